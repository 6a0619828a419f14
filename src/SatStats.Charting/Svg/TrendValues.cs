namespace SatStats.Charting.Svg;

/// <summary>Writes values beside the points of a single line: all of a few, otherwise the first and those emphasised. The last stands at the line's end.</summary>
internal static class TrendValues
{
    private const int MostLabelled = 8;

    public static void Draw(SvgCanvas canvas, TrendChart chart, TrendLine line, TrendPlace place)
    {
        var points = line.Series.Points;
        var places = TrendSvg.Places(place.Plot, line.Labels.Count);
        var known = Enumerable.Range(0, points.Count).Where(i => points[i].Known() is not null).ToList();
        var style = TextStyle.Small with { Ink = line.Hue.Ink, HasHalo = true };
        foreach (var i in known.SkipLast(1).Where(i => IsLabelled(points, known, i)))
        {
            var text = Figure.Write(points[i].Value, chart.Unit, chart.Language);
            var half = style.WidthOf(text) / 2;
            var x = Math.Clamp(places[i], place.Plot.Left + half, Math.Max(place.Plot.Left + half, place.Plot.Right - half));
            var y = place.Y(points[i].Value!.Value);
            canvas.Text(x, IsValley(points, i) ? y + 18 : y - 9, text, points[i].IsEmphasised ? style with { IsBold = true } : style, Anchor.Middle);
        }
    }

    private static bool IsLabelled(IReadOnlyList<ChartPoint> points, List<int> known, int index) =>
        points[index].IsEmphasised || points.Count <= MostLabelled || index == known[0];

    /// <summary>Below a valley there is room where the line itself leaves none above.</summary>
    private static bool IsValley(IReadOnlyList<ChartPoint> points, int index)
    {
        var here = points[index].Value!.Value;
        var before = index > 0 ? points[index - 1].Known() : null;
        var after = index + 1 < points.Count ? points[index + 1].Known() : null;
        return (before ?? after) > here && (after ?? before) > here;
    }
}
