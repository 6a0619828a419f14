using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Parts of a whole as Excel bars stacked to 100%.</summary>
internal static class StackedNative
{
    private const double LeastLabelled = 0.055;

    public static NativePlot Plot(StackedChart chart, ChartDataRange data)
    {
        var labels = chart.Rows.Select(row => row.Label).ToList();
        var source = new NativeSource(data, labels, Figure.SpreadsheetFormat(Unit.Percent));
        var colours = Palette.Parts(chart.Parts.Count, chart.IsScale);
        var drawing = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Bar }, new C.BarGrouping { Val = C.BarGroupingValues.PercentStacked }, new C.VaryColors { Val = false });
        for (var part = 0; part < chart.Parts.Count; part++) drawing.Append(Series(chart, source, part, colours[part]));
        drawing.Append(new C.GapWidth { Val = 50 }, new C.Overlap { Val = 100 });
        drawing.Append(NativeAxes.Ids());
        return new([drawing, NativeAxes.Down(), NativeAxes.Hidden(0, 1, source.Format)]) { HasLegend = true, Left = BarNative.CategoryRoom(labels), Bottom = 16 };
    }

    private static C.BarChartSeries Series(StackedChart chart, NativeSource source, int part, string colour)
    {
        var range = source.Data.At(part);
        var look = NativeText.Filled(colour);
        look.ReplaceChild(NativeText.Outline(Palette.Paper, 1), look.LastChild);
        var style = new LabelStyle(Palette.InkOn(colour), C.DataLabelPositionValues.Center);
        return new(
            new C.Index { Val = (uint)part }, new C.Order { Val = (uint)part },
            source.Name(range?.Name, chart.Parts[part]),
            look,
            new C.InvertIfNegative { Val = false },
            NativeLabels.Some(Enumerable.Range(0, chart.Rows.Count).Where(row => chart.Rows[row].Shares[part] >= LeastLabelled).Select(row => (row, style)), source.Format),
            source.Categories(),
            source.Values(range?.Values, chart.Rows.Select(row => (double?)row.Shares[part])));
    }
}
