using DocumentFormat.OpenXml;
using SatStats.Charting.Svg;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>What a kind of chart gives to its frame: the charts and axes, and the room they need.</summary>
internal sealed record NativePlot(IReadOnlyList<OpenXmlElement> Parts)
{
    /// <summary>Room in pixels for category labels on the left.</summary>
    public double Left { get; init; } = 60;

    /// <summary>Room in pixels for labels at line ends on the right.</summary>
    public double Right { get; init; } = 20;

    /// <summary>Room in pixels for labels under the plot.</summary>
    public double Bottom { get; init; } = 34;

    public bool HasLegend { get; init; }

    /// <summary>What the drawing cannot show and the subtitle must say.</summary>
    public string? Remark { get; init; }
}

/// <summary>The finding as title, the subtitle under it, and the plot below; no border, no shadow.</summary>
internal sealed class NativeFrame(Chart chart, SheetSize size)
{
    private const double TitlePoints = 14;
    private const double SubtitlePoints = 10;
    private const double Edge = 10;
    private const double LegendHeight = 24;
    private const double PixelsPerPoint = 4.0 / 3;

    public C.ChartSpace Around(NativePlot plot)
    {
        var titles = Titles(plot);
        var top = Edge + titles.Sum(line => line.Style.LineHeight) + 14;
        var space = new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = "en-US" },
            new C.RoundedCorners { Val = false },
            Whole(plot, titles, top),
            new C.ShapeProperties(NativeText.Solid(Palette.Paper), new A.Outline(new A.NoFill())),
            NativeText.Properties(Palette.QuietInk, 9),
            new C.PrintSettings(new C.HeaderFooter(), new C.PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 }, new C.PageSetup()));
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        space.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return space;
    }

    private C.Chart Whole(NativePlot plot, List<TitleLine> titles, double top)
    {
        var plotTop = top + (plot.HasLegend ? LegendHeight : 0);
        var area = new C.PlotArea(new C.Layout(Manual(C.LayoutTargetValues.Inner, new(plot.Left, plotTop, size.Width - plot.Right, Math.Max(plotTop + 40, size.Height - plot.Bottom)))));
        area.Append(plot.Parts);
        area.Append(new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())));
        var whole = new C.Chart(Title(titles), new C.AutoTitleDeleted { Val = false }, area);
        if (plot.HasLegend) whole.Append(Legend(top));
        whole.Append(new C.PlotVisibleOnly { Val = false }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return whole;
    }

    /// <summary>Set in lines by us: a spreadsheet breaks titles where it likes, and then they cover the plot.</summary>
    private List<TitleLine> Titles(NativePlot plot)
    {
        var title = TextStyle.Title with { Size = TitlePoints * PixelsPerPoint };
        var subtitle = TextStyle.Subtitle with { Size = SubtitlePoints * PixelsPerPoint };
        var under = string.Join(Separator, new[] { chart.Subtitle, plot.Remark }.Where(text => !string.IsNullOrWhiteSpace(text)));
        var room = size.Width * 0.92;
        return
        [
            .. TextWrap.Wrap(chart.Title, room, 2, title).Lines.Select(line => new TitleLine(line, title, TitlePoints)),
            .. TextWrap.Wrap(under, room, 2, subtitle).Lines.Select(line => new TitleLine(line, subtitle, SubtitlePoints)),
        ];
    }

    private string Separator => chart.Language == Language.English ? "; " : "；";

    private C.Title Title(List<TitleLine> lines)
    {
        var text = new C.RichText(new A.BodyProperties { Rotation = 0, Vertical = A.TextVerticalValues.Horizontal, Anchor = A.TextAnchoringTypeValues.Top }, new A.ListStyle());
        text.Append(lines.Select(line => NativeText.Paragraph(line.Text, line.Style.Ink, line.Points, line.Style.IsBold)));
        var place = new C.ManualLayout(
            new C.LeftMode { Val = C.LayoutModeValues.Edge }, new C.TopMode { Val = C.LayoutModeValues.Edge },
            new C.Left { Val = Round(4 / size.Width) }, new C.Top { Val = Round(Edge / size.Height) });
        return new(new C.ChartText(text), new C.Layout(place), new C.Overlay { Val = false });
    }

    private C.Legend Legend(double top) => new(
        new C.LegendPosition { Val = C.LegendPositionValues.Top },
        new C.Layout(Manual(C.LayoutTargetValues.Outer, new(6, top - 4, size.Width - 6, top + LegendHeight - 6))),
        new C.Overlay { Val = false },
        NativeText.Properties(Palette.Ink, 9));

    private C.ManualLayout Manual(C.LayoutTargetValues target, Box box)
    {
        var place = new C.ManualLayout();
        if (target == C.LayoutTargetValues.Inner) place.Append(new C.LayoutTarget { Val = target });
        place.Append(
            new C.LeftMode { Val = C.LayoutModeValues.Edge }, new C.TopMode { Val = C.LayoutModeValues.Edge },
            new C.Left { Val = Round(box.Left / size.Width) }, new C.Top { Val = Round(box.Top / size.Height) },
            new C.Width { Val = Round(box.Width / size.Width) }, new C.Height { Val = Round(box.Height / size.Height) });
        return place;
    }

    private static double Round(double share) => Math.Round(Math.Clamp(share, 0, 1), 4);

    private sealed record TitleLine(string Text, TextStyle Style, double Points);
}
