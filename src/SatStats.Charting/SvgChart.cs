using SatStats.Charting.Svg;

namespace SatStats.Charting;

/// <summary>
/// Draws a chart as SVG: text that any browser shows inline, that stays sharp at any size, and that is the same byte by byte for the same chart.
/// </summary>
public static class SvgChart
{
    /// <summary>The drawing as one <c>svg</c> element with a title and a description for those who cannot see it.</summary>
    public static string Draw(Chart chart, ChartSize? size = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var page = new ChartPage(chart, size ?? new());
        return chart switch
        {
            TrendChart trend => TrendSvg.Draw(trend, page),
            ControlChart control => ControlSvg.Draw(control, page),
            ScatterChart scatter => ScatterSvg.Draw(scatter, page),
            BarChart bars => BarSvg.Draw(bars, page),
            DotChart dots => DotSvg.Draw(dots, page),
            ParetoChart pareto => ParetoSvg.Draw(pareto, page),
            StackedChart stacked => StackedSvg.Draw(stacked, page),
            _ => throw new ArgumentException($"A {chart.GetType().Name} has no drawing.", nameof(chart)),
        };
    }
}
