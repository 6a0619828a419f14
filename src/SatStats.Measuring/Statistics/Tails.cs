namespace SatStats.Measuring.Statistics;

/// <summary>The two probabilities on either side of a point. They add up to 1, and the small one has kept its digits.</summary>
internal readonly record struct Tails(double Lower, double Upper)
{
    public Tails Swapped => new(Upper, Lower);

    public static Tails FromLower(double lower) => new(lower, 1 - lower);

    public static Tails FromUpper(double upper) => new(1 - upper, upper);
}
