using System.CommandLine;
using SatStats.Cli.Output.Repurchase;
using SatStats.Cli.Output.Surveys;
using SatStats.Measuring.Surveys;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats survey: who was asked and answered, how they score, and what silence and mix may hide.</summary>
internal static class SurveyCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var touchpoint = new Argument<string?>("touchpoint") { Description = "The survey to look at: installation, repair, hotline, hall, relationship; all where none is named", Arity = ArgumentArity.ZeroOrOne };
        var (from, to, month, where) = (Options.From(), Options.To(), Options.Month(), Options.Where());
        var (database, asOf, format, zone, workspace, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("survey", "Sum up a satisfaction survey: response funnel, scores with worst-case bounds, modes, weights, index of items, reasons, nonresponse.", "satstats survey installation --month 2013-12", "satstats survey --from 2013-07-01 --to 2013-12-31 --lang zh --format markdown")
        {
            touchpoint, from, to, month, where, database, asOf, format, zone, workspace, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var language = Options.LanguageOf(parsed.GetValue(tongue)!);
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var analysis = new SurveyAnalysis(warehouse, own.Settings, parsed.GetValue(zone));
            var range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to)) ?? Period.Ever;
            KnownDays.Tell(surroundings, warehouse.Imports(), range);
            var sections = Chosen(analysis.Touchpoints(cancel), parsed.GetValue(touchpoint))
                .SelectMany(t => SurveySections.Of(analysis.Run(new(t, range, parsed.GetValue(where)), cancel), language)).ToList();
            if (parsed.GetValue(format) is OutputFormat.Csv) SurveyCsv.Print(surroundings, sections);
            else FindingsPrinter.Print(surroundings, parsed.GetValue(format), sections, language);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IReadOnlyList<string?> Chosen(IReadOnlyList<string?> known, string? touchpoint)
    {
        if (known.Count == 0) throw new SatStatsException("There are no survey answers.", "Import survey answers, with --set touchpoint=installation where the file does not say it.");
        if (touchpoint is null) return known;
        return known.Contains(touchpoint) ? [touchpoint] : throw SatStatsException.Unknown("touchpoint", touchpoint, known.OfType<string>());
    }
}
