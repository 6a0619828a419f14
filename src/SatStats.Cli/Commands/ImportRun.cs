using SatStats.Cli.Output;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>Plans and loads files one after the other and says what became of each.</summary>
internal static class ImportRun
{
    /// <summary>
    /// A file that cannot be read does not keep the others out: it is reported, and the exit code says so. The only file given fails outright.
    /// </summary>
    public static int Load(Surroundings surroundings, Warehouse warehouse, IReadOnlyList<string> files, Func<string, ImportRequest> request, bool isQuiet, CancellationToken cancel, long? expectedRows = null)
    {
        var hasRejects = false;
        var code = Each(surroundings, files, request, plan =>
        {
            var options = new LoadOptions { Now = surroundings.Time.GetUtcNow().UtcDateTime, ProgramVersion = Surroundings.Version, ExpectedRows = expectedRows };
            var result = warehouse.Load(plan, options, cancel);
            hasRejects |= result.HasRejects || result.HasAlarms;
            if (!isQuiet || result.HasRejects || result.HasAlarms) ResultPrinter.Print(surroundings.Error, result);
        }, cancel);
        return code == ExitCode.Done && hasRejects ? ExitCode.DoneWithRejects : code;
    }

    /// <summary>Shows how each file would be read, and changes nothing.</summary>
    public static int Explain(Surroundings surroundings, IReadOnlyList<string> files, Func<string, ImportRequest> request, CancellationToken cancel) =>
        Each(surroundings, files, request, plan => PlanPrinter.Print(surroundings, plan), cancel);

    private static int Each(Surroundings surroundings, IReadOnlyList<string> files, Func<string, ImportRequest> request, Action<ImportPlan> carryOut, CancellationToken cancel)
    {
        var failed = 0;
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                using var planned = Planner.Plan(request(file), cancel);
                carryOut(Shown(planned.Plan, surroundings));
            }
            catch (SatStatsException e) when (files.Count > 1)
            {
                failed++;
                surroundings.Error.WriteLine($"satstats: {e.Message}");
                if (e.Remedy is not null) surroundings.Error.WriteLine($"  {e.Remedy}");
            }
        }
        if (failed > 0) surroundings.Error.WriteLine($"{failed} of {files.Count} files could not be imported.");
        return failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Files are named relative to the working folder, so that ledgers and reports do not depend on where the folder lies.</summary>
    private static ImportPlan Shown(ImportPlan plan, Surroundings surroundings)
    {
        var path = Path.GetRelativePath(surroundings.WorkingFolder, plan.Source.Path).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? plan : plan with { Source = plan.Source with { Path = path } };
    }
}
