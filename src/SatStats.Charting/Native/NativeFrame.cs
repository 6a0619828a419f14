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

/// <summary>
/// The finding as title, the subtitle under it, and the plot below; no border, no shadow. The subtitle is the title of an axis,
/// moved up: a title of two sizes is one size in LibreOffice.
/// </summary>
internal sealed class NativeFrame
{
    private const double TitlePoints = 13;
    private const double SubtitlePoints = 9.5;
    private const double Edge = 8;
    private const double LegendHeight = 24;
    private const double PixelsPerPoint = 4.0 / 3;

    /// <summary>Less than the whole width, since a spreadsheet breaks lines itself where its own font is wider.</summary>
    private const double TitleWidth = 0.7;
    private const double SubtitleWidth = 0.72;

    private readonly SheetSize _size;
    private readonly NativePlot _plot;
    private readonly TitleText _title;
    private readonly TitleText _subtitle;

    private NativeFrame(Chart chart, SheetSize size, NativePlot plot)
    {
        (_size, _plot) = (size, plot);
        var under = string.Join(chart.Language == Language.English ? "; " : "；", new[] { chart.Subtitle, plot.Remark }.Where(text => !string.IsNullOrWhiteSpace(text)));
        var (title, subtitle) = (TextStyle.Title with { Size = TitlePoints * PixelsPerPoint }, TextStyle.Subtitle with { Size = SubtitlePoints * PixelsPerPoint });
        _title = new(TextWrap.Wrap(chart.Title, size.Width * TitleWidth, 3, title).Lines, title, TitlePoints, Edge);
        _subtitle = new(TextWrap.Wrap(under, size.Width * SubtitleWidth, 2, subtitle).Lines, subtitle, SubtitlePoints, _title.Bottom + 4);
    }

    public static C.ChartSpace Around(Chart chart, SheetSize size, NativePlot plot) => new NativeFrame(chart, size, plot).Space();

    private C.ChartSpace Space()
    {
        var space = new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = "en-US" },
            new C.RoundedCorners { Val = false },
            Whole(),
            new C.ShapeProperties(NativeText.Solid(Palette.Paper), new A.Outline(new A.NoFill())),
            NativeText.Properties(Palette.QuietInk, 9),
            new C.PrintSettings(new C.HeaderFooter(), new C.PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 }, new C.PageSetup()));
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        space.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return space;
    }

    private C.Chart Whole()
    {
        var top = _subtitle.Bottom + 16;
        var plotTop = top + (_plot.HasLegend ? LegendHeight : 0);
        var area = new C.PlotArea(new C.Layout(Manual(C.LayoutTargetValues.Inner, new(_plot.Left, plotTop, _size.Width - _plot.Right, Math.Max(plotTop + 40, _size.Height - _plot.Bottom)))));
        if (_subtitle.Lines.Count > 0) AddSubtitle();
        area.Append(_plot.Parts);
        area.Append(new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())));
        var whole = new C.Chart(Title(_title), new C.AutoTitleDeleted { Val = false }, area);
        if (_plot.HasLegend) whole.Append(Legend(top));
        whole.Append(new C.PlotVisibleOnly { Val = false }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return whole;
    }

    /// <summary>On the axis that lies: the title of an axis that stands would be squeezed into its width.</summary>
    private void AddSubtitle()
    {
        OpenXmlElement position = _plot.Parts.OfType<C.ValueAxis>().FirstOrDefault(axis => axis.AxisPosition?.Val?.Value is { } at && (at == C.AxisPositionValues.Top || at == C.AxisPositionValues.Bottom)) is { } lying
            ? lying.AxisPosition!
            : _plot.Parts.OfType<C.CategoryAxis>().First().AxisPosition!;
        position.InsertAfterSelf(Title(_subtitle));
    }

    /// <summary>Set in lines by us: a spreadsheet breaks titles where it likes, and then they cover the plot.</summary>
    private C.Title Title(TitleText title)
    {
        var text = new C.RichText(new A.BodyProperties { Rotation = 0, Vertical = A.TextVerticalValues.Horizontal, Anchor = A.TextAnchoringTypeValues.Top }, new A.ListStyle());
        text.Append(title.Lines.Select(line => NativeText.Paragraph(line, title.Style.Ink, title.Points, title.Style.IsBold)));
        var place = new C.ManualLayout(
            new C.LeftMode { Val = C.LayoutModeValues.Edge }, new C.TopMode { Val = C.LayoutModeValues.Edge },
            new C.Left { Val = Round(4 / _size.Width) }, new C.Top { Val = Round(title.Top / _size.Height) });
        return new(new C.ChartText(text), new C.Layout(place), new C.Overlay { Val = false });
    }

    private C.Legend Legend(double top) => new(
        new C.LegendPosition { Val = C.LegendPositionValues.Top },
        new C.Layout(Manual(C.LayoutTargetValues.Outer, new(6, top - 4, _size.Width - 6, top + LegendHeight - 6))),
        new C.Overlay { Val = false },
        NativeText.Properties(Palette.Ink, 9));

    private C.ManualLayout Manual(C.LayoutTargetValues target, Box box)
    {
        var place = new C.ManualLayout();
        if (target == C.LayoutTargetValues.Inner) place.Append(new C.LayoutTarget { Val = target });
        place.Append(
            new C.LeftMode { Val = C.LayoutModeValues.Edge }, new C.TopMode { Val = C.LayoutModeValues.Edge },
            new C.Left { Val = Round(box.Left / _size.Width) }, new C.Top { Val = Round(box.Top / _size.Height) },
            new C.Width { Val = Round(box.Width / _size.Width) }, new C.Height { Val = Round(box.Height / _size.Height) });
        return place;
    }

    private static double Round(double share) => Math.Round(Math.Clamp(share, 0, 1), 4);

    private sealed record TitleText(IReadOnlyList<string> Lines, TextStyle Style, double Points, double Top)
    {
        public double Bottom => Top + (Lines.Count * Style.LineHeight);
    }
}
