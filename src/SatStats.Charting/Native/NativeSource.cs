using DocumentFormat.OpenXml;
using SatStats.Charting.Svg;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Ties series to cells. Whatever is read from cells is stored beside the reference, and what has no cells is stored alone.</summary>
internal sealed record NativeSource(ChartDataRange Data, IReadOnlyList<string> Labels, string Format)
{
    public C.CategoryAxisData Categories()
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)Labels.Count });
        cache.Append(Labels.Select((label, i) => new C.StringPoint(new C.NumericValue(NativeText.Clean(label))) { Index = (uint)i }));
        return new(new C.StringReference(new C.Formula(Data.Formula(Data.Categories)), cache));
    }

    public C.Values Values(string? range, IEnumerable<double?> values) => new(Numbers(range, values, Format));

    public C.Values Values(string? range, IEnumerable<double?> values, string format) => new(Numbers(range, values, format));

    public C.SeriesText Name(string? cell, string name) => cell is null
        ? new(new C.NumericValue(NativeText.Clean(name)))
        : new(new C.StringReference(
            new C.Formula(Data.Formula(cell)),
            new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(NativeText.Clean(name))) { Index = 0 })));

    /// <summary>The intervals of the points as error bars; null where no point has one.</summary>
    public C.ErrorBars? Intervals(ChartSeriesRange? range, IReadOnlyList<ChartPoint> points, IntervalStyle style)
    {
        if (!points.Any(point => point.Interval() is not null)) return null;
        var bars = new C.ErrorBars();
        if (style.IsVertical) bars.Append(new C.ErrorDirection { Val = C.ErrorBarDirectionValues.Y });
        bars.Append(
            new C.ErrorBarType { Val = C.ErrorBarValues.Both },
            new C.ErrorBarValueType { Val = C.ErrorValues.Custom },
            new C.NoEndCap { Val = false },
            new C.Plus(Numbers(range?.Above, points.Select(point => point.Interval()?.High - point.Value), Format)),
            new C.Minus(Numbers(range?.Below, points.Select(point => point.Value - point.Interval()?.Low), Format)),
            new C.ChartShapeProperties(NativeText.Outline(style.Colour, style.Width)));
        return bars;
    }

    public OpenXmlElement Numbers(string? range, IEnumerable<double?> values, string format)
    {
        var known = values.Select(ChartPointReading.Known).ToList();
        OpenXmlCompositeElement list = range is null ? new C.NumberLiteral() : new C.NumberingCache();
        list.Append(new C.FormatCode(format), new C.PointCount { Val = (uint)known.Count });
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] is { } value) list.Append(new C.NumericPoint(new C.NumericValue(NativeText.Number(value))) { Index = (uint)i });
        }
        return range is null ? list : new C.NumberReference(new C.Formula(Data.Formula(range)), list);
    }
}

/// <summary>How intervals are drawn.</summary>
internal sealed record IntervalStyle(string Colour, double Width, bool IsVertical);
