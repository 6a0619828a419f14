namespace SatStats.Charting.Svg;

/// <summary>An end label as it is set: the value over the name, or both on one line where many must fit.</summary>
internal sealed record EndText(EndLabel Label, WrappedText Name, bool IsOneLine)
{
    private const double ValueHeight = 16;
    private const double Space = 5;

    private bool HasValue => Label.Value.Length > 0;

    private TextStyle ValueStyle => TextStyle.Strong with { Ink = Label.Ink, Size = IsOneLine ? 12 : 14 };

    private TextStyle NameStyle => TextStyle.Small with { Ink = Label.Ink };

    private double NameIndent => IsOneLine && HasValue ? ValueStyle.WidthOf(Label.Value) + Space : 0;

    public double Width => Math.Max(HasValue ? ValueStyle.WidthOf(Label.Value) : 0, NameIndent + Name.Lines.Select(NameStyle.WidthOf).DefaultIfEmpty().Max());

    public double Height => IsOneLine ? NameStyle.LineHeight : (HasValue ? ValueHeight : 0) + (Name.Lines.Count * NameStyle.LineHeight);

    /// <summary>What points at the line: the middle of the first line of text.</summary>
    public double Middle => (HasValue && !IsOneLine ? ValueHeight : NameStyle.LineHeight) / 2;

    public static EndText InLines(EndLabel label, double room)
    {
        var text = new EndText(label, new([], false), false);
        return text with { Name = TextWrap.Wrap(label.Name, room, 2, text.NameStyle) };
    }

    public static EndText OnOneLine(EndLabel label, double room)
    {
        var text = new EndText(label, new([], false), true);
        return text with { Name = TextWrap.OneLine(label.Name, room - text.NameIndent, text.NameStyle) };
    }

    public void Draw(SvgCanvas canvas, double x, double top)
    {
        var first = top + (IsOneLine || !HasValue ? 11 : 13);
        if (HasValue) canvas.Text(x, first, Label.Value, ValueStyle);
        var nameTop = IsOneLine || !HasValue ? first : top + ValueHeight + 11;
        canvas.Lines(x + NameIndent, nameTop, Name, NameStyle, whole: Label.Name);
    }
}
