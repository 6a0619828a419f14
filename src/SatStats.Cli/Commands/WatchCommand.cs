using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Importing;
using SatStats.Measuring;
using SatStats.Measuring.Watching;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats watch: what in a month is more than chance, over all metrics and their slices.</summary>
internal static class WatchCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var metrics = new Argument<string[]>("metric") { Description = "The metrics to look at; without any, all", Arity = ArgumentArity.ZeroOrMore };
        var month = new Option<string?>("--month") { Description = "The month to look at, or the one in which the step of --grain ends: 2013-12; without it, the last one with complaints or tickets", HelpName = "YYYY-MM" };
        var by = new Option<string[]>("--by") { Description = "Look at slices by this dimension instead of each metric's own; repeat for several", HelpName = "DIMENSION" };
        var all = new Option<bool>("--all") { Description = "List also what breaks a rule of its chart and may yet be chance, marked so" };
        var before = new Option<int>("--periods") { Description = "How many periods before it to look back at", HelpName = "N", DefaultValueFactory = _ => 36 };
        var (grain, database, asOf, format, zone, workspace, tongue, verbose) = (Options.GrainOfTime(), Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("watch", "List what in a month is more than chance: the signals of the control charts of all metrics and their slices, most important first.", "satstats watch --month 2013-12", "satstats watch install-on-time repair-on-time --by region --by team --format json")
        {
            metrics, month, by, grain, before, all, database, asOf, format, zone, workspace, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var catalogue = own.Catalogue;
            var asked = parsed.GetValue(metrics)!.Select(id => catalogue[id]).ToList();
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var measurer = new Measurer(warehouse, catalogue, own.Options(parsed.GetValue(zone)));
            var step = parsed.GetValue(grain) ?? Grain.Month;
            var request = new WatchRequest
            {
                Metrics = asked.Count > 0 ? asked : catalogue.All,
                Period = Period.Containing(LastDay(measurer, Options.Range(parsed.GetValue(month), null, null), cancel), step),
                Grain = step,
                Before = parsed.GetValue(before),
                By = parsed.GetValue(by) is { Length: > 0 } given ? given : null,
                Changes = own.Settings.Changes,
            };
            KnownDays.Tell(surroundings, warehouse.Imports(), request.Period);
            var result = SignalSearch.Find([.. new SeriesReading(r => measurer.Measure(r, cancel), request).All()], parsed.GetValue(all));
            WatchRows.Print(surroundings, parsed.GetValue(format), result, new(request.Period, request.Metrics.Count, Options.LanguageOf(parsed.GetValue(tongue)!)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>The last day of the month asked for, or of the last month in which anything came in.</summary>
    internal static DateOnly LastDay(Measurer measurer, Period? asked, CancellationToken cancel) => (asked ?? measurer
        .Measure(new MeasureRequest { Metrics = ["complaint-volume", "ticket-volume", "csat"], Grain = Grain.Month, Compares = false }, cancel)
        .Where(m => m.N > 0 && m.Period != Period.Ever).Select(m => m.Period).MaxBy(p => p.From)
        ?? throw new SatStatsException("There are no complaints, tickets or survey answers to look at yet.", "Import something first (satstats import PATH), or name the month with --month.")).To.AddDays(-1);
}
