using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class DriversTests
{
    [Test]
    public void In_the_samples_punctuality_is_what_goes_with_satisfaction_with_installation()
    {
        using var work = new Workdir();
        work.Run(["import", .. Directory.EnumerateFiles(Path.Combine(SharedData.Root, "samples")).Where(f => Path.GetFileName(f).Split('-')[0] is "visits" or "surveys" or "tickets"), "--tz", "Asia/Shanghai"]);
        using var json = work.Run("drivers", "installation", "--format", "json").Ends(ExitCode.Done).Says("associated with", "Most of it goes with \"arrived on time\"", "they do not show that changing one changes the other").Json();
        var first = json.RootElement[0];
        Assert.That(first.GetProperty("driver").GetString(), Is.EqualTo("on_time"));
        Assert.That(first.GetProperty("share_low").GetDouble(), Is.GreaterThan(0.3));
        Assert.That(first.GetProperty("coefficient").GetDouble(), Is.GreaterThan(0));
        work.Run("drivers", "installation", "--lang", "zh-Hant").Ends(ExitCode.Done).Prints("準時上門", "重要，有提升空間");
        work.Run("drivers", "instalation").Ends(ExitCode.WrongUsage).Says("Did you mean 'installation'");
        work.Run("drivers", "installation", "--driver", "on_tme").Ends(ExitCode.WrongUsage).Says("on_time");
    }
}
