using NUnit.Framework;
using SatStats.Cli;
using SatStats.Measuring;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class AnalysisTests
{
    private static readonly string[] Ids = [.. Analyses.All.Select(a => a.Id)];

    [Test]
    public void Who_measures_an_analysis_is_told_its_command([ValueSource(nameof(Ids))] string id)
    {
        var analysis = Analyses.Find(id)!;
        using var work = new Workdir();
        work.Run("metrics", analysis.Id).Ends(ExitCode.Done).Prints(analysis.Title.English, analysis.Command);
        work.Run("metrics", analysis.Id, "--lang", "zh-Hant").Ends(ExitCode.Done).Prints(analysis.Legend.In(Language.TraditionalChinese));
        work.Write("a.csv", Small.Complaints).Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("measure", analysis.Id).Ends(ExitCode.WrongUsage).Says($"{analysis.Id} is an analysis, not one figure", $"Run {analysis.Command}");
        work.Run([.. analysis.Command.Split(' ').Skip(1), "--help"]).Ends(ExitCode.Done);
    }
}
