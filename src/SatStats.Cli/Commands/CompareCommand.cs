using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats compare: two periods, two slices, a pilot and the rest.</summary>
internal static class CompareCommand
{
    private const string Rest = "rest";

    public static Command Build(Surroundings surroundings)
    {
        var metric = new Argument<string>("metric") { Description = "The metric; satstats metrics lists them" };
        var between = new Option<string[]>("--between")
        {
            Description = "The two sides: two periods (2013-11, 2013-Q4, 2013-07-05..2013-08-10, \"last month\"), or two slices (region=North), of which one may be the rest",
            HelpName = "A B",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        var (by, from, to, month, where) = (Options.By(), Options.From(), Options.To(), Options.Month(), Options.Where());
        var (database, asOf, format, zone, workspace, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("compare", "Hold two figures against each other: difference or ratio with its interval, a test, and the smallest difference that these numbers of cases could have shown.",
            "satstats compare complaint-resolution --between 2013-11 2013-12", "satstats compare ticket-hours --between region=North region=South --month 2013-12", "satstats compare handling-time --between \"team=Hall tablet pilot\" rest")
        {
            metric, between, by, from, to, month, where, database, asOf, format, zone, workspace, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to));
            var (first, second) = Sides(parsed.GetValue(between)!, range, DateOnly.FromDateTime(surroundings.Time.GetUtcNow().UtcDateTime));
            var request = new CompareRequest { Metric = parsed.GetValue(metric)!, First = first, Second = second, Range = range, By = parsed.GetValue(by) ?? [], Where = parsed.GetValue(where) };
            var language = Options.LanguageOf(parsed.GetValue(tongue)!);
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var comparisons = new Comparer(warehouse, own.Catalogue, own.Options(parsed.GetValue(zone))).Compare(request, cancel);
            foreach (var rule in own.Catalogue[request.Metric].ExclusionRules)
                surroundings.Error.WriteLine($"satstats: {rule.Title.In(language)} ({rule.Id}) is left out on both sides; satstats measure {request.Metric} says how many cases that is.");
            ComparisonPrinter.Print(surroundings, parsed.GetValue(format), comparisons, language);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>The side that is spoken about, and the one that it is held against. Of two periods that is the later one, whatever the order in which they were named.</summary>
    private static (CompareSide, CompareSide) Sides(string[] words, Period? range, DateOnly today)
    {
        var (a, b) = (Side(words[0], today), Side(words[1], today));
        if (a.IsRest && b.IsRest) throw new SatStatsException("Both sides are the rest.", "Name a slice for one of them: --between \"team=tablet pilot\" rest.", isUsage: true);
        if ((a.Period is null) != (b.Period is null)) throw new SatStatsException($"'{a.Label}' and '{b.Label}' are a period and a slice.", "Give two periods, or two slices with --month for their days.", isUsage: true);
        if (a.Period is null) return (a, b);
        if (range is not null) throw new SatStatsException("--between names the days, and so do --month or --from and --to.", "Leave one of them out.", isUsage: true);
        if (a.Period.From < b.Period!.To && b.Period.From < a.Period.To) throw new SatStatsException($"'{a.Label}' and '{b.Label}' have days in common, and the same cases cannot stand on both sides.", "Give two periods that do not overlap.", isUsage: true);
        return a.Period.From > b.Period.From ? (a, b) : (b, a);
    }

    private static CompareSide Side(string text, DateOnly today)
    {
        if (string.Equals(text.Trim(), Rest, StringComparison.OrdinalIgnoreCase)) return new(Rest) { IsRest = true };
        if (SliceWords.Read(text) is { } slice) return new(text.Trim()) { Slice = slice };
        return PeriodWords.Read(text, today) is { } period
            ? new(period.Label) { Period = period }
            : throw new SatStatsException($"'{text}' is neither a period nor a slice.", "Write 2013-11, 2013-Q4, 2013-07-05..2013-08-10 or \"last month\"; or region=North; or rest.", isUsage: true);
    }
}
