using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Sections;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting;

/// <summary>One chart by itself, as it would stand in a report: its title says the finding.</summary>
public static class SingleChart
{
    /// <summary>
    /// A metric over time; by a dimension, where one is given; by its own dimension, where it always has one.
    /// </summary>
    /// <param name="input">As for a report; the recipe is not read.</param>
    /// <param name="metric">A metric of the input's catalogue.</param>
    /// <param name="dimension">What to break it down by in the period, or null.</param>
    /// <param name="steps">How many steps of time a trend has, the period included.</param>
    /// <exception cref="SatStatsException">There is nothing to draw; says why.</exception>
    public static Chart Of(ReportInput input, string metric, string? dimension, int steps)
    {
        var context = new SectionContext(input, new RecipeSection("chart") { Steps = steps }, new Figures(input));
        var family = context.Figures.Metric(metric) ?? throw SatStatsException.Unknown("metric", metric, input.Catalogue.Select(m => m.Id));
        var blocks = (family, dimension) switch
        {
            (_, not null) => BreakdownBlocks.Of(context, metric, dimension),
            ({ Family: Family.Share }, _) => ShareBlocks.Of(context, metric),
            ({ Id: "repurchase-by-outcome" }, _) => new RepurchaseSection().Build(context),
            _ => TrendBlocks.Of(context, metric),
        };
        var shown = blocks.ToList();
        return shown.OfType<ChartBlock>().FirstOrDefault()?.Chart
            ?? throw new SatStatsException(shown.OfType<Callout>().FirstOrDefault()?.Text ?? $"There is nothing to draw for {metric}.", "Try another month, or satstats measure to see what there is.");
    }

    /// <summary>What a breakdown is by, inside a sentence: <c>by region</c>, <c>按地区</c>.</summary>
    public static string By(string dimension, Language language) => ValueNames.By(dimension, language);

    /// <summary>A slice as charts name it: canonical values in the reader's language, others as the data have them.</summary>
    public static string NameOf(Slice slice, Language language) => ValueNames.Of(slice, language);

    /// <summary>The control chart of one series.</summary>
    /// <param name="series">What there is: one series a slice.</param>
    /// <exception cref="SatStatsException">There is none, or more than one; says how to choose.</exception>
    public static Chart Control(IReadOnlyList<ControlSeries> series, ControlRequest request, Language language) => series switch
    {
        [] => throw new SatStatsException($"There are fewer than two periods of {request.Metric} up to {request.Period.Label}, or no figure for {request.Period.Label} itself.", "Try another month, or satstats measure to see what there is."),
        [var one] => ControlBlocks.Chart(one, request.Grain, language),
        _ => throw new SatStatsException($"{request.Metric} has {series.Count} values of {request.By}, and a control chart shows one series.",
            $"Choose one with --where \"{request.By} = '{series[0].Slice[request.By!]}'\" in place of --by; satstats watch {request.Metric} --by {request.By} looks at all of them.", isUsage: true),
    };
}
