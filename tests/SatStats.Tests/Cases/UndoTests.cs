using System.Globalization;
using System.Text;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class UndoTests
{
    private const string Header = "Complaint ID,Date Received,Status,Tariff\n";
    private const string First = Header + "C1,2013-07-01,Open,a\nC2,2013-07-02,Open,a\n";
    private const string Second = Header + "C1,2013-07-01,Closed,a\nC3,2013-07-03,Open,a\n";
    private const string Third = Header + "C1,2013-07-01,Closed,b\nC2,2013-07-02,Open,a\n";

    private static Workdir Three()
    {
        var work = new Workdir().Write("1.csv", First).Write("2.csv", Second).Write("3.csv", Third);
        foreach (var file in new[] { "1.csv", "2.csv", "3.csv" }) work.Run("import", file).Ends(ExitCode.Done);
        return work;
    }

    [Test]
    public void An_import_in_the_middle_can_be_taken_back_and_the_chain_closes_over_it()
    {
        using var work = Three();
        work.Run("imports", "undo", "2").Ends(ExitCode.Done).Says("import 2, 2.csv: undone", "that go: 1; older states that hold again: 0");
        Assert.That(work.Rows("select complaint_id, status, Tariff, import_id from complaints order by 1"), Is.EqualTo(new[] { "C1|closed|b|3", "C2|open|a|3" }));
        work.Run("imports", "undo", "3").Ends(ExitCode.Done).Says("that go: 0; older states that hold again: 2");
        Assert.That(work.Rows("select complaint_id, status, Tariff, import_id from complaints order by 1"), Is.EqualTo(new[] { "C1|open|a|1", "C2|open|a|1" }));
    }

    [Test]
    public void The_list_tells_what_was_undone_and_the_file_can_come_again()
    {
        using var work = Three();
        work.Run("imports", "undo", "2", "--dry-run").Ends(ExitCode.Done).Says("would be undone");
        Assert.That(work.Rows("select count(*) from imports"), Is.EqualTo(new[] { "3" }));
        work.Run("imports", "undo", "2").Ends(ExitCode.Done);
        work.Run("imports").Ends(ExitCode.Done).Prints("undone", "2014-01-15 09:30");
        work.Run("imports", "undo", "2").Ends(ExitCode.WrongUsage).Says("Import 2 was undone already, on 2014-01-15 09:30 UTC.");
        work.Run("imports", "undo", "9").Ends(ExitCode.WrongUsage).Says("There is no import 9");
        Assert.That(work.Run("import", "2.csv").Ends(ExitCode.Done).Account(), Is.EqualTo(new Account(2, 1, 1, 0, 0)));
        Assert.That(work.Rows("select import_id from imports order by 1"), Is.EqualTo(new[] { "1", "3", "4" }));
    }

    [Test]
    public void What_was_known_right_after_an_import_can_be_had_again_even_when_it_was_undone_later()
    {
        using var work = new Workdir().Write("1.csv", First).Write("2.csv", Second).Write("3.csv", Third);
        var known = new List<string>();
        foreach (var file in new[] { "1.csv", "2.csv", "3.csv" })
        {
            work.Run("import", file).Ends(ExitCode.Done);
            known.Add(Seen(work));
        }
        AsKnown(work, known);
        work.Run("imports", "undo", "2").Ends(ExitCode.Done);
        AsKnown(work, known);
        work.Run("import", "2.csv").Ends(ExitCode.Done);
        known.Add(Seen(work));
        work.Run("imports", "undo", "1").Ends(ExitCode.Done);
        AsKnown(work, known);
    }

    private static void AsKnown(Workdir work, List<string> known)
    {
        for (var i = 0; i < known.Count; i++) Assert.That(Seen(work, "--as-of", (i + 1).ToString(CultureInfo.InvariantCulture)), Is.EqualTo(known[i]), $"as of import {i + 1}");
    }

    private static string Seen(Workdir work, params string[] asOf) =>
        work.Run(["query", "select * exclude (source_row) from complaints order by complaint_id", .. asOf]).Ends(ExitCode.Done).Out
        + work.Run(["measure", "complaint-resolution", "complaint-volume", "--grain", "month", .. asOf]).Ends(ExitCode.Done).Out
        + work.Run(["query", "select import_id, path from imports order by 1", .. asOf]).Ends(ExitCode.Done).Out;

    [Test]
    public void A_moment_before_everything_or_one_that_is_none_is_said()
    {
        using var work = Three();
        work.Run("measure", "complaint-volume", "--as-of", "2013-01-01").Ends(ExitCode.WrongUsage).Says("Nothing had been imported by");
        work.Run("measure", "complaint-volume", "--as-of", "7").Ends(ExitCode.WrongUsage).Says("There is no import 7");
        work.Run("measure", "complaint-volume", "--as-of", "soon").Ends(ExitCode.WrongUsage).Says("'soon' is neither");
        work.Run("query", "select count(*) as n from complaints", "--as-of", "2014-01-15").Ends(ExitCode.Done).Prints("3");
    }

    [Test]
    public void Looking_back_cuts_months_in_the_zone_that_was_known_then()
    {
        using var work = new Workdir().Write("1.csv", Header + "C1,2013-07-01 01:00:00,Open,a\n").Write("2.csv", Header + "C9,2013-09-01 01:00:00,Open,a\n");
        work.Run("import", "1.csv", "--tz", "Asia/Shanghai").Ends(ExitCode.Done);
        var before = work.Run("measure", "complaint-volume", "--grain", "month").Out;
        work.Run("import", "2.csv", "--tz", "America/New_York").Ends(ExitCode.Done);
        Assert.That(work.Run("measure", "complaint-volume", "--grain", "month", "--as-of", "1").Out, Is.EqualTo(before));
    }

    [Test]
    public void On_a_terminal_I_am_asked_first()
    {
        using var work = Three();
        work.Answering("n\n").Run("imports", "undo", "3").Ends(ExitCode.Done).Says("Undo it?", "Nothing was changed");
        Assert.That(work.Rows("select count(*) from imports"), Is.EqualTo(new[] { "3" }));
        work.Answering("").Run("imports", "undo", "3", "--yes").Ends(ExitCode.Done).Says(": undone");
        work.Answering("y\n").Run("imports", "undo", "2").Ends(ExitCode.Done).Says(": undone");
        Assert.That(work.Rows("select count(*) from imports"), Is.EqualTo(new[] { "1" }));
    }

    /// <summary>Random histories: files that overlap, some of them undone in random order, and the same without those.</summary>
    [Test]
    public void After_undoing_some_everything_is_as_if_only_the_others_had_come([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        using var work = new Workdir();
        var files = Enumerable.Range(1, 5).Select(n => (Name: $"f{n}.csv", Text: RandomFile(random, n))).ToList();
        var undone = files.Where(_ => random.Next(2) == 0).Select(f => f.Name).ToList();
        foreach (var (name, text) in files) work.Write(name, text);
        var ids = new Dictionary<string, int>();
        var waiting = new List<string>();
        foreach (var (name, _) in files)
        {
            Assert.That(work.Run("import", name, "--tz", "Asia/Shanghai").Code, Is.EqualTo(ExitCode.Done).Or.EqualTo(ExitCode.DoneWithRejects));
            ids[name] = ids.Count + 1;
            if (undone.Contains(name)) waiting.Add(name);
            if (waiting.Count > 0 && random.Next(3) == 0) Undo(random.Next(waiting.Count));
        }
        while (waiting.Count > 0) Undo(random.Next(waiting.Count));
        foreach (var (name, _) in files.Where(f => !undone.Contains(f.Name))) work.Run("import", name, "--tz", "Asia/Shanghai", "--db", "only.duckdb");
        if (undone.Count == files.Count) Assert.That(All(work, "satstats.duckdb"), Does.Not.Contain("f1.csv"));
        else Assert.That(All(work, "satstats.duckdb"), Is.EqualTo(All(work, "only.duckdb")), $"seed {seed}, undone: {string.Join(' ', undone)}");

        void Undo(int place)
        {
            work.Run("imports", "undo", ids[waiting[place]].ToString(CultureInfo.InvariantCulture)).Ends(ExitCode.Done);
            waiting.RemoveAt(place);
        }
    }

    /// <summary>Everything that can be asked, with imports by their files, because their numbers differ.</summary>
    private static string All(Workdir work, string database) => string.Concat(new[]
    {
        "select path, source_row, c.* exclude (import_id, source_row) from complaints c join imports using (import_id) order by complaint_id",
        "select path, c.* exclude (import_id) from import_counts c join imports using (import_id) order by path",
        "select path, c.* exclude (import_id) from rejects c join imports using (import_id) order by path, line, reason",
        "select path, field, header from import_mappings c join imports using (import_id) order by 1, 2, 3",
        "select count(*) from information_schema.columns where table_name = 'complaints'",
    }.Select(sql => work.Run("query", sql, "--format", "csv", "--db", database).Ends(ExitCode.Done).Out))
    + work.Run("measure", "complaint-volume", "complaint-resolution", "--grain", "month", "--by", "channel", "--db", database).Ends(ExitCode.Done).Out;

    private static string RandomFile(Random random, int number)
    {
        // Some files have a column that others lack, and a field that others map.
        var hasNote = random.Next(2) == 0;
        var text = new StringBuilder("Complaint ID,Date Received,Channel,Status,Tariff").Append(hasNote ? ",Note" : "").Append('\n');
        for (var i = 0; i < 30; i++)
        {
            var key = random.Next(14) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"C{random.Next(25)}");
            text.Append(CultureInfo.InvariantCulture, $"{key},2013-{random.Next(7, 9):00}-{random.Next(1, 4):00},{(random.Next(4) == 0 ? "app" : "hotline")},Open,{random.Next(2)}");
            text.Append(hasNote ? $",{(random.Next(3) == 0 ? "x" : "")}" : "").Append('\n');
        }
        return text.Append(CultureInfo.InvariantCulture, $"S{number},2013-07-01,app,Open,0{(hasNote ? "," : "")}\n").ToString();
    }
}
