using System.Globalization;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Names that break programs which paste SQL together.</summary>
public class OddNamesTests
{
    private const string Nasty = "it's; drop table imports; --";

    [Test]
    public void Headers_with_quotes_and_semicolons_are_only_names()
    {
        using var work = new Workdir().Write("a.csv", $"Complaint ID,Date Received,\"{Nasty}\",\"a \"\"b\"\"\",\"{{x}}\"\nC1,2013-07-01,v1,v2,v3\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(work.Rows($"select \"{Nasty}\", \"a \"\"b\"\"\", \"{{x}}\" from complaints"), Is.EqualTo(new[] { "v1|v2|v3" }));
        Assert.That(work.Run("measure", "complaint-volume", "--by", Nasty, "--by", "a \"b\"", "--format", "json").Figures().Keys, Is.EqualTo(new[] { "v1, v2" }));
        Assert.That(work.Rows("select count(*) from imports"), Is.EqualTo(new[] { "1" }));
    }

    [TestCase("it's; drop table imports.csv")]
    [TestCase("with \"quotes\" & spaces.csv")]
    [TestCase("投诉 2013 (最终).csv")]
    [TestCase("export[1].csv")]
    [TestCase("export?.csv")]
    [TestCase("50%_off {a,b}.csv")]
    [TestCase("region=North/a.csv")]
    [TestCase("@a.csv")]
    public void Paths_are_only_paths(string name)
    {
        using var work = new Workdir().Write("export1.csv", "Complaint ID,Date Received\nWRONG,2013-07-01\n").Write(name, "Complaint ID,Date Received\nRIGHT,2013-07-01\n");
        work.Run("import", name).Ends(ExitCode.Done).Says(name);
        Assert.That(work.Rows("select complaint_id from complaints"), Is.EqualTo(new[] { "RIGHT" }));
        Assert.That(work.Rows("select path from imports"), Is.EqualTo(new[] { name }));
    }

    [Test]
    public void A_database_may_have_any_name_too()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        foreach (var name in new[] { "it's.duckdb", "数据 库.db", "a;b=c.db" })
        {
            work.Run("import", "a.csv", "--db", name).Ends(ExitCode.Done);
            Assert.That(File.Exists(work.PathOf(name)), name);
            work.Run("measure", "complaint-volume", "--db", name).Ends(ExitCode.Done).Prints("complaint-volume");
        }
    }

    [Test]
    public void Values_with_quotes_and_brackets_are_only_values()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Channel\nC1,2013-07-01,o'neill; --\nC2,2013-07-01,[red]x[/]\nC3,soon')--,x\n");
        work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects);
        work.Run("measure", "complaint-volume", "--by", "channel").Ends(ExitCode.Done).Prints("o'neill; --", "[red]x[/]");
        work.Run("imports", "rejects", "1").Ends(ExitCode.Done).Prints("soon')--");
    }

    [Test]
    public void Columns_called_like_the_databases_own_are_kept_beside_them()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,import_id,source_row,_superseded_by,_faults,_RAW,rowid,channel,region,c0\nC1,2013-07-01,a,b,c,d,e,f,g,h,i\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(work.Rows("select import_id, source_row, \"import_id (file)\", \"source_row (file)\", \"_superseded_by (file)\", \"_faults (file)\", \"_RAW (file)\", c0 from complaints"),
            Is.EqualTo(new[] { "1|1|a|b|c|d|e|i" }));
    }

    [Test]
    public void Columns_that_I_set_may_be_called_so_too()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Tariff\nC1,2013-07-01,p\n");
        work.Run("import", "a.csv", "--set", "import_id=5", "--set", "_raw=x", "--set", "my \"own\"=it's").Ends(ExitCode.Done);
        Assert.That(work.Rows("select import_id, \"import_id (file)\", \"_raw (file)\", \"my \"\"own\"\"\" from complaints"), Is.EqualTo(new[] { "1|5|x|it's" }));
    }

    [Test]
    public void Headers_that_repeat_or_are_empty_are_told_apart()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Note,Note,NOTE,\nC1,2013-07-01,a,b,c,d\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(work.Rows("select * exclude (import_id, source_row) from complaints")[0], Does.EndWith("a|b|c|d"));
    }

    [Test]
    public void A_thousand_columns_are_no_trouble()
    {
        var header = string.Join(',', Enumerable.Range(1, 998).Select(i => string.Create(CultureInfo.InvariantCulture, $"Answer {i}")));
        var cells = string.Join(',', Enumerable.Range(1, 998).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        using var work = new Workdir().Write("a.csv", $"Complaint ID,Date Received,{header}\nC1,2013-07-01,{cells}\nC2,2013-07-02,{cells}\n");
        Assert.That(work.Run("import", "a.csv").Ends(ExitCode.Done).Account().Kept, Is.EqualTo(2));
        Assert.That(work.Run("measure", "complaint-volume", "--by", "Answer 998", "--format", "json").Figures().Keys, Is.EqualTo(new[] { "998" }));
    }

    [TestCase("")]
    [TestCase("Complaint\nC1\nC2\n")]
    [TestCase("\n\n\n")]
    public void A_file_without_a_table_is_refused_and_nothing_is_recorded(string text)
    {
        using var work = new Workdir().Write("a.csv", text);
        var result = work.Run("import", "a.csv");
        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed).Or.EqualTo(ExitCode.WrongUsage), result.ToString());
        Assert.That(result.Err, Does.StartWith("satstats: ").And.Not.Contain("should not have happened"), result.ToString());
        Assert.That(Directory.GetFiles(work.Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "a.csv" }));
    }

    [Test]
    public void A_header_without_rows_is_an_import_of_nothing_or_refused_in_plain_words()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Status\n");
        var result = work.Run("import", "a.csv");
        Assert.That(result.Err, Does.Not.Contain("should not have happened"), result.ToString());
        if (result.Code == ExitCode.Done) Assert.That(result.Account(), Is.EqualTo(new Account(0, 0, 0, 0, 0)));
        else Assert.That(result.Code, Is.EqualTo(ExitCode.Failed).Or.EqualTo(ExitCode.WrongUsage), result.ToString());
    }
}
