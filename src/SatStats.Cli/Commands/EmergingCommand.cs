using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring;
using SatStats.Measuring.Emerging;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats emerging: what complaints are about that they were not about before.</summary>
internal static class EmergingCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var by = new Option<string[]>("--by") { Description = "Fields whose values are topics, instead of category and subcategory; repeat for several", HelpName = "DIMENSION" };
        var noText = new Option<bool>("--no-text") { Description = "Leave the words of the free text out" };
        var before = new Option<int>("--months") { Description = "How many months before it to compare with", HelpName = "N", DefaultValueFactory = _ => 12 };
        var (month, database, asOf, format, zone, tongue, verbose) = (Options.Month(), Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("emerging", "Say which categories of complaints, and which words in their text, rose beyond chance, with example records.", "satstats emerging --month 2013-12", "satstats emerging --by product --no-text --format json")
        {
            month, by, noText, before, database, asOf, format, zone, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var measurer = new Measurer(warehouse, MetricCatalogue.Load(), new MeasureOptions { Zone = parsed.GetValue(zone) });
            var request = new EmergingRequest
            {
                Period = Period.Containing(WatchCommand.LastDay(measurer, Options.Range(parsed.GetValue(month), null, null), cancel), Grain.Month),
                Before = parsed.GetValue(before),
                ReadsText = !parsed.GetValue(noText),
                Zone = parsed.GetValue(zone) ?? (warehouse.Zones() is [var newest, ..] ? newest : "UTC"),
            };
            if (parsed.GetValue(by) is { Length: > 0 } given) request = request with { By = given };
            KnownDays.Tell(surroundings, warehouse.Imports(), request.Period);
            var report = new EmergingSearch(warehouse, request).Find(cancel);
            EmergingRows.Print(surroundings, parsed.GetValue(format), report, Options.LanguageOf(parsed.GetValue(tongue)!));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
