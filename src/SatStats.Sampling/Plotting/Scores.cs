namespace SatStats.Sampling;

/// <summary>Satisfaction from 1 to 10 with a planted share of nines and tens.</summary>
internal static class Scores
{
    private static readonly Mix s_rest = new(Plot.RestWeights);

    /// <summary>Three in five of the top are tens, so that their mean is <see cref="Plot.MeanOfTop"/>.</summary>
    public static sbyte Of(double card, double top)
    {
        if (card < top) return (sbyte)(card < top * 0.6 ? 10 : 9);
        return (sbyte)(1 + s_rest.At(1 - (card - top) / (1 - top)));
    }

    /// <summary>An item's score goes with the main score, give or take a point.</summary>
    public static sbyte Near(sbyte score, Dice dice) => (sbyte)Math.Clamp(score + dice.Between(-1, 1), 1, 10);

    public static Answer WithWords(Answer answer, Dice dice) => answer with
    {
        Reason = answer.Score <= 6 ? (sbyte)dice.Below(Words.Reasons.Length) : (sbyte)-1,
        Comment = dice.Happens(0.12) ? (sbyte)dice.Below(Words.Comments.Length) : (sbyte)-1,
    };
}
