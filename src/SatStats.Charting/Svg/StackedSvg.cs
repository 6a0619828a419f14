namespace SatStats.Charting.Svg;

/// <summary>Draws parts of a whole as bars of equal length, one a row.</summary>
internal static class StackedSvg
{
    private const double Swatch = 11;
    private const double KeyLine = 20;

    public static string Draw(StackedChart chart, ChartPage page)
    {
        if (chart.Rows.Count == 0 || chart.Parts.Count == 0) return page.FinishEmpty();
        if (chart.Rows.FirstOrDefault(row => row.Shares.Count != chart.Parts.Count) is { } odd)
            throw new ArgumentException($"The row \"{odd.Label}\" has {odd.Shares.Count} shares for {chart.Parts.Count} parts.", nameof(chart));
        var colours = Palette.Parts(chart.Parts.Count, chart.IsScale);
        var key = Key(chart.Parts, page.Width);
        var keyHeight = (key.Max(entry => entry.Line) + 1) * KeyLine;
        var table = new RowTable(page, [.. chart.Rows.Select(row => new RowLabel(row.Label, row.N))], new(keyHeight + 14), chart.Language);
        DrawKey(page.Canvas, chart, key, colours, table.Body);
        table.Draw(page.Canvas);
        for (var i = 0; i < table.Count; i++) Row(page.Canvas, chart, table, colours, i);
        return page.Finish(table.Body);
    }

    /// <summary>Sets the names of the parts one after another, in as many lines as they need.</summary>
    private static List<KeyEntry> Key(IReadOnlyList<string> parts, double width)
    {
        var key = new List<KeyEntry>();
        var (x, line) = (0.0, 0);
        foreach (var part in parts)
        {
            var text = TextWrap.OneLine(part, width - Swatch - 6, TextStyle.Small);
            var wide = Swatch + 6 + TextStyle.Small.WidthOf(text.Lines[0]);
            if (x > 0 && x + wide > width) (x, line) = (0, line + 1);
            key.Add(new(text, x, line));
            x += wide + 18;
        }
        return key;
    }

    private static void DrawKey(SvgCanvas canvas, StackedChart chart, List<KeyEntry> key, IReadOnlyList<string> colours, Box body)
    {
        for (var i = 0; i < key.Count; i++)
        {
            var (x, y) = (body.Left + key[i].X, body.Top + (key[i].Line * KeyLine));
            canvas.Rectangle(new(x, y, x + Swatch, y + Swatch), new(colours[i]));
            canvas.Lines(x + Swatch + 6, y + 9.5, key[i].Text, TextStyle.Small with { Ink = Palette.Ink }, whole: chart.Parts[i]);
        }
    }

    private static void Row(SvgCanvas canvas, StackedChart chart, RowTable table, IReadOnlyList<string> colours, int row)
    {
        var shares = chart.Rows[row].Shares.Select(share => double.IsFinite(share) ? Math.Max(0, share) : 0).ToList();
        var whole = Math.Max(1, shares.Sum());
        var (y, half, x) = (table.Centre(row), table.BarHeight / 2, table.Plot.Left);
        if (shares.Sum() <= 0) canvas.Text(x, y + 4.5, "–", TextStyle.Label);
        for (var part = 0; part < shares.Count; part++)
        {
            var right = x + (shares[part] / whole * table.Plot.Width);
            if (shares[part] > 0) Part(canvas, new(x, y - half, right, y + half), colours[part], new(chart.Rows[row].Label, chart.Parts[part], shares[part]));
            x = right;
        }
    }

    private static void Part(SvgCanvas canvas, Box box, string colour, PartText part)
    {
        var text = Figure.Write(part.Share, Unit.Percent);
        var style = TextStyle.Small with { Ink = Palette.InkOn(colour) };
        canvas.Rectangle(box, new(colour, $"{part.Row}, {part.Name}: {text}") { Rim = new(Palette.Paper, 1) });
        if (box.Height >= 14 && style.WidthOf(text) + 6 <= box.Width)
            canvas.Text(box.Middle, ((box.Top + box.Bottom) / 2) + 4, text, style, Anchor.Middle);
    }

    private sealed record KeyEntry(WrappedText Text, double X, int Line);

    private sealed record PartText(string Row, string Name, double Share);
}
