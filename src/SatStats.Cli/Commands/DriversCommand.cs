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
        var chosen = new Option<string[]>("--driver") { Description = "Only this driver, or beside them a column of your own of answers, tickets or visits: numbers, yes and no, or few values; repeat for several", HelpName = "DRIVER|COLUMN" };
        var picture = new Option<string?>("--chart") { Description = "Draw importance against room to improve as well: file.svg or file.png", HelpName = "FILE" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the resampling; the same seed gives the same intervals", HelpName = "N", DefaultValueFactory = _ => 1 };
        var (from, to, month) = (Options.From(), Options.To(), Options.Month());
        var (database, asOf, format, zone, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("drivers", "Say which of punctuality, first visit, lead time, handling and others go with satisfaction, and how much each one accounts for.", "satstats drivers installation", "satstats drivers repair --items --month 2013-12", "satstats drivers installation --driver \"Signal dBm\" --chart drivers.png")
        {
            touchpoint, items, chosen, picture, from, to, month, seed, database, asOf, format, zone, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var offered = parsed.GetValue(items) ? Driver.Items : Driver.Operation;
            var names = parsed.GetValue(chosen) ?? [];
            var file = parsed.GetValue(picture) is { } given ? surroundings.PathOf(given) : null;
            if (file is not null) PictureFile.Check(file);
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var report = DriverAnalysis.Of(warehouse, new DriverRequest
            {
                Touchpoint = Known(warehouse, parsed.GetValue(touchpoint)!),
                Drivers = Chosen(warehouse, offered, names, cancel),
                Range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to)),
                Zone = parsed.GetValue(zone) ?? (warehouse.Zones() is [var newest, ..] ? newest : "UTC"),
                Seed = parsed.GetValue(seed),
            }, cancel);
            DriverRows.Print(surroundings, parsed.GetValue(format), report, Options.LanguageOf(parsed.GetValue(tongue)!));
            if (file is not null)
            {
                var chart = DriverChart.Of(report, Options.LanguageOf(parsed.GetValue(tongue)!));
                PictureFile.Write(file, chart);
                surroundings.Error.WriteLine($"{parsed.GetValue(picture)}: {chart.Title}");
            }
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>The drivers named, all where none is; and with them whatever else is named, as columns.</summary>
    private static IReadOnlyList<Driver> Chosen(Warehouse warehouse, IReadOnlyList<Driver> offered, string[] names, CancellationToken cancel)
    {
        var named = offered.Where(d => names.Contains(d.Name, StringComparer.Ordinal)).ToList();
        var own = names.Where(n => offered.All(d => d.Name != n)).SelectMany(n => OwnDrivers.Of(warehouse, n, offered.Select(d => d.Name), cancel));
        return [.. named.Count > 0 ? named : offered, .. own];
    }

    private static string Known(Warehouse warehouse, string touchpoint)
    {
        var known = warehouse.Query("select distinct touchpoint from surveys where touchpoint is not null order by 1").Rows.Select(r => (string)r[0]!).ToList();
        if (known.Count == 0) throw new SatStatsException("There are no survey answers that name a touchpoint.", "Import survey answers, with --set touchpoint=installation where the file does not say it.");
        return known.Contains(touchpoint) ? touchpoint : throw SatStatsException.Unknown("touchpoint", touchpoint, known);
    }
}
