namespace SatStats.Charting.Svg;

/// <summary>Names the periods under a plot: as many as fit without turning them, the last one always.</summary>
internal static class PeriodAxis
{
    private const double Between = 14;
    private const double Widest = 150;

    /// <summary>Steps that keep months on quarters and years.</summary>
    private static readonly int[] Steps = [1, 2, 3, 4, 6, 12, 24, 36, 48, 60, 120, 240, 600, 1200];

    public static void Draw(SvgCanvas canvas, Box plot, IReadOnlyList<string> labels, double[] places)
    {
        var style = TextStyle.Small;
        var texts = labels.Select(label => TextWrap.OneLine(label, Widest, style)).ToList();
        foreach (var i in Shown(texts, places, plot))
        {
            var text = texts[i];
            canvas.Line(places[i], plot.Bottom, places[i], plot.Bottom + 4, Stroke.Axis);
            canvas.Text(Centre(text, places[i], plot), plot.Bottom + 18, text.Lines[0], style, Anchor.Middle, text.IsCut ? labels[i] : null);
        }
    }

    private static IEnumerable<int> Shown(List<WrappedText> texts, double[] places, Box plot)
    {
        var last = texts.Count - 1;
        bool Fits(int step)
        {
            var shown = Enumerable.Range(0, texts.Count).Where(i => (last - i) % step == 0).ToList();
            return shown.Zip(shown.Skip(1)).All(pair => Right(texts[pair.First], places[pair.First], plot) + Between <= Left(texts[pair.Second], places[pair.Second], plot));
        }

        var least = Steps.FirstOrDefault(Fits, texts.Count);
        // A slightly longer step that also names the first period is the better one.
        var step = Steps.FirstOrDefault(wider => wider >= least && wider <= 2 * least && last % wider == 0, least);
        return Enumerable.Range(0, texts.Count).Where(i => (last - i) % step == 0);
    }

    /// <summary>The first and the last label stay near the plot.</summary>
    private static double Centre(WrappedText text, double place, Box plot)
    {
        var half = TextStyle.Small.WidthOf(text.Lines[0]) / 2;
        return Math.Clamp(place, plot.Left - 30 + half, Math.Max(plot.Left - 30 + half, plot.Right + 14 - half));
    }

    private static double Left(WrappedText text, double place, Box plot) => Centre(text, place, plot) - (TextStyle.Small.WidthOf(text.Lines[0]) / 2);

    private static double Right(WrappedText text, double place, Box plot) => Centre(text, place, plot) + (TextStyle.Small.WidthOf(text.Lines[0]) / 2);
}
