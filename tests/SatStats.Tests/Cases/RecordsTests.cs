using System.Text.Json;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class RecordsTests
{
    // A title, a cell of two lines, an empty line, a row that cannot be cut: a record's number is not its line.
    private const string Export = "Complaint ID,Date Received,Received Via,Status,Remark\nC1,2013-12-01 08:00:00,App,Resolved,\"two\nlines\"\n\nC2,2013-12-02 08:00:00,App,Open,x,too,many\nC3,2013-12-03 08:00:00,App,Open,\nC4,never,App,Open,\nC5,2013-12-05 08:00:00,Hotline,Resolved,\nC6,2013-12-06 08:00:00,App,Resolved,\n";

    private static List<JsonElement> Rows(Workdir work, params string[] words)
    {
        using var json = work.Run(["records", .. words, "--format", "json"]).Ends(ExitCode.Done).Json();
        return [.. json.RootElement.EnumerateArray().Select(e => e.Clone())];
    }

    private static string[] Places(List<JsonElement> rows) => [.. rows.Select(r => $"{r.GetProperty("complaint_id")} {r.GetProperty("origin_file")} {r.GetProperty("origin_is")} {r.GetProperty("origin")}")];

    [Test]
    public void Each_row_says_the_line_of_the_file_that_it_came_from()
    {
        using var work = new Workdir().Write("in/a.csv", Export);
        work.Run("import", "in/a.csv").Ends(ExitCode.DoneWithRejects);
        Assert.That(work.Rows("select line from rejects order by line"), Is.EqualTo(new[] { "5", "7" }), "an empty line before a rejected row is not its beginning");
        var lines = Export.Split('\n');
        var rows = Rows(work, "complaint-resolution", "--month", "2013-12");
        Assert.That(Places(rows), Is.EqualTo(new[] { "C1 in/a.csv line 2", "C3 in/a.csv line 6", "C5 in/a.csv line 8", "C6 in/a.csv line 9" }));
        foreach (var row in rows) Assert.That(lines[row.GetProperty("origin").GetInt32() - 1], Does.StartWith(row.GetProperty("complaint_id").GetString()!));
        Assert.That(Places(Rows(work, "complaint-resolution", "--slice", "channel=App", "--part", "rest")), Is.EqualTo(new[] { "C3 in/a.csv line 6" }));
        Assert.That(rows[0].GetProperty("Remark").GetString(), Is.EqualTo("two\nlines"));
    }

    [Test]
    public void Where_the_file_is_gone_or_another_the_record_is_numbered_and_called_so()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(Places(Rows(work, "complaint-volume"))[0], Is.EqualTo("C1 a.csv line 2"));
        work.Write("a.csv", "something else\n" + Small.Complaints);
        var changed = work.Run("records", "complaint-volume", "--format", "csv").Ends(ExitCode.Done);
        Assert.That(changed.Out, Does.Contain("a.csv,1,record"));
        Assert.That(changed.Err, Does.Contain("a.csv is not what was imported"));
        File.Delete(work.PathOf("a.csv"));
        work.Run("records", "complaint-volume").Ends(ExitCode.Done).Says("a.csv cannot be read any more");
    }

    [Test]
    public void A_figure_without_such_a_part_says_so()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("records", "complaint-volume", "--part", "rest").Ends(ExitCode.WrongUsage).Says("has no rest part", "Leave --part out");
        work.Run("records", "complaint-volume", "--part", "half").Ends(ExitCode.WrongUsage).Says("'half' is not one of all, numerator, rest, open");
        work.Run("records", "complaint-volume", "--slice", "App").Ends(ExitCode.WrongUsage).Says("'App' is not a slice");
    }

    [Test]
    public void The_records_that_lack_a_field_are_named_with_their_file_and_line()
    {
        using var work = new Workdir().Write("in/a.csv", "Complaint ID,Date Received,Received Via,Status\nC1,2013-12-01 08:00:00,App,Resolved\nC2,2013-12-02 08:00:00,,Open\n");
        work.Run("import", "in/a.csv").Ends(ExitCode.Done);
        var row = Rows(work, "data-quality-completeness", "--slice", "kind=complaint", "--slice", "field=channel", "--part", "rest").Single();
        Assert.That($"{row.GetProperty("record_id")} {row.GetProperty("origin_file")} {row.GetProperty("origin")}", Is.EqualTo("C2 in/a.csv 3"));
    }
}
