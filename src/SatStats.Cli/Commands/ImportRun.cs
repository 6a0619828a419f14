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
    /// <returns>The exit code, and whether a file looks as though it were not whole. What was told of a file when it was first loaded is told again, but is no news for the exit code.</returns>
    public static (int Code, bool HasAlarms) Load(Surroundings surroundings, Warehouse warehouse, IReadOnlyList<string> files, Func<string, ImportRequest> request, bool isQuiet, CancellationToken cancel, long? expectedRows = null)
    {
        var (hasRejects, hasAlarms) = (false, false);
        var code = Each(surroundings, files, request, isQuiet, (plan, progress) =>
        {
            var result = warehouse.Load(plan, Options(surroundings, progress) with { ExpectedRows = expectedRows }, cancel);
            progress?.Dispose();
            hasRejects |= !result.WasLoadedBefore && result.HasRejects;
            hasAlarms |= !result.WasLoadedBefore && result.HasAlarms;
            if (!isQuiet || result.HasRejects || result.HasAlarms) ResultPrinter.Print(surroundings, result);
        }, cancel);
        return (code == ExitCode.Done && (hasRejects || hasAlarms) ? ExitCode.DoneWithRejects : code, hasAlarms);
    }

    /// <summary>Shows how each file would be read and what would become of its rows, and changes nothing.</summary>
    public static int Explain(Surroundings surroundings, string database, OutputFormat format, IReadOnlyList<string> files, Func<string, ImportRequest> request, CancellationToken cancel)
    {
        var explained = new List<(ImportPlan, Rehearsal)>();
        var hasRejects = false;
        var code = Each(surroundings, files, request, false, (plan, progress) =>
        {
            var rehearsal = Warehouse.Rehearse(plan, database, Options(surroundings, progress), cancel);
            progress?.Dispose();
            hasRejects |= rehearsal.Result.HasRejects;
            if (format == OutputFormat.Json) explained.Add((plan, rehearsal));
            else PlanPrinter.Print(surroundings, plan, rehearsal);
        }, cancel);
        if (format == OutputFormat.Json) PlanJson.Print(surroundings.Output, explained);
        return code == ExitCode.Done && hasRejects ? ExitCode.DoneWithRejects : code;
    }

    private static int Each(Surroundings surroundings, IReadOnlyList<string> files, Func<string, ImportRequest> request, bool isQuiet, Action<ImportPlan, ProgressLine?> carryOut, CancellationToken cancel)
    {
        var failed = 0;
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                // Gone from the screen before anything is said about the file, an error too.
                using var progress = ProgressLine.For(surroundings, file, isQuiet);
                using var planned = Planner.Plan(request(file) with { Progress = progress }, cancel);
                carryOut(Shown(planned.Plan, surroundings), progress);
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

    private static LoadOptions Options(Surroundings surroundings, ProgressLine? progress) =>
        new() { Now = surroundings.Time.GetUtcNow().UtcDateTime, ProgramVersion = Surroundings.Version, Progress = progress };

    /// <summary>Files are named relative to the working folder, so that ledgers and reports do not depend on where the folder lies.</summary>
    private static ImportPlan Shown(ImportPlan plan, Surroundings surroundings)
    {
        // What came on standard input has no place.
        if (!Path.IsPathRooted(plan.Source.Path)) return plan;
        var path = Path.GetRelativePath(surroundings.WorkingFolder, plan.Source.Path).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? plan : plan with { Source = plan.Source with { Path = path } };
    }
}
