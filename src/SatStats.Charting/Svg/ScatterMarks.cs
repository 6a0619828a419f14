namespace SatStats.Charting.Svg;

/// <summary>The points of a scatter with their names, set where they cover neither a point nor another name.</summary>
internal static class ScatterMarks
{
    private const double Gap = 9;
    private const double WidestName = 190;

    public static void Draw(SvgCanvas canvas, ScatterChart chart, ScatterPlace place)
    {
        var taken = chart.Points.Select(p => Square(place.X(p.Along), place.Y(p.Value), 7)).ToList();
        Corners(canvas, chart, place, taken);
        foreach (var point in chart.Points) Range(canvas, point, place);
        // Those that stand out have the first choice of room.
        foreach (var point in chart.Points.OrderByDescending(p => p.IsEmphasised)) Name(canvas, point, place, taken);
        foreach (var point in chart.Points) Mark(canvas, chart, point, place);
    }

    private static void Range(SvgCanvas canvas, ScatterPoint point, ScatterPlace place)
    {
        if (point.Range is { } range) canvas.Line(place.X(point.Along), place.Y(range.Low), place.X(point.Along), place.Y(range.High), new(Palette.Grey.Mark, 1.6));
    }

    private static void Mark(SvgCanvas canvas, ScatterChart chart, ScatterPoint point, ScatterPlace place)
    {
        var tip = $"{point.Label}: {Figure.Write(point.Value, chart.Unit, chart.Language)}; {chart.Along} {Figure.Write(point.Along, chart.AlongUnit, chart.Language)}";
        var (x, y) = (place.X(point.Along), place.Y(point.Value));
        if (point.IsEmphasised) canvas.Diamond(x, y, 7.5, new(Palette.Benchmark.Mark, tip) { Rim = new(Palette.Paper, 1.2) });
        else canvas.Circle(x, y, 4.8, new(Palette.Accent.Mark, tip) { Rim = new(Palette.Paper, 1.2) });
    }

    private static void Name(SvgCanvas canvas, ScatterPoint point, ScatterPlace place, List<Box> taken)
    {
        var style = TextStyle.Small with { Ink = point.IsEmphasised ? Palette.Benchmark.Ink : Palette.Ink, IsBold = point.IsEmphasised, HasHalo = true };
        var text = TextWrap.OneLine(point.Label, WidestName, style);
        var width = style.WidthOf(text.Lines[0]);
        var (x, y) = (place.X(point.Along), place.Y(point.Value));
        (double X, double Y)[] spots = [(x + Gap, y + 4), (x - Gap - width, y + 4), (x - width / 2, y - Gap - 1), (x - width / 2, y + Gap + 10), (x + Gap, y - 8), (x + Gap, y + 16), (x - Gap - width, y - 8), (x - Gap - width, y + 16), (x - width / 2, y - 24), (x - width / 2, y + 32)];
        bool IsFree(Box box) => box.Left >= place.Plot.Left && box.Right <= place.Plot.Right && box.Top >= place.Plot.Top - 4 && box.Bottom <= place.Plot.Bottom + 2 && !taken.Exists(other => Meet(other, box));
        foreach (var spot in spots.Concat(Around(x, y, width)).Where(spot => IsFree(BoxOf(spot, width))).Take(1))
        {
            var box = BoxOf(spot, width);
            if (!spots.Contains(spot)) canvas.Line(x, y, Math.Clamp(x, box.Left, box.Right), Math.Clamp(y, box.Top, box.Bottom), new(Palette.Grey.Mark, 0.8));
            canvas.Lines(spot.X, spot.Y, text, style, whole: point.Label);
            taken.Add(box);
        }
    }

    private static Box BoxOf((double X, double Y) spot, double width) => new(spot.X - 1, spot.Y - 11, spot.X + width + 1, spot.Y + 4);

    /// <summary>Places further away, from which a thin line leads to the point.</summary>
    private static IEnumerable<(double X, double Y)> Around(double x, double y, double width) =>
        from radius in new[] { 30.0, 46, 62, 80, 100, 125, 150 }
        from step in Enumerable.Range(0, 16)
        let angle = step * Math.PI / 8
        select (x - width / 2 + radius * Math.Sin(angle) * 1.4, y + 4 - radius * Math.Cos(angle));

    private static void Corners(SvgCanvas canvas, ScatterChart chart, ScatterPlace place, List<Box> taken)
    {
        for (var i = 0; i < chart.Corners.Count; i++)
        {
            var (isRight, isLow) = (i % 2 == 1, i > 1);
            var style = TextStyle.Note;
            var width = style.WidthOf(chart.Corners[i]);
            var x = isRight ? place.Plot.Right - 4 : place.Plot.Left + 6;
            var ys = Enumerable.Range(0, 8).Select(step => isLow ? place.Plot.Bottom - 7 - step * 12 : place.Plot.Top + 13 + step * 12);
            var boxes = ys.Select(y => new Box(isRight ? x - width : x, y - 11, isRight ? x : x + width, y + 4)).ToList();
            var free = boxes.FirstOrDefault(box => !taken.Exists(other => Meet(other, box)), boxes[0]);
            canvas.Text(x, free.Bottom - 4, chart.Corners[i], style, isRight ? Anchor.End : Anchor.Start);
            taken.Add(free);
        }
    }

    private static Box Square(double x, double y, double half) => new(x - half, y - half, x + half, y + half);

    private static bool Meet(Box a, Box b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
