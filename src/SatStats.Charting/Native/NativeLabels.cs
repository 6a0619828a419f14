using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>How a data label looks and where it stands.</summary>
internal sealed record LabelStyle(string Ink, C.DataLabelPositionValues Position)
{
    public bool IsBold { get; init; }

    public bool HasValue { get; init; } = true;

    public bool HasName { get; init; }
}

/// <summary>Data labels of native charts.</summary>
internal static class NativeLabels
{
    /// <summary>Labels for some points of a series, none for the others.</summary>
    public static C.DataLabels Some(IEnumerable<(int Point, LabelStyle Style)> points, string format)
    {
        var labels = new C.DataLabels();
        labels.Append(points.Select(point => Label(point.Point, point.Style, format)));
        labels.Append(Shown(hasValue: false, hasName: false));
        return labels;
    }

    /// <summary>A text of its own for each point.</summary>
    public static C.DataLabels Texts(IReadOnlyList<(int Point, string Text, string Ink)> points)
    {
        var labels = new C.DataLabels();
        foreach (var (point, text, ink) in points)
        {
            var label = new C.DataLabel(
                new C.Index { Val = (uint)point },
                new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), NativeText.Paragraph(text, ink, 9, isBold: false))),
                new C.DataLabelPosition { Val = C.DataLabelPositionValues.Right });
            label.Append(Shown(hasValue: true, hasName: false));
            labels.Append(label);
        }
        labels.Append(Shown(hasValue: false, hasName: false));
        return labels;
    }

    private static C.DataLabel Label(int point, LabelStyle style, string format)
    {
        var label = new C.DataLabel(
            new C.Index { Val = (uint)point },
            new C.NumberingFormat { FormatCode = format, SourceLinked = false },
            new C.ChartShapeProperties(new DocumentFormat.OpenXml.Drawing.NoFill(), new DocumentFormat.OpenXml.Drawing.Outline(new DocumentFormat.OpenXml.Drawing.NoFill())),
            NativeText.Properties(style.Ink, 9, style.IsBold),
            new C.DataLabelPosition { Val = style.Position });
        label.Append(Shown(style.HasValue, style.HasName));
        if (style is { HasValue: true, HasName: true }) label.Append(new C.Separator("\n"));
        return label;
    }

    private static OpenXmlElement[] Shown(bool hasValue, bool hasName) =>
    [
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = hasValue },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = hasName },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false },
    ];
}
