namespace SatStats.Charting.Svg;

/// <summary>Draws what chance allows: the band between the limits, its edges, the centre line, and where phases begin.</summary>
internal static class ControlLimits
{
    private const double Band = 0.12;
    private const double Least = 160;

    /// <summary>The height of a row of labels.</summary>
    public const double RowHeight = 18;

    private static readonly Stroke Limit = new(Palette.Grey.Mark, 1.2, "4 3");
    private static readonly Stroke Centre = new(Palette.Grey.Mark, 1.6);

    /// <param name="right">How far the label of the last phase may reach.</param>
    public static void Draw(SvgCanvas canvas, ControlChart chart, ControlPlace place, double right)
    {
        var starts = chart.Phases.Select(phase => phase.First).Prepend(0).Distinct().Order().ToList();
        for (var p = 0; p < starts.Count; p++)
        {
            var end = p + 1 < starts.Count ? starts[p + 1] : chart.Points.Count;
            Phase(canvas, chart, place, [.. Enumerable.Range(starts[p], end - starts[p])]);
        }
        for (var i = 0; i < chart.Phases.Count; i++) Begin(canvas, chart, place, (i, right));
    }

    /// <summary>How many rows of labels the phases need: neighbours stand on different ones.</summary>
    public static int Rows(ControlChart chart) => Math.Min(2, chart.Phases.Count);

    private static void Phase(SvgCanvas canvas, ControlChart chart, ControlPlace place, List<int> points)
    {
        var limited = points.Where(i => chart.Points[i] is { Low: not null, High: not null }).ToList();
        if (limited.Count > 0)
        {
            var high = Steps(place, limited, i => chart.Points[i].High!.Value);
            var low = Steps(place, limited, i => chart.Points[i].Low!.Value);
            canvas.Area(high.Concat(low.AsEnumerable().Reverse()), new(Palette.Grey.Mark) { Opacity = Band });
            canvas.Polyline(high, Limit);
            canvas.Polyline(low, Limit);
        }
        var centred = points.Where(i => chart.Points[i].Centre is not null).ToList();
        if (centred.Count > 0 && limited.Count > 0) canvas.Polyline(Steps(place, centred, i => chart.Points[i].Centre!.Value), Centre);
    }

    /// <summary>Level from half way before each period to half way after it; equal neighbours are one step.</summary>
    private static List<(double X, double Y)> Steps(ControlPlace place, List<int> points, Func<int, double> value)
    {
        var corners = new List<(double X, double Y)>();
        foreach (var i in points)
        {
            var y = place.Y(value(i));
            if (corners.Count == 0 || Math.Abs(corners[^1].Y - y) > 0.005) corners.Add((place.Left(i), y));
            else corners.RemoveAt(corners.Count - 1);
            corners.Add((place.Right(i), y));
        }
        return corners;
    }

    private static void Begin(SvgCanvas canvas, ControlChart chart, ControlPlace place, (int Index, double Right) at)
    {
        var phase = chart.Phases[at.Index];
        var (x, row) = (place.Left(phase.First), at.Index % 2);
        var top = place.Plot.Top - 4 - RowHeight * (Rows(chart) - row);
        canvas.Line(x, top, x, place.Plot.Bottom, new(Palette.TargetLine, 1.2, "2 3"));
        var style = TextStyle.Small with { Ink = Palette.TargetLine };
        var end = at.Index + 2 < chart.Phases.Count ? place.Left(chart.Phases[at.Index + 2].First) : at.Right;
        // A phase that has just begun has its label on the other side of its line, where no other stands on that row.
        var isLate = end - x < Least && x - place.Plot.Left > end - x && at.Index < 2;
        var text = TextWrap.OneLine(phase.Label, isLate ? x - place.Plot.Left - 10 : Math.Max(Least / 4, end - x - 10), style);
        canvas.Lines(isLate ? x - 5 : x + 5, top + 11, text, style, isLate ? Anchor.End : Anchor.Start, phase.Label);
    }
}
