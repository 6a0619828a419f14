using System.CommandLine;
using SatStats.Cli.Output.Repurchase;
using SatStats.Measuring.Repurchase;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats repurchase: who bought again after a problem, by what became of it, under statistics that hold.</summary>
internal static class RepurchaseCommand
{
    private static readonly RepurchaseSettings Usual = new();

    public static Command Build(Surroundings surroundings)
    {
        var landmark = Number("--landmark", "The day after the problem on which its state is taken, and from which everybody is followed", "DAYS", Usual.LandmarkDays);
        var window = Number("--window", "Purchases count until this day after the problem", "DAYS", Usual.WindowDays);
        var quick = Number("--quick-hours", "Resolved within so many hours is resolved quickly; set before looking", "HOURS", Usual.QuickHours);
        var gap = Number("--gap", "After so many days the same customer's next problem of a category is a new one", "DAYS", Usual.GapDays);
        var episodes = new Option<EpisodeChoice>("--episodes")
        {
            Description = "first: one problem a customer, the first. all: every one, with standard errors that allow for several of one customer", HelpName = "WHICH", CustomParser = Options.Named<EpisodeChoice>, DefaultValueFactory = _ => EpisodeChoice.First,
        };
        var faults = new Option<bool>("--faults") { Description = "Repair tickets are problems too, beside complaints" };
        var bound = new Option<bool>("--bound") { Description = "Count those, too, whose contract runs on beyond the window, though they could not have left" };
        var resamples = Number("--resamples", "How often customers are drawn anew for the bootstrap intervals", "TIMES", Usual.Resamples);
        var seed = Number("--seed", "The same seed gives the same bootstrap intervals", "NUMBER", Usual.Seed);
        var (database, asOf, format, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Tongue(), Options.Verbose());
        format.Description = "table, json or markdown";
        var command = new ExampleCommand("repurchase", "Say who bought again after a problem, by what became of it: crude, stratified, adjusted, over time.", "satstats repurchase", "satstats repurchase --episodes all", "satstats repurchase --landmark 7 --window 90 --lang zh --format markdown")
        {
            landmark, window, quick, gap, episodes, faults, bound, resamples, seed, database, asOf, format, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            if (parsed.GetValue(format) is OutputFormat.Csv) throw new SatStatsException("The analysis has many tables, and CSV holds one.", "Use --format json or markdown.", isUsage: true);
            var language = Options.LanguageOf(parsed.GetValue(tongue)!);
            var settings = new RepurchaseSettings
            {
                LandmarkDays = parsed.GetValue(landmark),
                WindowDays = parsed.GetValue(window),
                QuickHours = parsed.GetValue(quick),
                GapDays = parsed.GetValue(gap),
                Episodes = parsed.GetValue(episodes),
                IncludesFaults = parsed.GetValue(faults),
                OnlyFree = !parsed.GetValue(bound),
                Resamples = parsed.GetValue(resamples),
                Seed = parsed.GetValue(seed),
            }.Checked();
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            FindingsPrinter.Print(surroundings, parsed.GetValue(format), RepurchaseSections.Of(new RepurchaseAnalysis(warehouse, settings).Run(cancel), language), language);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<int> Number(string name, string description, string unit, int usual) => new(name) { Description = description, HelpName = unit, DefaultValueFactory = _ => usual };
}
