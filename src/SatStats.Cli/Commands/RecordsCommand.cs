using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats records: the rows behind a figure.</summary>
internal static class RecordsCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var metric = new Argument<string>("metric") { Description = "The metric whose rows to list" };
        var slices = new Option<string[]>("--slice") { Description = "The slice of the figure, such as region=North; repeat for several dimensions", HelpName = "DIMENSION=VALUE" };
        var part = new Option<CasePart>("--part") { Description = "all rows that the figure rests on, its numerator, the rest of its denominator, or those still open", HelpName = "PART", CustomParser = Options.Named<CasePart>, DefaultValueFactory = _ => CasePart.All };
        var withoutExclusions = new Option<bool>("--without-exclusions") { Description = "List every case, also those that the workspace's satstats.yaml leaves out" };
        var (from, to, month, where) = (Options.From(), Options.To(), Options.Month(), Options.Where());
        var (database, asOf, format, zone, workspace, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Workspace(), Options.Verbose());
        var command = new ExampleCommand("records", "List the rows behind a figure, each with the file and line that it came from, its key, moment, value and all of its columns. Times are in UTC.",
            "satstats records complaint-resolution --slice region=North --month 2013-12 --part rest", "satstats records ticket-hours --month 2013-12 --format csv")
        {
            metric, slices, part, withoutExclusions, from, to, month, where, database, asOf, format, zone, workspace, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var request = new CaseListRequest
            {
                Metric = parsed.GetValue(metric)!,
                Part = parsed.GetValue(part),
                Slice = new((parsed.GetValue(slices) ?? []).SelectMany(SliceOf)),
                Range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to)),
                Where = parsed.GetValue(where),
                IgnoresExclusions = parsed.GetValue(withoutExclusions),
            };
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var list = new CaseLister(warehouse, own.Catalogue, own.Options(parsed.GetValue(zone))).List(request, cancel);
            CasePrinter.Print(surroundings, parsed.GetValue(format), list, new CaseOrigins(surroundings, warehouse, cancel));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IReadOnlyList<KeyValuePair<string, string?>> SliceOf(string text) =>
        SliceWords.Read(text)?.Parts ?? throw new SatStatsException($"'{text}' is not a slice.", "Write it as --slice region=North.", isUsage: true);
}
