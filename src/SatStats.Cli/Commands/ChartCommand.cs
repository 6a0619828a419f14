using System.CommandLine;
using SatStats.Charting;
using SatStats.Cli.Output;
using SatStats.Importing;
using SatStats.Measuring;
using SatStats.Measuring.Watching;
using SatStats.Reporting;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats chart: one picture of one metric.</summary>
internal static class ChartCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var metric = new Argument<string>("metric") { Description = "The metric; satstats metrics lists them" };
        var by = new Option<string?>("--by") { Description = "Show the month by this dimension instead of over time", HelpName = "DIMENSION" };
        var month = new Option<string>("--month") { Description = "The month to look at, or the last of the trend: 2013-12", HelpName = "YYYY-MM", Required = true };
        var months = new Option<int>("--months") { Description = "How many steps of time a trend or a control chart has", HelpName = "N", DefaultValueFactory = _ => 12 };
        var league = new Option<bool>("--league") { Description = "Draw the funnel of a league table: the parts of --by against their cases, with the limits that chance sets" };
        var control = new Option<bool>("--control") { Description = "Draw the control chart: centre, limits that chance sets, and what breaks a rule, in phases between the changes of satstats.yaml" };
        var baseline = new Option<int?>("--baseline") { Description = "With --control: how many periods at the beginning of each phase set its limits; without it, all but the last shown", HelpName = "N" };
        var file = new Option<string>("--output", "-o") { Description = "The picture: file.svg or file.png", HelpName = "FILE", Required = true };
        var (grain, database, asOf, where, zone, workspace, tongue, verbose) = (Options.GrainOfTime(), Options.Database(), Options.AsOf(), Options.Where(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("chart", "Draw one chart; its title says the finding.", "satstats chart complaint-resolution --month 2013-12 -o resolution.svg", "satstats chart install-on-time --by region --month 2013-11 -o on-time.png", "satstats chart install-on-time --league --by region --month 2013-11 -o funnel.png", "satstats chart complaint-volume --control --grain week --months 26 --month 2013-12 -o volume.svg")
        {
            metric, by, month, months, control, league, grain, baseline, file, database, asOf, where, zone, workspace, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var path = surroundings.PathOf(parsed.GetValue(file)!);
            PictureFile.Check(path);
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var catalogue = own.Catalogue;
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var measurer = new Measurer(warehouse, catalogue, own.Options(parsed.GetValue(zone)));
            IReadOnlyList<Measurement> Measure(MeasureRequest request) => measurer.Measure(request with { Where = parsed.GetValue(where) }, cancel);
            var asked = new ChartAsked(catalogue[parsed.GetValue(metric)!], parsed.GetValue(by), Period.Month(parsed.GetValue(month)!), parsed.GetValue(months), Options.LanguageOf(parsed.GetValue(tongue)!));
            if (!parsed.GetValue(control) && (parsed.GetValue(grain) is not null || parsed.GetValue(baseline) is not null)) throw new SatStatsException("--grain and --baseline belong to a control chart.", "Add --control, or leave them out.", isUsage: true);
            if (parsed.GetValue(control) && parsed.GetValue(league)) throw new SatStatsException("--control and --league are two charts.", "Leave one of them out.", isUsage: true);
            var chart = parsed.GetValue(control)
                ? ControlOf(asked, parsed.GetValue(grain) ?? Grain.Month, parsed.GetValue(baseline), new ControlReading(Measure, own.Settings.Changes))
                : parsed.GetValue(league) ? LeagueChart.Of(LeagueCommand.Of(measurer, asked.Request(parsed.GetValue(where)), asked.By ?? "region", 1, cancel), asked.Language)
                : TrendOf(asked, Measure, catalogue);
            PictureFile.Write(path, chart);
            surroundings.Error.WriteLine($"{parsed.GetValue(file)}: {chart.Title}");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private sealed record ChartAsked(Metric Metric, string? By, Period Month, int Steps, Language Language)
    {
        public MeasureRequest Request(string? where) => new() { Metrics = [Metric.Id], Range = Month, Where = where, Compares = false };
    }

    private static Chart TrendOf(ChartAsked asked, Func<MeasureRequest, IReadOnlyList<Measurement>> measure, MetricCatalogue catalogue) => SingleChart.Of(
        new ReportInput { Period = asked.Month, Language = asked.Language, Recipe = "chart", Measure = measure, Catalogue = catalogue.All, Ledger = [], Findings = [] },
        asked.Metric.Id, asked.By, asked.Steps);

    private static Chart ControlOf(ChartAsked asked, Grain grain, int? baseline, ControlReading reading)
    {
        if (asked.Steps < 2 || baseline < 2) throw new SatStatsException("A control chart has at least two periods, and as many must set its limits.", "Raise --months or --baseline.", isUsage: true);
        var request = new ControlRequest { Metric = asked.Metric.Id, By = asked.By, Period = LastWhole(asked.Month, grain), Grain = grain, Steps = asked.Steps, Baseline = baseline };
        return SingleChart.Control(reading.Of(asked.Metric, request), request, asked.Language);
    }

    /// <summary>The last step that ends in the month: half a week would look like a fall.</summary>
    private static Period LastWhole(Period month, Grain grain) => Period.Containing(month.To.AddDays(-1), grain) is var last && grain < Grain.Month && last.To > month.To ? last.Previous : last;
}
