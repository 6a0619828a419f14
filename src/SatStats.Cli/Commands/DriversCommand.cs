using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring.Drivers;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats drivers: what goes with satisfaction at a touchpoint.</summary>
internal static class DriversCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var touchpoint = new Argument<string>("touchpoint") { Description = "The touchpoint whose answers to explain: installation, repair, hotline, hall" };
        var items = new Option<bool>("--items") { Description = "Explain the score by the answer's own items, not by the records of its ticket and visits" };
        var chosen = new Option<string[]>("--driver") { Description = "Only this driver; repeat for several", HelpName = "DRIVER" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the resampling; the same seed gives the same intervals", HelpName = "N", DefaultValueFactory = _ => 1 };
        var (from, to, month) = (Options.From(), Options.To(), Options.Month());
        var (database, asOf, format, zone, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("drivers", "Say which of punctuality, first visit, lead time, handling and others go with satisfaction, and how much each one accounts for.", "satstats drivers installation", "satstats drivers repair --items --month 2013-12")
        {
            touchpoint, items, chosen, from, to, month, seed, database, asOf, format, zone, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var offered = parsed.GetValue(items) ? Driver.Items : Driver.Operation;
            var names = parsed.GetValue(chosen) ?? [];
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var report = DriverAnalysis.Of(warehouse, new DriverRequest
            {
                Touchpoint = Known(warehouse, parsed.GetValue(touchpoint)!),
                Drivers = names.Length == 0 ? offered : [.. names.Select(n => offered.FirstOrDefault(d => d.Name == n) ?? throw SatStatsException.Unknown("driver", n, offered.Select(d => d.Name)))],
                Range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to)),
                Zone = parsed.GetValue(zone) ?? (warehouse.Zones() is [var newest, ..] ? newest : "UTC"),
                Seed = parsed.GetValue(seed),
            }, cancel);
            DriverRows.Print(surroundings, parsed.GetValue(format), report, Options.LanguageOf(parsed.GetValue(tongue)!));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Known(Warehouse warehouse, string touchpoint)
    {
        var known = warehouse.Query("select distinct touchpoint from surveys where touchpoint is not null order by 1").Rows.Select(r => (string)r[0]!).ToList();
        if (known.Count == 0) throw new SatStatsException("There are no survey answers that name a touchpoint.", "Import survey answers, with --set touchpoint=installation where the file does not say it.");
        return known.Contains(touchpoint) ? touchpoint : throw SatStatsException.Unknown("touchpoint", touchpoint, known);
    }
}
