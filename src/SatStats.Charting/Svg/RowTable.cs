namespace SatStats.Charting.Svg;

/// <summary>What names a row: the category and the cases behind it.</summary>
internal sealed record RowLabel(string Text, long? N, bool IsStrong = false);

/// <summary>How the rows of a kind of chart are set.</summary>
/// <param name="HeadHeight">The lane above the rows for column heads and the target's label.</param>
/// <param name="FootHeight">The lane under the rows for an axis.</param>
internal sealed record RowPlan(double HeadHeight, double FootHeight = 0)
{
    public double WidestLabel { get; init; } = 0.34;
}

/// <summary>
/// Rows with their category on the left, the number of cases beside it, and room for marks on the right.
/// Bars, dots, Pareto and stacked charts stand on it, so that categories read the same in all of them.
/// </summary>
internal sealed class RowTable
{
    private const int MostRows = 60;
    private const double LeastRow = 17;
    private const double MoreHeight = 20;

    private readonly IReadOnlyList<RowLabel> _rows;
    private readonly IReadOnlyList<WrappedText> _texts;
    private readonly double _casesRight;
    private readonly double _rowHeight;
    private readonly Language _language;

    public RowTable(ChartPage page, IReadOnlyList<RowLabel> rows, RowPlan plan, Language language)
    {
        (_rows, _language) = (rows, language);
        var around = plan.HeadHeight + plan.FootHeight;
        Count = Math.Min(rows.Count, MostRows);
        var labelWidth = page.Width * plan.WidestLabel;
        Body = page.Body(around + (Count * Wished(Count, rows.Any(row => Style(row).WidthOf(row.Text) > labelWidth))) + (Count < rows.Count ? MoreHeight : 0));
        if ((Body.Height - around) / Count < LeastRow) Count = Math.Max(1, (int)((Body.Height - around - MoreHeight) / LeastRow));
        Count = Math.Min(Count, rows.Count);
        _rowHeight = (Body.Height - around - (Count < rows.Count ? MoreHeight : 0)) / Count;
        _texts = [.. rows.Take(Count).Select(row => TextWrap.Wrap(row.Text, labelWidth, _rowHeight >= 30 ? 2 : 1, Style(row)))];
        var labelRight = Body.Left + _texts.Select((text, i) => text.Lines.Select(Style(rows[i]).WidthOf).DefaultIfEmpty().Max()).Max();
        _casesRight = HasCases ? labelRight + 18 + rows.Max(row => TextStyle.Small.WidthOf(Cases(row))) : labelRight;
        Plot = new(_casesRight + 16, Body.Top + plan.HeadHeight, Body.Right, Body.Top + plan.HeadHeight + (Count * _rowHeight));
    }

    /// <summary>All that lies between the subtitle and the footnote.</summary>
    public Box Body { get; }

    /// <summary>The room for marks.</summary>
    public Box Plot { get; }

    /// <summary>How many rows are shown; the last line says how many are not.</summary>
    public int Count { get; }

    public double BarHeight => Math.Min(24, Math.Round(_rowHeight * 0.62, 1));

    private bool HasCases => _rows.Any(row => row.N is not null);

    public double Centre(int row) => Plot.Top + ((row + 0.5) * _rowHeight);

    public void Draw(SvgCanvas canvas)
    {
        if (HasCases) canvas.Text(_casesRight, Plot.Top - 8, "n", TextStyle.Note, Anchor.End);
        for (var i = 0; i < Count; i++)
        {
            var style = Style(_rows[i]);
            var first = Centre(i) + 4.5 - ((_texts[i].Lines.Count - 1) * style.LineHeight / 2);
            canvas.Lines(Body.Left, first, _texts[i], style, whole: _rows[i].Text);
            if (HasCases) canvas.Text(_casesRight, Centre(i) + 4.5, Cases(_rows[i]), TextStyle.Small, Anchor.End);
        }
        if (Count < _rows.Count)
            canvas.Text(Body.Left, Body.Bottom - 4, ChartWords.MoreText(_rows.Count - Count, _language), TextStyle.Small);
    }

    /// <summary>A dashed line through all rows with its name above them.</summary>
    public void DrawTarget(SvgCanvas canvas, double x, string text)
    {
        var style = TextStyle.Small with { Ink = Palette.TargetLine, HasHalo = true };
        var half = style.WidthOf(text) / 2;
        canvas.Line(x, Plot.Top - 2, x, Plot.Bottom, Stroke.Target);
        canvas.Text(Math.Min(Math.Max(x, Plot.Left + half), Body.Right - half), Plot.Top - 8, text, style, Anchor.Middle);
    }

    /// <summary>Many rows stand closer, but the whole name of a category is worth a second line.</summary>
    private static double Wished(int rows, bool hasLongLabels) => rows switch { <= 10 => 36, <= 24 when hasLongLabels => 36, <= 16 => 30, <= 30 => 25, _ => 20 };

    private static string Cases(RowLabel row) => row.N is { } cases ? Figure.Write(cases, Unit.Count) : "–";

    private static TextStyle Style(RowLabel row) => row.IsStrong ? TextStyle.Strong : TextStyle.Label;
}
