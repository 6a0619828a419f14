using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Whether the file is all that it should be: control totals, signs of truncation, gaps, and what to do about rejected rows.</summary>
public class TruthTests
{
    private const string Header = "Complaint ID,Date Received,Status\n";

    /// <summary>Complaints of some days, so many a day, each day's in its first hours; days for which the condition does not hold have none.</summary>
    private static string Days(int days, int perDay, Func<int, bool>? has = null)
    {
        var text = new StringBuilder(Header);
        for (var day = 0; day < days; day++)
            for (var i = 0; i < perDay && has?.Invoke(day) != false; i++)
                text.Append(CultureInfo.InvariantCulture, $"C{day}-{i},{new DateTime(2013, 7, 1).AddDays(day).AddMinutes(i):yyyy-MM-dd HH:mm:ss},Open\n");
        return text.ToString();
    }

    [Test]
    public void A_manifest_that_agrees_is_mentioned_and_one_that_does_not_is_an_alarm()
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\nC2,2013-07-02,Open\n");
        work.Write("a.csv.manifest.json", """{"rows": 2, "bytes": 72}""");
        work.Run("import", "a.csv").Ends(ExitCode.Done).Says("a.csv.manifest.json agrees: rows 2", "a.csv.manifest.json agrees: bytes 72");
        work.Write("b.csv", Header + "C1,2013-07-01,Open\n").Write("b.manifest.json", """{"files": [{"name": "x.csv", "row_count": 1}, {"name": "b.csv", "row_count": 2000}]}""");
        work.Run("import", "b.csv").Ends(ExitCode.DoneWithRejects).Says("! b.manifest.json says rows 2,000, and it is 1.");
        work.Run("imports", "show", "2").Ends(ExitCode.Done).Prints("! b.manifest.json says rows 2,000", "b.manifest.json does not agree: rows 2,000");
        work.Run("import", "b.csv", "--quiet").Says("! b.manifest.json says");
    }

    [TestCase("Total records: 2", "2")]
    [TestCase("共2条", "2")]
    [TestCase("Total,2 rows", "2")]
    [TestCase("合计：共 1,234 条记录", "1,234")]
    [TestCase("\"Record count: 1,234\"", "1,234")]
    public void A_row_at_the_end_that_states_a_count_is_compared(string last, string count)
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\nC2,2013-07-02,Open\n" + last + "\n");
        var result = work.Run("import", "a.csv");
        Assert.That(result.Account().Kept, Is.EqualTo(2));
        if (count == "2") result.Says("line 4 of the file agrees: rows 2");
        else result.Ends(ExitCode.DoneWithRejects).Says($"! line 4 of the file says rows {count}, and it is 2.");
    }

    [TestCase("C3,,2 rows")]
    [TestCase("Total,12")]
    public void A_row_that_states_no_count_is_none(string last)
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\nC2,2013-07-02,Open\n" + last + "\n");
        var result = work.Run("import", "a.csv");
        Assert.That(result.Err, Does.Not.Contain("of the file").And.Not.Contain("!"));
        Assert.That(result.Account().Kept, Is.EqualTo(2));
    }

    [Test]
    public void Rows_that_are_no_data_are_kept_with_the_import()
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\nC2,2013-07-02,Open\nTotal,2\nTime zone: UTC\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("imports", "show", "1").Ends(ExitCode.Done).Prints("not data   line 4: Total,2", "not data   line 5: Time zone: UTC");
    }

    [Test]
    public void What_stands_beside_an_archive_speaks_of_what_is_in_it()
    {
        const string text = Header + "C1,2013-07-01,Open\nC2,2013-07-02,Open\n";
        using var work = new Workdir().Write("in-20130703.csv", text).Write("b.csv", text.Replace("C", "D", StringComparison.Ordinal));
        using (var zip = ZipFile.Open(work.PathOf("all.zip"), ZipArchiveMode.Create))
            foreach (var name in new[] { "in-20130703.csv", "b.csv" }) zip.CreateEntryFromFile(work.PathOf(name), "2013/" + name);
        work.Write("all.zip.sha256", Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(work.PathOf("all.zip")))));
        work.Write("all.manifest.json", """{"files": [{"name": "in-20130703.csv", "rows": 3}, {"name": "c.csv", "rows": 9}]}""");
        work.Run("import", "all.zip/2013/in-20130703.csv").Ends(ExitCode.DoneWithRejects).Says("all.zip.sha256 agrees", "! all.manifest.json says rows 3, and it is 2.");
        Assert.That(work.Run("import", "all.zip/2013/b.csv").Ends(ExitCode.Done).Says("all.zip.sha256 agrees").Err, Does.Not.Contain("manifest"));
    }

    [Test]
    public void A_check_sum_beside_the_file_is_compared()
    {
        const string text = Header + "C1,2013-07-01,Open\n";
        using var work = new Workdir().Write("a.csv", text).Write("b.csv", text + "C2,2013-07-01,Open\n");
        work.Write("a.csv.sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "  a.csv\n");
        work.Write("b.csv.md5", "00000000000000000000000000000000  b.csv\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done).Says("a.csv.sha256 agrees: sha256");
        work.Run("import", "b.csv").Ends(ExitCode.DoneWithRejects).Says("! b.csv.md5 says md5 00000000000000000000000000000000, and it is ");
    }

    [TestCase("\u0005")]
    [TestCase("0x05")]
    [TestCase(",")]
    public void The_control_file_of_an_interface_file_is_compared(string separator)
    {
        using var work = new Workdir().Write("ETE_1_20130702.csv", Header + "C1,2013-07-01,Open\nC2,2013-07-02,Open\n");
        work.Write("ETE_1_20130702.VAL", string.Join(separator, "ETE_1_20130702.csv", "72", "3", "20130701", "20130702030000") + "\r\n");
        work.Run("import", "ETE_1_20130702.csv").Ends(ExitCode.DoneWithRejects).Says("! ETE_1_20130702.VAL says rows 3, and it is 2.", "ETE_1_20130702.VAL agrees: bytes 72");
    }

    [Test]
    public void A_control_file_of_another_export_says_nothing()
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\n").Write("a.VAL", "b.DAT,1,2,3,4\n").Write("a.csv.manifest.json", "not json").Write("a.csv.md5", "none");
        Assert.That(work.Run("import", "a.csv").Ends(ExitCode.Done).Err, Does.Not.Contain("agrees").And.Not.Contain("!"));
    }

    [Test]
    public void A_number_of_rows_that_I_expect_is_a_condition()
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\nC2,,Open\n");
        work.Run("import", "a.csv", "--expect-rows", "3").Ends(ExitCode.Failed).Says("a.csv has 2 rows of data, and --expect-rows says 3; nothing of it was loaded");
        Assert.That(Directory.GetFiles(work.Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "a.csv" }));
        work.Run("import", "a.csv", "--expect-rows", "2").Ends(ExitCode.DoneWithRejects);
    }

    [TestCase(1_999, null)]
    [TestCase(2_000, "Salesforce")]
    [TestCase(6_000, "Zammad")]
    [TestCase(10_000, "ServiceNow")]
    [TestCase(32_000, "ServiceNow")]
    [TestCase(30_000, "Power BI")]
    [TestCase(65_535, ".xls sheet")]
    [TestCase(65_536, ".xls sheet")]
    [TestCase(100_000, null)]
    public void A_row_count_at_which_systems_stop_is_an_alarm(int rows, string? whose)
    {
        using var work = new Workdir().Write("a.csv", Small.Many(rows));
        var result = work.Run("import", "a.csv");
        if (whose is null) Assert.That(result.Ends(ExitCode.Done).Err, Does.Not.Contain("!"));
        else result.Ends(ExitCode.DoneWithRejects).Says($"! It has exactly {rows:N0} rows, and that is ", whose);
    }

    [Test]
    public void The_limit_of_jiras_search_is_an_alarm_only_in_jiras_exports()
    {
        using var work = new Workdir().Write("a.csv", Small.Many(1_000));
        work.Run("import", "a.csv").Ends(ExitCode.Done);
    }

    [Test]
    public void A_systems_own_message_of_truncation_is_an_alarm()
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\nExport stopped due to excessive size. Use CSV for a complete export,,\n");
        work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects).Says("! It says itself that it is not whole: \"Export stopped due to excessive size. Use CSV for a complete export\".");
        work.Write("b.csv", Header + "C1,2013-07-01,Open\nExport stopped due to excessive size. Use CSV for a complete export\n");
        work.Run("import", "b.csv").Ends(ExitCode.DoneWithRejects).Says("! It says itself that it is not whole");
    }

    [TestCase("C2,2013-07", true)]
    [TestCase("C2,2013-07-02,Open", false)]
    [TestCase("C2,2013-07-02\n", false)]
    public void A_file_that_ends_in_the_middle_of_a_row_is_an_alarm(string last, bool isCut)
    {
        using var work = new Workdir().Write("a.csv", Header + "C1,2013-07-01,Open\n" + last);
        var result = work.Run("import", "a.csv");
        if (isCut) result.Ends(ExitCode.DoneWithRejects).Says("! It ends in the middle of a row, in line 3");
        else Assert.That(result.Err, Does.Not.Contain("!"));
    }

    [Test]
    public void Days_without_records_where_there_should_be_some_are_said()
    {
        using var work = new Workdir().Write("a.csv", Days(60, 6, day => day is not (20 or 21 or 22 or 40)));
        work.Run("import", "a.csv").Ends(ExitCode.Done).Says("from 2013-07-01 to 2013-08-29", "no complaints on 2013-07-21 to 2013-07-23 (about 18 would be usual), 2013-08-10 (about 6 would be usual)");
        work.Run("imports", "show", "1").Prints("no complaints on 2013-07-21 to 2013-07-23");
    }

    [Test]
    public void Weekends_without_records_are_no_gaps_and_neither_are_quiet_days()
    {
        using var work = new Workdir().Write("a.csv", Days(60, 9, day => day % 7 < 5)).Write("b.csv", Days(60, 2, day => day is not 20));
        Assert.That(work.Run("import", "a.csv", "b.csv").Ends(ExitCode.Done).Err, Does.Not.Contain("would be usual"));
    }

    [Test]
    public void A_missing_local_day_is_found_in_the_zone_of_the_file()
    {
        using var work = new Workdir().Write("a.csv", Days(40, 8, day => day is not 20));
        work.Run("import", "a.csv", "--tz", "Asia/Shanghai").Ends(ExitCode.Done).Says("no complaints on 2013-07-21 (about 8 would be usual)");
    }

    [TestCase("export-2013-08-09.csv", false)]
    [TestCase("export-2013-08-10.csv", false)]
    [TestCase("export-20130814.csv", true)]
    [TestCase("export_2013-08-13_180000.csv", true)]
    public void Records_that_end_well_before_the_export_was_made_are_an_alarm(string name, bool isAlarm)
    {
        using var work = new Workdir().Write(name, Days(40, 30));
        var result = work.Run("import", name);
        if (isAlarm) result.Ends(ExitCode.DoneWithRejects).Says("! Its records end on 2013-08-09 00:29", "more would be usual");
        else Assert.That(result.Ends(ExitCode.Done).Err, Does.Not.Contain("!"));
    }

    [Test]
    public void Late_records_are_counted_and_edited_ones_are_not_among_them()
    {
        using var work = new Workdir().Write("1.csv", Header + "C1,2013-07-01,Open\nC5,2013-07-20,Open\n");
        work.Run("import", "1.csv").Ends(ExitCode.Done);
        work.Write("2.csv", Header + "C1,2013-07-01,Closed\nC3,2013-07-10,Open\nC4,2013-07-19,Open\nC6,2013-07-20,Open\nC7,2013-07-21,Open\n");
        var result = work.Run("import", "2.csv").Ends(ExitCode.Done).Says("of those kept, 2 came late");
        Assert.That(result.Account(), Is.EqualTo(new Account(5, 4, 1, 0, 0)));
        Assert.That(work.Rows("select late from import_counts order by import_id"), Is.EqualTo(new[] { "0", "2" }));
        work.Run("imports", "undo", "1").Ends(ExitCode.Done);
        Assert.That(work.Rows("select late, kept, updated from import_counts"), Is.EqualTo(new[] { "0|5|0" }));
    }

    [Test]
    public void Nothing_is_left_behind_where_nothing_could_be_read()
    {
        using var work = new Workdir().Write("a.csv", "one\n1\n").Write("b.csv", "two\n2\n");
        work.Run("import", "a.csv", "b.csv").Ends(ExitCode.Failed);
        work.Run("import", "a.csv").Ends(ExitCode.WrongUsage);
        Assert.That(Directory.GetFiles(work.Folder).Select(Path.GetFileName).Order(), Is.EqualTo(new[] { "a.csv", "b.csv" }));
        work.Write("c.csv", Small.Complaints).Run("import", "c.csv").Ends(ExitCode.Done);
        work.Run("import", "a.csv").Ends(ExitCode.WrongUsage);
        Assert.That(File.Exists(work.PathOf("satstats.duckdb")));
    }

    [TestCase("records.duckdb")]
    [TestCase("loads.duckdb")]
    public void A_database_cannot_have_a_name_that_is_taken_inside(string name)
    {
        using var work = new Workdir().Write("c.csv", Small.Complaints);
        work.Run("import", "c.csv", "--db", name).Ends(ExitCode.WrongUsage).Says("A database cannot be called");
        Assert.That(File.Exists(work.PathOf(name)), Is.False);
    }
}
