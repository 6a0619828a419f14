namespace SatStats.Sampling;

/// <summary>What to make. The dates are fixed: 2013-07-01 to 2013-12-31, in China's time.</summary>
public sealed record SampleOptions
{
    /// <summary>The fewest customers for which every group of the story still has members.</summary>
    public const int FewestCustomers = 500;

    /// <summary>The most: above it the record numbers would not fit their digits.</summary>
    public const int MostCustomers = 5_000_000;

    /// <summary>How many customers the operator has; every other count follows from it.</summary>
    public int Customers { get; init; } = 3000;

    /// <summary>The same seed gives the same bytes, on every machine.</summary>
    public ulong Seed { get; init; } = 1;
}
