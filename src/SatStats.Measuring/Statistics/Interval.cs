namespace SatStats.Measuring.Statistics;

/// <summary>
/// A closed interval from <see cref="Low"/> to <see cref="High"/>, in the unit of the quantity that it bounds.
/// </summary>
/// <remarks>
/// In this whole namespace a statistic that the data do not determine (no cases, a zero in a denominator, a
/// separated regression) is <see langword="null"/>, and so is an interval of which one end is not determined.
/// No method throws because of data; <see cref="ArgumentOutOfRangeException"/> means an input that cannot exist,
/// such as more successes than trials.
/// </remarks>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end; not less than <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether <paramref name="value"/> lies in the interval, ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    internal Interval Clip(double low, double high) => new(Math.Clamp(Low, low, high), Math.Clamp(High, low, high));

    internal Interval Scale(double factor) => new(Low * factor, High * factor);
}
