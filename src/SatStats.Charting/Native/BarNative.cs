using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>
/// Figures by category as lying Excel bars from zero. A whisker and a figure do not share the end of a bar: beside whiskers the figure stands
/// at the root of the bar, and where a bar is too short for that, all figures stand in a lane of their own under the bars.
/// </summary>
internal static class BarNative
{
    private const double RoomInside = 0.11;
    private const sbyte LaneOverlap = 30;
    private const double WidestCategory = 190;

    public static NativePlot Plot(BarChart chart, ChartDataRange data)
    {
        var format = Figure.SpreadsheetFormat(chart.Unit);
        var labels = chart.Bars.Select(bar => bar.Label).ToList();
        var source = new NativeSource(data, labels, format);
        var (low, high) = Ends(chart);
        var drawing = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Bar }, new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        var place = Place(chart, high - low);
        drawing.Append(Series(chart, source, place));
        if (place == FigurePlace.Lane) drawing.Append(Lane(chart, source));
        drawing.Append(new C.GapWidth { Val = place == FigurePlace.Lane ? (ushort)35 : (ushort)55 }, new C.Overlap { Val = place == FigurePlace.Lane ? LaneOverlap : (sbyte)0 });
        drawing.Append(NativeAxes.Ids());
        var target = ChartPointReading.Known(chart.Target) is { } aim ? ChartWords.TargetText(chart.TargetLabel, aim, chart) : null;
        return new([drawing, NativeAxes.Down(), NativeAxes.Hidden(low, high, format)]) { Left = CategoryRoom(labels), Right = 40, Bottom = 16, Remark = target };
    }

    public static double CategoryRoom(IEnumerable<string> labels) => Math.Min(WidestCategory, labels.Max(TextStyle.Small.WidthOf)) + 24;

    public static C.DataPoint Coloured(int index, string colour) =>
        new(new C.Index { Val = (uint)index }, new C.InvertIfNegative { Val = false }, new C.Bubble3D { Val = false }, NativeText.Filled(colour));

    private static C.BarChartSeries Series(BarChart chart, NativeSource source, FigurePlace place)
    {
        var range = source.Data.At(0);
        var any = chart.Bars.Any(bar => bar.IsEmphasised);
        var series = new C.BarChartSeries(
            new C.Index { Val = 0 }, new C.Order { Val = 0 },
            source.Name(range?.Name, chart.Subtitle),
            NativeText.Filled(Palette.Emphasis(false, any).Mark),
            new C.InvertIfNegative { Val = false });
        series.Append(Enumerable.Range(0, chart.Bars.Count).Where(i => chart.Bars[i].IsEmphasised).Select(i => Coloured(i, Palette.Accent.Mark)));
        if (place != FigurePlace.Lane) series.Append(Figures(chart, source, bar => Style(bar, any, place)));
        if (source.Intervals(range, chart.Bars, new(Palette.Whisker, 1.25, IsVertical: false)) is { } bars) series.Append(bars);
        series.Append(source.Categories(), source.Values(range?.Values, chart.Bars.Select(bar => bar.Known())));
        return series;
    }

    /// <summary>The same values again, unseen but for their figures.</summary>
    private static C.BarChartSeries Lane(BarChart chart, NativeSource source)
    {
        var range = source.Data.At(0);
        var series = new C.BarChartSeries(
            new C.Index { Val = 1 }, new C.Order { Val = 1 },
            source.Name(range?.Name, chart.Subtitle),
            new C.ChartShapeProperties(new DocumentFormat.OpenXml.Drawing.NoFill(), new DocumentFormat.OpenXml.Drawing.Outline(new DocumentFormat.OpenXml.Drawing.NoFill())),
            new C.InvertIfNegative { Val = false });
        series.Append(Figures(chart, source, bar => Style(bar, bar.IsEmphasised, FigurePlace.Lane)));
        series.Append(source.Categories(), source.Values(range?.Values, chart.Bars.Select(bar => bar.Known())));
        return series;
    }

    private static C.DataLabels Figures(BarChart chart, NativeSource source, Func<ChartPoint, LabelStyle> style) => NativeLabels.Some(
        Enumerable.Range(0, chart.Bars.Count).Where(i => chart.Bars[i].Known() is not null).Select(i => (i, style(chart.Bars[i]))), source.Format);

    private static LabelStyle Style(ChartPoint bar, bool anyEmphasised, FigurePlace place) => place == FigurePlace.Root
        ? new(Palette.InkOn(Palette.Emphasis(bar.IsEmphasised, anyEmphasised).Mark), C.DataLabelPositionValues.InsideBase) { IsBold = true }
        : new(Palette.Ink, C.DataLabelPositionValues.OutsideEnd) { IsBold = bar.IsEmphasised };

    private static FigurePlace Place(BarChart chart, double span)
    {
        var intervals = chart.Bars.Where(bar => bar.Interval() is not null).ToList();
        if (intervals.Count == 0) return FigurePlace.End;
        // The whisker must not reach into the figure at the root.
        bool HasRoom(ChartPoint bar) => bar.Interval() is { } limits && Math.Min(Math.Abs(limits.Low), Math.Abs(limits.High)) >= span * RoomInside && limits.Low * limits.High > 0;
        return chart.Bars.Where(bar => bar.Known() is not null).All(HasRoom) ? FigurePlace.Root : FigurePlace.Lane;
    }

    private static (double Low, double High) Ends(BarChart chart)
    {
        var values = chart.Bars.Extent().Append(0).ToList();
        var (low, high) = (values.Min(), values.Max());
        var margin = high > low ? (high - low) * 0.06 : 1;
        return (low < 0 ? low - margin : 0, high > 0 || low == 0 ? high + margin : 0);
    }

    private enum FigurePlace
    {
        End,
        Root,
        Lane,
    }
}
