namespace SatStats.Charting.Svg;

/// <summary>The points of a scatter with their names, set where they cover neither a point nor another name.</summary>
internal static class ScatterMarks
{
    private const double Gap = 9;
    private const double WidestName = 190;

    public static void Draw(SvgCanvas canvas, ScatterChart chart, ScatterPlace place)
    {
        var taken = chart.Points.Select(p => Square(place.X(p.Along), place.Y(p.Value), 7)).ToList();
        foreach (var point in chart.Points) Range(canvas, point, place);
        taken.AddRange(chart.Points.Where(p => p.Range is not null).Select(p => new Box(place.X(p.Along) - 2, place.Y(p.Range!.Value.High), place.X(p.Along) + 2, Math.Min(place.Y(p.Range.Value.Low), place.Y(p.Value) - 9))));
        // Lines from names to their points may pass other points, but no text.
        var marks = taken.Count;
        Corners(canvas, chart, place, taken);
        // Those that stand out have the first choice of room.
        foreach (var point in chart.Points.OrderByDescending(p => p.IsEmphasised).ThenByDescending(p => p.Along)) Name(canvas, point, place, (taken, marks));
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

    private static void Name(SvgCanvas canvas, ScatterPoint point, ScatterPlace place, (List<Box> Taken, int Marks) room)
    {
        var (taken, marks) = room;
        var style = TextStyle.Small with { Ink = point.IsEmphasised ? Palette.Benchmark.Ink : Palette.Ink, IsBold = point.IsEmphasised, HasHalo = true };
        var text = TextWrap.OneLine(point.Label, WidestName, style);
        var width = style.WidthOf(text.Lines[0]);
        var (x, y) = (place.X(point.Along), place.Y(point.Value));
        (double X, double Y)[] spots = [(x + Gap, y + 4), (x - Gap - width, y + 4), (x - width / 2, y - Gap - 1), (x - width / 2, y + Gap + 10), (x + Gap, y - 8), (x + Gap, y + 16), (x - Gap - width, y - 8), (x - Gap - width, y + 16), (x - width / 2, y - 24), (x - width / 2, y + 32)];
        bool IsFree(Box box) => box.Left >= place.Plot.Left - 8 && box.Right <= place.Plot.Right && box.Top >= place.Plot.Top - 4 && box.Bottom <= place.Plot.Bottom + 2 && !taken.Exists(other => Meet(other, box));
        foreach (var spot in spots.Concat(Above(x, y, width)).Where(spot => IsFree(BoxOf(spot, width)) && !Leader(spot, (x, y)).Exists(line => taken.Skip(marks).Any(other => Meet(other, line)))).Take(1))
        {
            var leader = Leader(spot, (x, y));
            foreach (var line in leader) canvas.Line(x, line.Top, x, y, new(Palette.Grey.Mark, 0.8));
            canvas.Lines(spot.X, spot.Y, text, style, whole: point.Label);
            taken.AddRange([BoxOf(spot, width), .. leader]);
        }
    }

    private static Box BoxOf((double X, double Y) spot, double width) => new(spot.X - 1, spot.Y - 11, spot.X + width + 1, spot.Y + 4);

    /// <summary>The line from a name high above its point, down to the point; none where the name stands beside it.</summary>
    private static List<Box> Leader((double X, double Y) spot, (double X, double Y) point) => point.Y - spot.Y < 26 ? [] : [new(point.X - 1, spot.Y + 5, point.X + 1, point.Y - 8)];

    /// <summary>Places straight above, further and further: where points are taken from right to left, names form a stair and no line crosses a name.</summary>
    private static IEnumerable<(double X, double Y)> Above(double x, double y, double width) =>
        from height in Enumerable.Range(0, 14)
        from left in new[] { x - 3, x - width + 3, x - width / 2 }
        select (left, y - 27 - height * 14.0);

    // The lower corners are named under the axis: most points lie low.
    private static void Corners(SvgCanvas canvas, ScatterChart chart, ScatterPlace place, List<Box> taken)
    {
        for (var i = 0; i < chart.Corners.Count; i++)
        {
            var (isRight, isLow) = (i % 2 == 1, i > 1);
            var style = TextStyle.Note;
            var width = style.WidthOf(chart.Corners[i]);
            var (x, y) = (isRight ? place.Plot.Right - 4 : place.Plot.Left + 6, isLow ? place.Plot.Bottom + 37 : place.Plot.Top + 13);
            canvas.Text(x, y, chart.Corners[i], style, isRight ? Anchor.End : Anchor.Start);
            taken.Add(new(isRight ? x - width : x, y - 11, isRight ? x : x + width, y + 4));
        }
    }

    private static Box Square(double x, double y, double half) => new(x - half, y - half, x + half, y + half);

    private static bool Meet(Box a, Box b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
