using SatStats.Measuring.Statistics;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

internal static class GoldenCharts
{
    public static Values Proportion(GoldenCase g)
    {
        var sizes = g.Series("n");
        var periods = g.Series("x").Select((x, i) => new ProportionSubgroup((long)x, (long)sizes[i])).ToArray();
        return Attributes(ProportionChart.Of(periods), ProportionChart.Laney(periods));
    }

    public static Values Rate(GoldenCase g)
    {
        var sizes = g.Series("n");
        var periods = g.Series("x").Select((x, i) => new RateSubgroup((long)x, sizes[i])).ToArray();
        return Attributes(RateChart.Of(periods), RateChart.Laney(periods));
    }

    public static Values Individuals(GoldenCase g)
    {
        var result = IndividualsChart.Of(g.SeriesWithGaps("x"));
        var limits = result?.Chart.Points.First(p => p.Limits is not null).Limits;
        return new Values(GoldenMethods.Ends(limits))
        {
            ["centre"] = result?.Chart.Centre,
            ["mean_moving_range"] = result?.MeanMovingRange,
            ["mr_upper"] = result?.MovingRangeLimit,
            ["signals"] = result?.Chart.Points.Select(p => (int)p.Signals),
        };
    }

    private static Values Attributes(ControlChart? plain, ControlChart? laney) => new()
    {
        ["centre"] = plain?.Centre,
        ["lower"] = plain?.Points.Select(p => p.Limits?.Low),
        ["upper"] = plain?.Points.Select(p => p.Limits?.High),
        ["z"] = plain?.Points.Select(p => p.Z),
        ["sigma_z"] = plain?.SigmaZ,
        ["laney_lower"] = laney?.Points.Select(p => p.Limits?.Low),
        ["laney_upper"] = laney?.Points.Select(p => p.Limits?.High),
        ["signals"] = plain?.Points.Select(p => (int)p.Signals),
        ["laney_signals"] = laney?.Points.Select(p => (int)p.Signals),
    };
}
