using System.Text.Json;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class RestatedTests
{
    private const string Header = "Complaint ID,Date Received,Received Via,Status,Date Resolved\n";
    private const string First = Header + """
        C1,2013-11-04 09:00:00,Hotline,Resolved,2013-11-05 09:00:00
        C2,2013-11-12 10:30:00,App,Open,
        C3,2013-11-29 23:10:00,Hotline,Resolved,2013-12-02 08:00:00
        C4,2013-11-30 07:45:00,Hotline,Open,
        C5,2013-12-09 12:00:00,App,Resolved,2013-12-09 18:00:00

        """;

    /// <summary>C2 is resolved now, C9 comes late, C6 is of a month that was not there before.</summary>
    private const string Second = Header + """
        C2,2013-11-12 10:30:00,App,Resolved,2013-11-20 10:30:00
        C9,2013-11-15 10:30:00,App,Open,
        C5,2013-12-09 12:00:00,App,Resolved,2013-12-09 18:00:00
        C6,2014-01-02 12:00:00,App,Open,

        """;

    private static Workdir Two()
    {
        var work = new Workdir().Write("1.csv", First).Write("2.csv", Second);
        work.Run("import", "1.csv").Ends(ExitCode.Done);
        work.Run("import", "2.csv").Ends(ExitCode.Done).Says("of those kept, 1 came late", "updated 1");
        return work;
    }

    private static Dictionary<string, JsonElement> Moved(Workdir work, params string[] words)
    {
        using var json = work.Run(["restated", .. words, "--format", "json"]).Ends(ExitCode.Done).Json();
        return json.RootElement.EnumerateArray().ToDictionary(m => $"{m.GetProperty("metric").GetString()} {m.GetProperty("period").GetString()}{(m.TryGetProperty("channel", out var c) ? " " + c.GetString() : "")}", m => m.Clone());
    }

    [Test]
    public void I_am_told_which_published_figure_moved_by_how_much_and_because_of_which_records()
    {
        using var work = Two();
        var moved = Moved(work, "complaint-volume", "complaint-resolution", "--since", "1");
        Assert.That(moved.Keys, Is.EquivalentTo(new[] { "complaint-volume 2013-11", "complaint-resolution 2013-11" }));
        var volume = moved["complaint-volume 2013-11"];
        Assert.That((volume.GetProperty("then").GetDouble(), volume.GetProperty("now").GetDouble(), volume.GetProperty("late").GetInt64(), volume.GetProperty("edited").GetInt64()), Is.EqualTo((4, 5, 1, 0)));
        Assert.That(volume.GetProperty("because of").GetString(), Is.EqualTo("C9: late (import 2)"));
        var resolution = moved["complaint-resolution 2013-11"];
        Assert.That((resolution.GetProperty("late").GetInt64(), resolution.GetProperty("edited").GetInt64(), resolution.GetProperty("undone").GetInt64()), Is.EqualTo((1, 1, 0)));
        Assert.That(resolution.GetProperty("because of").GetString(), Does.StartWith("C2: ").And.Contain("resolved_at – → 2013-11-20 10:30:00").And.Contain("status open → resolved").And.Contain("(import 2)"));
    }

    [Test]
    public void A_record_that_changed_its_channel_moves_the_figures_of_both()
    {
        using var work = Two();
        work.Write("3.csv", Header + "C1,2013-11-04 09:00:00,App,Resolved,2013-11-05 09:00:00\n").Run("import", "3.csv").Ends(ExitCode.Done);
        var moved = Moved(work, "complaint-volume", "--since", "2", "--by", "channel");
        Assert.That(moved.Keys, Is.EquivalentTo(new[] { "complaint-volume 2013-11 App", "complaint-volume 2013-11 Hotline" }));
        Assert.That(moved.Values.Select(m => m.GetProperty("because of").GetString()), Is.All.EqualTo("C1: channel Hotline → App; Received Via (file) – → – (import 3)").Or.All.Contain("channel Hotline → App"));
    }

    [Test]
    public void What_an_undone_import_had_brought_is_said_to_be_undone()
    {
        using var work = Two();
        work.Run("imports", "undo", "2").Ends(ExitCode.Done);
        var moved = Moved(work, "complaint-volume", "--since", "2");
        Assert.That(moved["complaint-volume 2013-11"].GetProperty("undone").GetInt64(), Is.EqualTo(1));
        Assert.That(moved["complaint-volume 2013-11"].GetProperty("because of").GetString(), Is.EqualTo("C9: undone with import 2"));
        Assert.That(moved.Keys, Does.Contain("complaint-volume 2014-01"));
        work.Run("restated", "--since", "1").Ends(ExitCode.Done).Says("No figure has moved since import 1");
    }

    [Test]
    public void Every_metric_is_looked_at_unless_I_name_some_and_every_record_can_be_listed()
    {
        using var work = Two();
        Approved.Matches(work.Run("restated", "--since", "1").Ends(ExitCode.Done).ToString() + work.Run("restated", "complaint-resolution", "--since", "1", "--records").Ends(ExitCode.Done), "restated.approved.txt");
    }

    [Test]
    public void A_backlog_has_moved_because_of_those_who_were_in_it_at_its_end_and_no_others()
    {
        using var work = new Workdir().Write("1.csv", First).Write("2.csv", Header + """
            C2,2013-11-12 10:30:00,App,Resolved,2013-12-20 10:30:00
            C4,2013-11-30 07:45:00,App,Open,
            C9,2013-11-15 10:30:00,App,Resolved,2013-11-16 10:30:00
            C8,2013-11-15 10:30:00,Hotline,Resolved,2013-12-05 10:30:00
            C10,2014-01-15 10:30:00,Hotline,Open,

            """);
        work.Run("import", "1.csv").Ends(ExitCode.Done);
        work.Run("import", "2.csv").Ends(ExitCode.Done);
        var moved = Moved(work, "complaint-backlog", "--since", "1");
        string[] Records(string key) => [.. moved[key].GetProperty("because of").GetString()!.Split(", C").Select(r => r.TrimStart('C').Split(':')[0]).Order()];
        Assert.That(Records("complaint-backlog 2013-11"), Is.EqualTo(new[] { "8" }), "C9 came and went within the month, and C2 was there then as now.");
        Assert.That(Records("complaint-backlog 2013-12"), Is.EqualTo(new[] { "2" }));
        var byChannel = Moved(work, "complaint-backlog", "--since", "1", "--by", "channel");
        Assert.That(byChannel["complaint-backlog 2013-11 App"].GetProperty("because of").GetString(), Does.StartWith("C4: channel Hotline → App").And.Not.Contain("C8"));
        work.Run("restated", "complaint-backlog", "--since", "1", "--by", "open_for").Ends(ExitCode.Done).Prints("C8");
    }

    [Test]
    public void The_figures_said_to_have_been_are_those_that_were()
    {
        using var work = new Workdir();
        var samples = Path.Combine(SharedData.Root, "samples");
        foreach (var file in Directory.GetFiles(samples, "*.csv").Order(StringComparer.Ordinal).Take(3)) work.Run("import", file, "--tz", "Asia/Shanghai");
        var imports = work.Rows("select max(import_id) from imports")[0];
        var before = work.Run("measure", "complaint-volume", "complaint-resolution", "install-on-time", "--grain", "month", "--format", "json").Ends(ExitCode.Done).Out;
        work.Run("import", samples, "--tz", "Asia/Shanghai");
        Assert.That(work.Run("measure", "complaint-volume", "complaint-resolution", "install-on-time", "--grain", "month", "--format", "json", "--as-of", imports).Ends(ExitCode.Done).Out, Is.EqualTo(before));
        work.Run("restated", "--since", imports).Ends(ExitCode.Done);
    }

    [Test]
    public void Wrong_words_are_said()
    {
        using var work = Two();
        work.Run("restated").Ends(ExitCode.WrongUsage).Says("--since");
        work.Run("restated", "complaint-volum", "--since", "1").Ends(ExitCode.WrongUsage).Says("complaint-volume");
        work.Run("restated", "complaint-volume", "--since", "1", "--by", "colour").Ends(ExitCode.WrongUsage).Says("colour");
    }
}
