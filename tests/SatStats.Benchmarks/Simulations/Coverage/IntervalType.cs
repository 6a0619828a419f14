namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>What an interval promises.</summary>
internal enum Promise
{
    /// <summary>95% at least, everywhere: exact intervals, and those that are cautious on purpose.</summary>
    AtLeast,

    /// <summary>95% on average.</summary>
    OnAverage,
}

/// <summary>A sort of interval that the program prints.</summary>
/// <param name="Name">What is printed.</param>
/// <param name="Method">By which method.</param>
/// <param name="Why">What makes its worst cell what it is.</param>
internal sealed record IntervalType(string Name, string Method, Promise Promise, string Why, IReadOnlyList<CoverageCell> Cells);
