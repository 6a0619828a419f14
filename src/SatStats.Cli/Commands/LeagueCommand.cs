using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring;
using SatStats.Measuring.Leagues;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats league: regions or teams against the whole, with what chance allows each of them.</summary>
internal static class LeagueCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var metric = new Argument<string>("metric") { Description = "The metric; satstats metrics lists them" };
        var by = new Option<string>("--by") { Description = "What to compare: region, team, channel or any other column", HelpName = "DIMENSION", DefaultValueFactory = _ => "region" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the simulated ranks; the same seed gives the same ranks", HelpName = "N", DefaultValueFactory = _ => 1 };
        var (from, to, month, where) = (Options.From(), Options.To(), Options.Month(), Options.Where());
        var (database, asOf, format, zone, workspace, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("league", "Compare regions or teams with the whole: funnel limits, rank intervals instead of ranks, and who is outside.", "satstats league install-on-time --by region --month 2013-11", "satstats league complaint-hours --by category --from 2013-07-01 --to 2013-12-31")
        {
            metric, by, from, to, month, where, seed, database, asOf, format, zone, workspace, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var folder = MeasureCommand.Path(surroundings, parsed.GetValue(workspace));
            var own = new Workspace(folder);
            var catalogue = own.Catalogue;
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var measurer = new Measurer(warehouse, catalogue, own.Options(parsed.GetValue(zone)));
            var request = new MeasureRequest
            {
                Metrics = [catalogue[parsed.GetValue(metric)!].Id],
                Range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to)),
                Where = parsed.GetValue(where),
                Compares = false,
            };
            var league = Of(measurer, request, parsed.GetValue(by)!, parsed.GetValue(seed), cancel);
            LeagueRows.Print(surroundings, parsed.GetValue(format), league, Options.LanguageOf(parsed.GetValue(tongue)!));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>The table of one metric by a dimension.</summary>
    internal static League Of(Measurer measurer, MeasureRequest request, string dimension, ulong seed, CancellationToken cancel)
    {
        var parts = request with { By = [dimension] };
        var whole = measurer.Measure(request, cancel)[0];
        // Only a median's chance is not told by the figure itself.
        var values = whole.Metric.Family == Family.Duration ? measurer.Values(parts, cancel) : null;
        return League.Of(whole, dimension, measurer.Measure(parts, cancel), seed, values);
    }
}
