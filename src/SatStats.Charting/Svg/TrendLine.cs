namespace SatStats.Charting.Svg;

/// <summary>One series of a trend, with its colour: its line, its dots and the band of its interval.</summary>
internal sealed record TrendLine(ChartSeries Series, Hue Hue, bool IsContext, IReadOnlyList<string> Labels)
{
    private const int MostDots = 16;
    private const int MostBands = 3;

    public string Name => Series.Name;

    public double Last => Series.Points.Select(point => point.Known()).OfType<double>().Last();

    /// <summary>The series that have anything to draw, in their order. Where one is emphasised the others are grey.</summary>
    public static IReadOnlyList<TrendLine> Of(TrendChart chart)
    {
        var labels = chart.Series.Count == 0 ? [] : chart.Series.MaxBy(series => series.Points.Count)!.Points.Select(point => point.Label).ToList();
        var known = chart.Series.Where(series => series.Points.Any(point => point.Known() is not null)).ToList();
        var anyStands = known.Count > 1 && known.Any(Stands);
        return [.. known.Select((series, i) => new TrendLine(series, anyStands && !Stands(series) ? Palette.Grey : anyStands ? Palette.Line(known.Take(i).Count(Stands)) : Palette.Line(i), anyStands && !Stands(series), labels))];
    }

    public void DrawBand(SvgCanvas canvas, TrendPlace place, int lines)
    {
        if (IsContext || lines > MostBands) return;
        var places = TrendSvg.Places(place.Plot, Labels.Count);
        foreach (var run in Runs(point => point.Interval() is not null))
        {
            var limits = run.Select(i => (X: places[i], Limits: Series.Points[i].Interval()!.Value)).ToList();
            if (limits.Count == 1)
                canvas.Whisker(limits[0].X, place.Y(limits[0].Limits.Low), limits[0].X, place.Y(limits[0].Limits.High), new(Hue.Mark, 1.3));
            else
                canvas.Area(limits.Select(at => (at.X, place.Y(at.Limits.High))).Concat(limits.AsEnumerable().Reverse().Select(at => (at.X, place.Y(at.Limits.Low)))), new(Hue.Mark) { Opacity = 0.14 });
        }
    }

    public void DrawLine(SvgCanvas canvas, TrendChart chart, TrendPlace place)
    {
        var places = TrendSvg.Places(place.Plot, Labels.Count);
        var tip = chart.Series.Count > 1 ? Name : null;
        foreach (var run in Runs(point => point.Known() is not null))
        {
            if (run.Count > 1) canvas.Polyline(run.Select(i => (places[i], place.Y(Series.Points[i].Value!.Value))), new(Hue.Mark, IsContext ? 1.6 : 2.4));
            foreach (var i in run.Where(i => HasDot(i, run)))
            {
                var point = Series.Points[i];
                var radius = point.IsEmphasised || IsLast(i) ? 4.5 : 3;
                canvas.Circle(places[i], place.Y(point.Value!.Value), IsContext ? 2.5 : radius, new(Hue.Mark, ChartWords.Tip(point, chart, tip)) { Rim = new(Palette.Paper, 1.2) });
            }
        }
    }

    private bool HasDot(int index, IReadOnlyList<int> run) =>
        run.Count == 1 || IsLast(index) || Series.Points[index].IsEmphasised || (!IsContext && Labels.Count <= MostDots);

    private bool IsLast(int index) => Series.Points.Skip(index + 1).All(point => point.Known() is null);

    /// <summary>The unbroken stretches of points: a null value is a gap, never a bridge.</summary>
    private IEnumerable<IReadOnlyList<int>> Runs(Func<ChartPoint, bool> isThere)
    {
        var run = new List<int>();
        for (var i = 0; i < Series.Points.Count; i++)
        {
            if (isThere(Series.Points[i]))
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0) yield return run;
    }

    private static bool Stands(ChartSeries series) => series.Points.Any(point => point.IsEmphasised);
}
