using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Cases;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

/// <summary>What spoilt files have shown to go wrong once.</summary>
public class SpoiltFileTests
{
    [Test]
    public void A_text_that_is_called_gz_is_read_as_the_text_that_it_is()
    {
        using var work = new Workdir().Write("complaints.csv.gz", Small.Complaints);
        Assert.That(work.Run("import", "complaints.csv.gz").Ends(ExitCode.Done).Account().Kept, Is.EqualTo(7));
    }

    [Test]
    public void Zero_bytes_in_headers_and_words_do_not_stop_an_import()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints.Replace("Tariff", "Tar\0iff", StringComparison.Ordinal).Replace("App,", "Ap\0p,", StringComparison.Ordinal));
        Assert.That(work.Run("import", "a.csv").Ends(ExitCode.Done).Account().Kept, Is.EqualTo(7));
    }

    [Test]
    public void An_archive_whose_list_of_entries_is_cut_off_is_said_to_be_damaged()
    {
        using var work = new Workdir();
        var bytes = Zip("a.csv", Encoding.UTF8.GetBytes(Small.Complaints));
        // The list's end says two entries where there is one.
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        bytes[end + 8] = bytes[end + 10] = 2;
        File.WriteAllBytes(work.PathOf("a.zip"), bytes);
        work.Run("import", "a.zip").Ends(ExitCode.Failed).Says("damaged");
    }

    [Test]
    public void Nothing_is_left_behind_of_layers_that_were_taken_off_before_one_was_found_damaged()
    {
        using var work = new Workdir();
        var packed = Zip("inner.zip", Zip("inner.zip", "PK\u0003\u0004 and no more"u8.ToArray()));
        File.WriteAllBytes(work.PathOf("a.zip"), packed);
        var before = Left();
        work.Run("import", "a.zip").Ends(ExitCode.Failed);
        Assert.That(Left().Except(before).Where(f => new FileInfo(f) is { Exists: true, Length: < 1000 } && File.ReadAllBytes(f).AsSpan().StartsWith("PK"u8)), Is.Empty);

        static string[] Left() => Directory.GetFiles(Path.GetTempPath(), "satstats-*.csv");
    }

    [Test]
    public void Text_full_of_colons_is_refused_rather_than_taken_for_a_table_of_thousands_of_columns()
    {
        using var work = new Workdir().Write("a.txt", $"one\n{string.Concat(Enumerable.Repeat("{\"a\":", 30_000))}1\n");
        Assert.That(work.Run("import", "a.txt").Code, Is.EqualTo(ExitCode.Failed).Or.EqualTo(ExitCode.WrongUsage));
    }

    [Test]
    public void Thousands_of_columns_of_one_name_are_numbered_in_one_go()
    {
        var names = SatStats.Importing.ColumnNames.Unique([.. Enumerable.Repeat("a", 50_000)]);
        Assert.That(names[^1], Is.EqualTo("a_50000"));
        Assert.That(names.Distinct().Count(), Is.EqualTo(50_000));
    }

    [Test]
    public void A_long_row_of_other_letters_that_cannot_be_cut_is_named_and_the_others_are_printed()
    {
        using var work = new Workdir().Write("a.csv", $"id,opened,status\nT1,2013-01-01,open\nT2,2013-01-02,open\nx{new string('汉', 19_000)}\nT3,2013-01-03,open\n");
        Assert.That(work.Run("read", "a.csv").Ends(ExitCode.DoneWithRejects).Says("line 4: the row has fewer cells").Out, Is.EqualTo("id,opened,status\nT1,2013-01-01,open\nT2,2013-01-02,open\nT3,2013-01-03,open\n"));
    }

    [Test]
    public void Thousands_of_short_rows_in_a_wide_table_are_refused()
    {
        var columns = string.Concat(Enumerable.Range(0, 1000).Select(i => $",c{i}"));
        using var work = new Workdir().Write("a.csv", $"Complaint ID,Date Received{columns}\n{string.Concat(Enumerable.Range(0, 300).Select(i => $"A{i},2013-01-01{string.Concat(Enumerable.Repeat(",x", 1000))}\n"))}{string.Concat(Enumerable.Repeat("C2,2013-01-02\n", 20_000))}");
        Assert.That(work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects).Account().Rejected, Is.EqualTo(20_000));
    }

    [TestCase("\\uD83D")]
    [TestCase("\\uFFFE")]
    public void A_name_with_half_a_character_is_a_name_all_the_same(string half)
    {
        using var work = new Workdir().Write("a.json", $"[{{\"Complaint ID\":\"C1\",\"Date Received\":\"2013-07-01\",\"Sta{half}tus\":\"Open\",\"Note*{half}\":\"{half}\"}}]");
        Assert.That(work.Run("import", "a.json").Ends(ExitCode.Done).Account().Kept, Is.EqualTo(1));
    }

    [Test]
    public void A_single_column_is_printed_but_is_no_record()
    {
        using var work = new Workdir().Write("a.csv", "Name\nA\n\nB\n").Write("a.json", "[{\"name\":\"x\"},{\"name\":\"y, z\"}]");
        Assert.That(work.Run("read", "a.csv").Ends(0).Out, Is.EqualTo("Name\nA\nB\n"));
        Assert.That(work.Run("read", "a.json").Ends(0).Out, Is.EqualTo("name\nx\n\"y, z\"\n"));
        work.Run("import", "a.csv").Ends(ExitCode.WrongUsage).Says("no record has so few fields");
    }

    private static byte[] Zip(string name, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(bytes);
        }
        return packed.ToArray();
    }
}
