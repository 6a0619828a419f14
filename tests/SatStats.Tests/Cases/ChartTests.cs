using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Charts of change, leagues and drivers, as a user asks for them.</summary>
public class ChartTests
{
    private static Workdir Imported(params string[] kinds)
    {
        var work = new Workdir();
        work.Run(["import", .. Directory.EnumerateFiles(Path.Combine(SharedData.Root, "samples")).Where(f => kinds.Contains(Path.GetFileName(f).Split('-')[0])), "--tz", "Asia/Shanghai"]);
        return work;
    }

    [Test]
    public void A_control_chart_says_what_is_chance_and_begins_anew_with_a_change()
    {
        using var work = Imported("complaints").Write("own/satstats.yaml", "changes:\n  - on: 2013-11-01\n    what: new complaint desk | 新投诉受理台\n    metrics: [complaint-resolution-in-time]\n");
        work.Run("chart", "complaint-resolution-in-time", "--control", "--month", "2013-12", "-o", "whole.svg").Ends(ExitCode.Done).Says("whole.svg: Complaints resolved within 48 hours in December 2013: 89.8%, outside the limits of 68.0% to 85.0%");
        Assert.That(File.ReadAllText(work.PathOf("whole.svg")), Does.Contain("p chart, limits of 3 sigma, sigma z").And.Contain("Outside the limits").And.Contain("Upper limit 85.0%").And.Contain("come from July 2013 to November 2013 (5 periods)"));
        work.Run("chart", "complaint-resolution-in-time", "--control", "--grain", "week", "--months", "26", "--month", "2013-12", "--workspace", "own", "--lang", "zh", "-o", "weeks.svg").Ends(ExitCode.Done).Says("未超出偶然波动");
        Assert.That(File.ReadAllText(work.PathOf("weeks.svg")), Does.Contain("2013年11月1日：新投诉受理台").And.Contain("2013-W52").And.Not.Contain("2014-W01"));
    }

    [Test]
    public void Many_slices_are_not_drawn_over_each_other_and_the_remedy_works()
    {
        using var work = Imported("visits");
        work.Run("chart", "install-on-time", "--control", "--by", "region", "--month", "2013-11", "-o", "c.svg").Ends(ExitCode.WrongUsage).Says("install-on-time has 8 values of region", "--where \"region = '");
        work.Run("chart", "install-on-time", "--control", "--where", "region = '桂原'", "--month", "2013-11", "-o", "c.svg").Ends(ExitCode.Done);
        work.Run("chart", "install-on-time", "--grain", "week", "--month", "2013-11", "-o", "c.svg").Ends(ExitCode.WrongUsage).Says("belong to a control chart");
        work.Run("chart", "install-on-time", "--control", "--months", "1", "--month", "2013-11", "-o", "c.svg").Ends(ExitCode.WrongUsage).Says("at least two periods");
        work.Run("chart", "install-on-time", "--control", "--month", "2010-01", "-o", "c.svg").Ends(ExitCode.Failed).Says("fewer than two periods");
    }

    [Test]
    public void A_league_is_drawn_as_a_funnel()
    {
        using var work = Imported("visits");
        work.Run("chart", "install-on-time", "--league", "--by", "region", "--month", "2013-11", "-o", "f.svg").Ends(ExitCode.Done).Says("none of the 8 is outside what chance allows");
        Assert.That(File.ReadAllText(work.PathOf("f.svg")), Does.Contain("99.8%").And.Contain("桂原").And.Contain("Cases"));
        work.Run("chart", "install-on-time", "--league", "--by", "region", "--month", "2013-11", "--lang", "zh-Hant", "-o", "f.svg").Ends(ExitCode.Done).Says("名次可能只是偶然");
        Assert.That(File.ReadAllText(work.PathOf("f.svg")), Does.Contain("（按地區）"));
        work.Run("chart", "install-on-time", "--league", "--control", "--month", "2013-11", "-o", "f.svg").Ends(ExitCode.WrongUsage).Says("two charts");
    }

    [Test]
    public void My_own_columns_are_drivers_numbers_yes_and_no_and_few_values()
    {
        using var work = new Workdir();
        static string Answer(int i) => i % 3 == 0 ? "yes" : "no";
        var tickets = "Ticket ID,Opened At,Signal dBm,Gift,Queue,Note\n" + string.Concat(Enumerable.Range(0, 120).Select(i => $"T{i},2013-11-{1 + i % 28:00} 09:00:00,{-60 - i % 7}.5,{Answer(i)},{(i % 4 == 0 ? "north" : "south")},text {i}\n"));
        var surveys = "Response ID,Ticket ID,Answered At,Satisfaction,Scale Min,Scale Max\n" + string.Concat(Enumerable.Range(0, 120).Select(i => $"R{i},T{i},2013-12-01 10:00:00,{(i % 3 == 0 ? 9 : 6) + i * 7 % 2},1,10\n"));
        work.Write("t.csv", tickets).Write("s.csv", surveys);
        work.Run("import", "t.csv", "--as", "ticket", "--tz", "UTC");
        work.Run("import", "s.csv", "--as", "survey", "--set", "touchpoint=repair", "--tz", "UTC");
        using var json = work.Run("drivers", "repair", "--driver", "gift", "--driver", "Signal dBm", "--driver", "Queue", "--chart", "d.svg", "--format", "json").Ends(ExitCode.Done).Json();
        Assert.That(json.RootElement.EnumerateArray().Select(d => d.GetProperty("driver").GetString()), Is.EquivalentTo(new[] { "gift", "Signal dBm", "Queue: north" }));
        Assert.That(json.RootElement[0].GetProperty("driver").GetString(), Is.EqualTo("gift"));
        Assert.That(json.RootElement[0].GetProperty("share").GetDouble(), Is.GreaterThan(0.9));
        Assert.That(File.ReadAllText(work.PathOf("d.svg")), Does.Contain("is most associated with satisfaction").And.Contain("important, room to improve"));
        work.Run("drivers", "repair", "--driver", "Note").Ends(ExitCode.WrongUsage).Says("more than 6 different values");
        work.Run("drivers", "repair", "--driver", "Gifft").Ends(ExitCode.WrongUsage).Says("Did you mean 'Gift'");
    }
}
