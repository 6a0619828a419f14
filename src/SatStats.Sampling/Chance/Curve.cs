namespace SatStats.Sampling;

/// <summary>
/// A distribution as straight lines between known quantiles. Logarithms and powers may differ in the last bit between machines;
/// the four operations do not.
/// </summary>
internal sealed class Curve(params (double Card, double Value)[] knots)
{
    public double At(double card)
    {
        var k = 1;
        while (k < knots.Length - 1 && card > knots[k].Card) k++;
        var (from, low) = knots[k - 1];
        var (to, high) = knots[k];
        return to <= from ? high : low + (high - low) * (card - from) / (to - from);
    }
}
