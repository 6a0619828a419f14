using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Figures by category as lying Excel bars from zero, with the interval at the end and the figure at the root, where nothing covers it.</summary>
internal static class BarNative
{
    private const double RoomInside = 0.2;
    private const double WidestCategory = 190;

    public static NativePlot Plot(BarChart chart, ChartDataRange data)
    {
        var format = Figure.SpreadsheetFormat(chart.Unit);
        var labels = chart.Bars.Select(bar => bar.Label).ToList();
        var source = new NativeSource(data, labels, format);
        var (low, high) = Ends(chart);
        var drawing = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Bar }, new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        drawing.Append(Series(chart, source, high - low), new C.GapWidth { Val = 55 });
        drawing.Append(NativeAxes.Ids());
        var target = ChartPointReading.Known(chart.Target) is { } aim ? ChartWords.TargetText(chart.TargetLabel, aim, chart) : null;
        return new([drawing, NativeAxes.Down(), NativeAxes.Hidden(low, high, format)]) { Left = CategoryRoom(labels), Right = 40, Bottom = 16, Remark = target };
    }

    public static double CategoryRoom(IEnumerable<string> labels) => Math.Min(WidestCategory, labels.Max(TextStyle.Small.WidthOf)) + 24;

    public static C.DataPoint Coloured(int index, string colour) =>
        new(new C.Index { Val = (uint)index }, new C.InvertIfNegative { Val = false }, new C.Bubble3D { Val = false }, NativeText.Filled(colour));

    private static C.BarChartSeries Series(BarChart chart, NativeSource source, double span)
    {
        var range = source.Data.At(0);
        var any = chart.Bars.Any(bar => bar.IsEmphasised);
        var series = new C.BarChartSeries(
            new C.Index { Val = 0 }, new C.Order { Val = 0 },
            source.Name(range?.Name, chart.Subtitle),
            NativeText.Filled(Palette.Emphasis(false, any).Mark),
            new C.InvertIfNegative { Val = false });
        series.Append(Enumerable.Range(0, chart.Bars.Count).Where(i => chart.Bars[i].IsEmphasised).Select(i => Coloured(i, Palette.Accent.Mark)));
        series.Append(NativeLabels.Some(Enumerable.Range(0, chart.Bars.Count).Where(i => chart.Bars[i].Known() is not null).Select(i => (i, Label(chart.Bars[i], any, span))), source.Format));
        if (source.Intervals(range, chart.Bars, new(Palette.Whisker, 1.25, IsVertical: false)) is { } bars) series.Append(bars);
        series.Append(source.Categories(), source.Values(range?.Values, chart.Bars.Select(bar => bar.Known())));
        return series;
    }

    private static LabelStyle Label(ChartPoint bar, bool anyEmphasised, double span) => Math.Abs(bar.Value!.Value) >= span * RoomInside
        ? new(Palette.InkOn(Palette.Emphasis(bar.IsEmphasised, anyEmphasised).Mark), C.DataLabelPositionValues.InsideBase) { IsBold = true }
        : new(Palette.Ink, C.DataLabelPositionValues.OutsideEnd) { IsBold = true };

    private static (double Low, double High) Ends(BarChart chart)
    {
        var values = chart.Bars.Extent().Append(0).ToList();
        var (low, high) = (values.Min(), values.Max());
        var margin = high > low ? (high - low) * 0.06 : 1;
        return (low < 0 ? low - margin : 0, high > 0 || low == 0 ? high + margin : 0);
    }
}
