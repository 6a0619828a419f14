namespace SatStats.Charting.Svg;

/// <summary>
/// Draws categories by count with the cumulative share. The share has a panel of its own beside the bars: two scales laid over each other
/// invite comparisons that mean nothing, and lying bars leave room for the names of categories.
/// </summary>
internal static class ParetoSvg
{
    private const double LineWidth = 150;

    public static string Draw(ParetoChart chart, ChartPage page)
    {
        if (chart.Bars.Count == 0) return page.FinishEmpty();
        var emphasised = VitalFew.Of(chart);
        var rows = chart.Bars.Select((bar, i) => new RowLabel(bar.Label, null, bar.IsEmphasised)).ToList();
        var table = new RowTable(page, rows, new(24, 14), chart.Language);
        var shares = CumulativeShares.Of(chart.Bars);
        var shareWidth = TextStyle.Strong.WidthOf("100.0%") + 12;
        var line = table.Plot with { Left = table.Plot.Right - shareWidth - LineWidth, Right = table.Plot.Right - shareWidth };
        table.Draw(page.Canvas);
        Heads(page.Canvas, chart, table, line);
        Bars(page.Canvas, chart, table, emphasised, table.Plot with { Right = line.Left - 20 });
        Line(page.Canvas, chart, table, shares, line);
        return page.Finish(table.Body);
    }

    private static void Heads(SvgCanvas canvas, ParetoChart chart, RowTable table, Box line)
    {
        var y = table.Plot.Top - 7;
        canvas.Text(table.Plot.Left, y, ChartWords.CountAndShare.In(chart.Language), TextStyle.Note);
        canvas.Text(table.Body.Right, y, ChartWords.CumulativeShare.In(chart.Language), TextStyle.Note, Anchor.End);
        canvas.Line(line.Left, table.Plot.Top, line.Left, table.Plot.Bottom, Stroke.Axis);
        var x = line.Left + (VitalFew.Share * line.Width);
        canvas.Line(x, table.Plot.Top, x, table.Plot.Bottom, new(Palette.Axis, 1, "2 3"));
        canvas.Text(x, table.Plot.Bottom + 14, "80%", TextStyle.Note, Anchor.Middle);
        canvas.Line(table.Plot.Left, table.Plot.Top, table.Plot.Left, table.Plot.Bottom, Stroke.Axis);
    }

    private static void Bars(SvgCanvas canvas, ParetoChart chart, RowTable table, bool[] emphasised, Box room)
    {
        var total = chart.Bars.Sum(bar => Count(bar));
        var texts = chart.Bars.Select(bar => Text(chart, bar, total)).ToList();
        var longest = Math.Max(1e-9, chart.Bars.Max(Count));
        var widest = room.Width - texts.Max(TextStyle.Label.WidthOf) - 8;
        for (var i = 0; i < table.Count; i++)
        {
            var (y, half) = (table.Centre(i), table.BarHeight / 2);
            var right = room.Left + (Count(chart.Bars[i]) / longest * widest);
            var hue = Palette.Emphasis(emphasised[i], anyEmphasised: true);
            canvas.Rectangle(new(room.Left, y - half, right, y + half), new(hue.Mark, $"{chart.Bars[i].Label}: {texts[i]}"));
            canvas.Text(right + 7, y + 4.5, texts[i], TextStyle.Label);
        }
    }

    private static void Line(SvgCanvas canvas, ParetoChart chart, RowTable table, IReadOnlyList<double?> shares, Box line)
    {
        double X(double share) => line.Left + (share * line.Width);

        var places = Enumerable.Range(0, table.Count).Where(i => shares[i] is not null).Select(i => (X: X(shares[i]!.Value), Y: table.Centre(i), Row: i)).ToList();
        if (places.Count > 1) canvas.Polyline(places.Select(place => (place.X, place.Y)), new(Palette.Axis, 1.8));
        foreach (var place in places)
        {
            var text = Figure.Write(shares[place.Row], Unit.Percent);
            canvas.Circle(place.X, place.Y, 3.5, new(Palette.Axis, $"{chart.Bars[place.Row].Label}: {text}") { Rim = new(Palette.Paper, 1) });
            canvas.Text(table.Body.Right, place.Y + 4.5, text, TextStyle.Label, Anchor.End);
        }
    }

    private static string Text(ParetoChart chart, ChartPoint bar, double total)
    {
        var count = Figure.Write(bar.Known(), chart.Unit, chart.Language);
        return total > 0 && bar.Known() is not null ? $"{count}  ({Figure.Write(Count(bar) / total, Unit.Percent)})" : count;
    }

    private static double Count(ChartPoint bar) => Math.Max(0, bar.Known() ?? 0);
}
