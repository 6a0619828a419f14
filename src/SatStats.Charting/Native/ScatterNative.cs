using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Points by two figures as Excel's scatter, one series for the points and one for each line.</summary>
internal static class ScatterNative
{
    public static NativePlot Plot(ScatterChart chart, ChartDataRange data)
    {
        var (along, upward) = ScatterSvg.Scales(chart);
        var source = new NativeSource(data, [.. chart.Points.Select(point => point.Label)], Figure.SpreadsheetFormat(chart.Unit));
        var drawing = new C.ScatterChart(new C.ScatterStyle { Val = C.ScatterStyleValues.LineMarker }, new C.VaryColors { Val = false });
        drawing.Append(Points(chart, source));
        drawing.Append(chart.Lines.Select((line, i) => Line(line, (uint)i + 1, source, Figure.SpreadsheetFormat(chart.AlongUnit))));
        drawing.Append(NativeAxes.Ids());
        return new([drawing, NativeAxes.Across(along), NativeAxes.Up(upward, isBetween: false)]) { HasLegend = chart.Lines.Count > 0, Remark = $"{chart.Upward} ↑, {chart.Along} →", Right = 90 };
    }

    private static C.ScatterChartSeries Points(ScatterChart chart, NativeSource source)
    {
        var series = new C.ScatterChartSeries(
            new C.Index { Val = 0 }, new C.Order { Val = 0 },
            source.Name(source.Data.At(1)?.Name, chart.Upward),
            NativeText.Unlined(),
            NativeMarkers.Round(Palette.Accent.Mark, 8));
        for (var i = 0; i < chart.Points.Count; i++)
            if (chart.Points[i].IsEmphasised) series.Append(NativeMarkers.Point(i, NativeMarkers.Signal(ControlSignals.OutsideLimits, Palette.Benchmark.Mark), NativeText.Unlined()));
        series.Append(NativeLabels.Texts([.. chart.Points.Select((point, i) => (i, point.Label, point.IsEmphasised ? Palette.Benchmark.Ink : Palette.Ink))]));
        series.Append(
            new C.XValues(source.Numbers(source.Data.At(0)?.Values, chart.Points.Select(point => (double?)point.Along), Figure.SpreadsheetFormat(chart.AlongUnit))),
            new C.YValues(source.Numbers(source.Data.At(1)?.Values, chart.Points.Select(point => (double?)point.Value), source.Format)),
            new C.Smooth { Val = false });
        return series;
    }

    private static C.ScatterChartSeries Line(ScatterLine line, uint order, NativeSource source, string alongFormat) => new(
        new C.Index { Val = order }, new C.Order { Val = order },
        source.Name(null, line.Name),
        NativeText.Lined(Palette.Grey.Mark, line.IsDashed ? 1.25 : 1.75, line.IsDashed),
        new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }),
        new C.XValues(source.Numbers(null, line.Points.Select(point => (double?)point.Along), alongFormat)),
        new C.YValues(source.Numbers(null, line.Points.Select(point => (double?)point.Value), source.Format)),
        new C.Smooth { Val = false });
}
