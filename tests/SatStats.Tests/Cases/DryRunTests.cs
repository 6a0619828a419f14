using System.Globalization;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Cli.Output;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>What an import would do is seen before it is done.</summary>
public class DryRunTests
{
    private const string Faulty = """
        Complaint report
        Complaint ID;Date Received;Received Via;Score;Tariff
        C1;13/11/2013 09:00;Hotline;7,5;A
        C2;12/11/2013 10:30;N/A;8,5;A
        C3;no date;App;9,0;B
        C4;11/11/2013 10:30;--;8,5;A;one too many
        C5;10/11/2013 10:30;n/a;8,5;A

        """;

    [Test]
    public void A_dry_run_says_how_the_file_is_read_and_what_would_be_rejected()
    {
        using var work = new Workdir().Write("complaints.csv", Faulty);
        var result = work.Run("import", "complaints.csv", "--dry-run").Ends(ExitCode.DoneWithRejects);
        Approved.Matches(result.ToString(), "import-dry-run-rejects.approved.txt");
        Assert.That(Directory.GetFiles(work.Folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_dry_run_says_what_is_new_and_what_is_there_already_and_leaves_the_database_alone()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Write("b.csv", Small.Complaints.Replace("C2,2013-11-12 10:30:00,App,Open", "C2,2013-11-12 10:30:00,App,Closed", StringComparison.Ordinal) + "C8,2013-12-31 22:00:00,App,Open,,Mobile\nC8,2013-12-31 22:00:00,App,Open,,Fibre 50\n");
        var before = File.ReadAllBytes(work.PathOf("satstats.duckdb"));
        var told = work.Run("import", "b.csv", "--dry-run").Ends(ExitCode.Done).Prints("Compared with the records in satstats.duckdb. Nothing was changed.").Out;
        Assert.That(File.ReadAllBytes(work.PathOf("satstats.duckdb")), Is.EqualTo(before));
        var done = work.Run("import", "b.csv").Ends(ExitCode.Done);
        Assert.That(done.Account(), Is.EqualTo(new Account(9, 1, 2, 6, 0)));
        Assert.That(told, Does.Contain(ResultPrinter.Account(new(RecordKinds.Complaint, 9, 1, 2, 6, 0, 0))));
    }

    [Test]
    public void A_dry_run_compares_with_what_several_files_with_other_columns_have_left()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints).Write("b.csv", "Complaint ID,Date Received,Shop\nC1,2013-11-04 09:00:00,North\nC9,2013-11-04 09:00:00,South\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("import", "b.csv").Ends(ExitCode.Done);
        work.Write("c.csv", "Complaint ID,Date Received,Shop\nC1,2013-11-04 09:00:00,North\nC9,2013-11-04 09:00:00,East\nC10,2013-11-05 09:00:00,East\n");
        var told = work.Run("import", "c.csv", "--dry-run").Ends(ExitCode.Done).Out;
        Assert.That(told, Does.Contain("read 3 = kept 1 + updated 1 + unchanged 1 + rejected 0"));
        Assert.That(work.Run("import", "c.csv").Ends(ExitCode.Done).Account(), Is.EqualTo(new Account(3, 1, 1, 1, 0)));
    }

    [Test]
    public void A_dry_run_of_a_file_that_was_loaded_says_so()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("import", "a.csv", "--dry-run").Ends(ExitCode.Done).Prints("The file is in satstats.duckdb as import 1.", "kept 0 + updated 0 + unchanged 7");
    }

    [Test]
    public void A_dry_run_beside_something_that_is_no_database_says_so_and_explains_the_file_all_the_same()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints).Write("satstats.duckdb", "this is a letter to my aunt");
        work.Run("import", "a.csv", "--dry-run").Ends(ExitCode.Done).Prints("received_at", "kept 7", "Every record counts as new: 'satstats.duckdb' could not be read");
    }

    [Test]
    public void A_program_reads_the_dry_run_as_json()
    {
        using var work = new Workdir().Write("complaints.csv", Faulty);
        var result = work.Run("import", "complaints.csv", "--dry-run", "--format", "json").Ends(ExitCode.DoneWithRejects);
        Approved.Matches(result.Out, "import-dry-run.approved.json");
        using var json = result.Json();
        Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public void The_format_belongs_to_the_dry_run()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv", "--format", "json").Ends(ExitCode.WrongUsage).Says("--format belongs to --dry-run");
        work.Run("import", "a.csv", "--dry-run", "--format", "csv").Ends(ExitCode.WrongUsage).Says("table or json");
    }

    [TestCase(80)]
    [TestCase(100)]
    [TestCase(160)]
    public void The_explanation_fits_the_terminal(int width)
    {
        using var work = new Workdir();
        foreach (var sample in new[] { "complaints-2013H2.csv", "surveys-2013H2.xlsx", "visits-2013H2.csv" })
        {
            using var screen = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var surroundings = new Surroundings { Output = screen, Error = TextWriter.Null, WorkingFolder = work.Folder, Width = width };
            CommandLine.Run(["import", Path.Combine(SharedData.Root, "samples", sample), "--dry-run"], surroundings).GetAwaiter().GetResult();
            var lines = screen.ToString().Split('\n').Skip(1).ToList();
            Assert.That(lines, Has.Count.InRange(20, 90), sample);
            Assert.That(lines.Where(l => DisplayWidth.Of(l) > width), Is.Empty, sample);
        }
    }
}
