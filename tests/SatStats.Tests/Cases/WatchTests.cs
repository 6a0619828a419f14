using NUnit.Framework;
using SatStats.Cli;
using SatStats.Importing;
using SatStats.Sampling;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class WatchTests
{
    [Test]
    public void In_the_samples_I_am_told_of_the_planted_drop_and_of_nothing_that_is_chance()
    {
        using var work = new Workdir();
        SampleWriter.Write(new SampleOptions { Customers = 5_000, Seed = 5 }, work.PathOf("in"));
        work.Run("import", "in", "--tz", "Asia/Shanghai");
        var watched = work.Run("watch", "install-on-time", "repair-on-time", "complaint-resolution", "install-first-visit", "--month", "2013-11").Ends(ExitCode.Done)
            .Prints("1. Worse: Installers on time (桂原) fell to ", "outside the limits of ", "1 signal in ", "what chance explains is not listed");
        Assert.That(watched.Out.TrimEnd().Split('\n'), Has.Length.EqualTo(2));
        using var json = work.Run("watch", "install-on-time", "--by", "region", "--month", "2013-11", "--format", "json").Ends(ExitCode.Done).Says("2013-11: 1 signal in 9 series of 1 metric;").Json();
        var first = json.RootElement[0];
        Assert.That((first.GetProperty("slice").GetString(), first.GetProperty("rule").GetString(), first.GetProperty("direction").GetString(), first.GetProperty("verdict").GetString()), Is.EqualTo(("region=桂原", "outside_limits", "fall", "worse")));
        Assert.That(first.GetProperty("adjusted_p").GetDouble(), Is.LessThan(0.05));
    }

    [Test]
    public void Without_records_I_am_told_so()
    {
        using var work = new Workdir().Write("1.csv", "Purchase ID,Customer ID,Purchased At,Amount\nP1,C1,2013-11-04 09:00:00,10\n");
        work.Run("import", "1.csv", "--as", "purchase", "--tz", "UTC").Ends(ExitCode.Done);
        work.Run("watch").Ends(ExitCode.Failed).Says("There are no complaints, tickets or survey answers");
    }

    [Test]
    public void Dated_changes_stand_in_the_workspace_and_their_errors_name_the_line()
    {
        var changes = Changes("changes:\n  - on: 2013-10-01\n    what: new desk | 新预约台\n    metrics: [install-on-time]\n    slice:\n      region: Nanning\n");
        Assert.That(changes, Has.Count.EqualTo(1));
        Assert.That((changes[0].On, changes[0].What.Simplified, changes[0].Slice.ToString()), Is.EqualTo((new DateOnly(2013, 10, 1), "新预约台", "region=Nanning")));
        Assert.That((changes[0].Concerns("install-on-time", changes[0].Slice), changes[0].Concerns("install-on-time", Slice.All), changes[0].Concerns("csat", changes[0].Slice)), Is.EqualTo((true, false, false)));
        Assert.That(() => Changes("changes:\n  - what: no day\n"), Throws.TypeOf<SatStatsException>().With.Message.Contains("satstats.yaml, line 2: a change says no day"));
        Assert.That(() => Changes("changes:\n  - on: 1 October\n    what: x\n"), Throws.TypeOf<SatStatsException>().With.Message.Contains("line 2"));
    }

    private static IReadOnlyList<DatedChange> Changes(string text) => Settings.Read("satstats.yaml", new StringReader(text), ".").Changes;
}
