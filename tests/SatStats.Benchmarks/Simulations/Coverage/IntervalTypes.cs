namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Every sort of interval that the program prints.</summary>
internal static class IntervalTypes
{
    public static IEnumerable<IntervalType> All() =>
        [.. ShareCoverage.All(), .. CountCoverage.All(), .. MedianCoverage.All(), .. MeanCoverage.All(), .. CounterCoverage.All(), .. PromoterCoverage.All(), .. StrataCoverage.All(), .. SurvivalCoverage.All(), .. ResampledCoverage.All()];
}
