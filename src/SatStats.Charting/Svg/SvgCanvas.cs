using System.Globalization;
using System.Text;

namespace SatStats.Charting.Svg;

/// <summary>How a line is drawn.</summary>
internal sealed record Stroke(string Colour, double Width, string? Dash = null)
{
    public static readonly Stroke Grid = new(Palette.Grid, 1);
    public static readonly Stroke Axis = new(Palette.Axis, 1);
    public static readonly Stroke Whisker = new(Palette.Whisker, 1.3);
    public static readonly Stroke Target = new(Palette.TargetLine, 1.5, "5 4");
}

/// <summary>How a shape is filled, and what it tells a reader who points at it.</summary>
internal sealed record Fill(string Colour, string? Tip = null)
{
    public double Opacity { get; init; } = 1;

    public Stroke? Rim { get; init; }
}

/// <summary>
/// Writes SVG elements as text: fixed rounding and invariant numbers, so that the same chart is the same file everywhere.
/// Only presentation attributes, which every renderer knows; no style sheets.
/// </summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _text = new();

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) =>
        Element($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"{Attributes(stroke)}/>");

    public void Rectangle(Box box, Fill fill) =>
        Shape("rect", $"x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"", fill);

    public void Circle(double x, double y, double radius, Fill fill) =>
        Shape("circle", $"cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"", fill);

    public void Diamond(double x, double y, double radius, Fill fill) =>
        Area([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], fill);

    public void Area(IEnumerable<(double X, double Y)> corners, Fill fill) => Shape("polygon", $"points=\"{Points(corners)}\"", fill);

    public void Polyline(IEnumerable<(double X, double Y)> corners, Stroke stroke) =>
        Element($"<polyline points=\"{Points(corners)}\" fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\"{Attributes(stroke)}/>");

    /// <summary>Writes one line of text on the baseline <paramref name="y"/>.</summary>
    public void Text(double x, double y, string text, TextStyle style, Anchor anchor = Anchor.Start, string? tip = null)
    {
        var weight = style.IsBold ? " font-weight=\"700\"" : "";
        var place = anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        var halo = style.HasHalo ? $" stroke=\"{Palette.Paper}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"" : "";
        Element($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(style.Size)}\"{weight} fill=\"{style.Ink}\"{place}{halo}>{Tip(tip)}{SvgText.Escape(text)}</text>");
    }

    /// <summary>Writes lines of text, the first on the baseline <paramref name="y"/>; what was cut can be read by pointing at it.</summary>
    public void Lines(double x, double y, WrappedText text, TextStyle style, Anchor anchor = Anchor.Start, string? whole = null)
    {
        for (var i = 0; i < text.Lines.Count; i++)
            Text(x, y + (i * style.LineHeight), text.Lines[i], style, anchor, text.IsCut ? whole : null);
    }

    /// <summary>An interval: a thin line with an end stop at each side, lying or standing.</summary>
    public void Whisker(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        const double Stop = 3.5;
        var isLying = y1 == y2;
        var (dx, dy) = isLying ? (0.0, Stop) : (Stop, 0.0);
        Line(x1, y1, x2, y2, stroke);
        Line(x1 - dx, y1 - dy, x1 + dx, y1 + dy, stroke);
        Line(x2 - dx, y2 - dy, x2 + dx, y2 + dy, stroke);
    }

    public override string ToString() => _text.ToString();

    internal static string N(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Points(IEnumerable<(double X, double Y)> corners) => string.Join(' ', corners.Select(corner => $"{N(corner.X)},{N(corner.Y)}"));

    private static string Attributes(Stroke stroke) =>
        $" stroke=\"{stroke.Colour}\" stroke-width=\"{N(stroke.Width)}\"" + (stroke.Dash is { } dash ? $" stroke-dasharray=\"{dash}\"" : "");

    private static string Tip(string? tip) => tip is null ? "" : $"<title>{SvgText.Escape(tip)}</title>";

    private void Shape(string name, string geometry, Fill fill)
    {
        var opacity = fill.Opacity < 1 ? $" fill-opacity=\"{N(fill.Opacity)}\"" : "";
        var rim = fill.Rim is { } stroke ? Attributes(stroke) : "";
        var start = $"<{name} {geometry} fill=\"{fill.Colour}\"{opacity}{rim}";
        Element(fill.Tip is null ? start + "/>" : $"{start}>{Tip(fill.Tip)}</{name}>");
    }

    private void Element(string element) => _text.Append("  ").Append(element).Append('\n');
}
