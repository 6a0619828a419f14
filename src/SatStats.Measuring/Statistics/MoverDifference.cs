namespace SatStats.Measuring.Statistics;

/// <summary>The interval of a difference of two independent figures, from each one's own interval: the method of variance estimates recovery.</summary>
/// <remarks>
/// Zou and Donner (2008), Statistics in Medicine 27; Donner and Zou (2012), Statistical Methods in Medical Research 21. It keeps what is lopsided
/// about the two intervals; Newcombe's interval of a difference of shares is the same made of Wilson's.
/// </remarks>
internal static class MoverDifference
{
    /// <summary>First less second.</summary>
    public static Interval Of(double first, Interval ofFirst, double second, Interval ofSecond)
    {
        var difference = first - second;
        return new(difference - double.Hypot(first - ofFirst.Low, ofSecond.High - second), difference + double.Hypot(ofFirst.High - first, second - ofSecond.Low));
    }
}
