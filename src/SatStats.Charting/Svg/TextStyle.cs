namespace SatStats.Charting.Svg;

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>How a text looks. Few sizes, none under 11 pixels.</summary>
internal sealed record TextStyle(double Size, string Ink, bool IsBold = false)
{
    public static readonly TextStyle Title = new(19, Palette.Ink, IsBold: true);
    public static readonly TextStyle Subtitle = new(13, Palette.QuietInk);
    public static readonly TextStyle Label = new(13, Palette.Ink);
    public static readonly TextStyle Strong = new(13, Palette.Ink, IsBold: true);
    public static readonly TextStyle Small = new(11.5, Palette.QuietInk);
    public static readonly TextStyle Note = new(11, Palette.QuietInk);

    /// <summary>A white rim that keeps the text legible where it crosses a line.</summary>
    public bool HasHalo { get; init; }

    public double LineHeight => Math.Round(Size * 1.3, 1);

    public double WidthOf(string text) => TextWidths.Of(text, Size, IsBold);
}
