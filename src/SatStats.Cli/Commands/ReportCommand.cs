using System.CommandLine;
using SatStats.Importing;
using SatStats.Measuring;
using SatStats.Measuring.Surveys;
using SatStats.Reporting;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats report: a workbook, a web page, charts and figures for a period.</summary>
internal static class ReportCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand("report", "Write a report: workbook, web page, charts and figures.", "satstats report monthly exports/ --month 2013-12 --out reports/2013-12");
        foreach (var recipe in Recipes.Ids) command.Add(OfRecipe(recipe, Recipes.Read(recipe).Title.English, surroundings));
        return command;
    }

    private static ExampleCommand OfRecipe(string recipe, string title, Surroundings surroundings)
    {
        var paths = new Argument<string[]>("path") { Description = "Exports to read for this report alone; without any, the database is reported on", Arity = ArgumentArity.ZeroOrMore };
        var month = new Option<string>("--month") { Description = "The month: 2013-12", HelpName = "YYYY-MM", Required = true };
        var folder = new Option<string>("--out") { Description = "The folder to write to", HelpName = "DIR", Required = true };
        var (database, asOf, verbose, tongue, options) = (Options.Database(), Options.AsOf(), Options.Verbose(), Options.Tongue(), new ImportOptions());
        var command = new ExampleCommand(recipe, $"{title}.", $"satstats report {recipe} exports/ --month 2013-12 --out reports/2013-12") { paths, month, folder, database, asOf, tongue, verbose };
        options.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var period = Period.Month(parsed.GetValue(month)!);
            if (parsed.GetValue(paths)!.Length > 0 && parsed.GetValue(asOf) is not null) throw new SatStatsException("--as-of looks back in a database, and a report on files has none.", "Leave the paths out, or --as-of.", isUsage: true);
            var language = Options.LanguageOf(parsed.GetValue(tongue)!);
            var own = new Workspace(options.Workspace(parsed, surroundings));
            var catalogue = own.Catalogue;
            using var warehouse = parsed.GetValue(paths)!.Length > 0 ? Warehouse.InMemory() : Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var (code, hasAlarms) = (ExitCode.Done, false);
            if (parsed.GetValue(paths)!.Length > 0)
            {
                var files = InputFiles.Expand(parsed.GetValue(paths)!.Select(surroundings.PathOf));
                (code, hasAlarms) = ImportRun.Load(surroundings, warehouse, files, file => options.Request(parsed, surroundings, file), false, cancel);
            }
            if (KnownDays.Lack(warehouse.Imports(), period) is { } lack) throw new SatStatsException(lack, "Name another month with --month, or import what is missing.");
            var measurer = new Measurer(warehouse, catalogue, own.Options(options.Zone(parsed)));
            var signals = new ReportSignals(Measured, catalogue, own.Settings, period);
            var surveys = new SurveyAnalysis(warehouse, own.Settings, options.Zone(parsed));
            var result = ReportWriter.Write(Input(warehouse, catalogue, Measured), surroundings.PathOf(parsed.GetValue(folder)!), cancel);
            if (result.PictureProblem is { } problem) surroundings.Error.WriteLine($"satstats: the charts were not drawn as PNG: {problem}");
            surroundings.Error.WriteLine($"{parsed.GetValue(folder)}: {string.Join(", ", result.Files.Where(f => !f.Contains('/', StringComparison.Ordinal)))} and {result.Files.Count(f => f.Contains('/', StringComparison.Ordinal))} pictures");
            // A report was asked for and is there: rejected rows are told in it, and are not a failure of the job. A file that was cut off is.
            return Task.FromResult(code == ExitCode.DoneWithRejects && !hasAlarms ? ExitCode.Done : code);

            IReadOnlyList<Measurement> Measured(MeasureRequest request) => measurer.Measure(request, cancel);

            ReportInput Input(Warehouse source, MetricCatalogue metrics, Func<MeasureRequest, IReadOnlyList<Measurement>> measure) => new()
            {
                Control = signals.Control,
                Signals = signals.Signals,
                Period = period,
                Language = language,
                Recipe = recipe,
                Measure = measure,
                Catalogue = metrics.All,
                Ledger = source.Imports(),
                RejectExamples = [.. source.Imports().SelectMany(i => source.RejectsOf(i.ImportId, 5))],
                Findings = FindingSearch.Find(measure, Watched(metrics), period),
                Survey = touchpoint => surveys.Touchpoints(cancel).Contains(touchpoint) ? surveys.Run(new(touchpoint, period), cancel) : null,
                ProgramVersion = Surroundings.Version,
            };
        });
        return command;
    }

    /// <summary>The metrics that have a target or a direction, those with a target first.</summary>
    private static List<Metric> Watched(MetricCatalogue catalogue) =>
        [.. catalogue.All.Where(m => m.Better != Better.Neither).OrderBy(m => m.Target is null).ThenBy(m => m.Id, StringComparer.Ordinal)];
}
