namespace SatStats;

/// <summary>One side of a comparison: a period, a slice, or all that is not in the other side's slice.</summary>
/// <param name="Label">As the user said it, for readers.</param>
public sealed record CompareSide(string Label)
{
    /// <summary>The days of this side; null where the sides are slices.</summary>
    public Period? Period { get; init; }

    /// <summary>The slice of this side; null where the sides are periods, or where this one is the rest.</summary>
    public Slice? Slice { get; init; }

    /// <summary>Whether this side is everything that the other side's slice leaves.</summary>
    public bool IsRest { get; init; }
}

/// <summary>What to compare.</summary>
public sealed record CompareRequest
{
    public required string Metric { get; init; }

    /// <summary>The side that is spoken about: the later period, the pilot.</summary>
    public required CompareSide First { get; init; }

    /// <summary>The side that it is held against: the earlier period, the rest.</summary>
    public required CompareSide Second { get; init; }

    /// <summary>The days to look at where the sides are slices; null means all.</summary>
    public Period? Range { get; init; }

    /// <summary>A condition in SQL that holds for both sides.</summary>
    public string? Where { get; init; }

    /// <summary>Dimensions: one comparison for each of their values.</summary>
    public IReadOnlyList<string> By { get; init; } = [];
}

/// <param name="Method">The stable name of the test: chi_square, fisher, poisson, median_z, mann_whitney, welch, promoter_z, ratio_t, reduction_z.</param>
/// <param name="P">The two-sided p-value: how often chance alone would give a difference at least as large.</param>
public sealed record HypothesisTest(string Method, double P);

/// <summary>First over second, with its 95% interval; an end is null where the data do not bound it.</summary>
public sealed record RatioFigure(double Value, double? Low, double? High);

/// <summary>Two figures of one metric held against each other.</summary>
public sealed record Comparison
{
    public required CompareRequest Request { get; init; }

    public required Measurement First { get; init; }

    public required Measurement Second { get; init; }

    /// <summary>Whether the ratio is what was tested (counts); otherwise the difference.</summary>
    public required bool IsByRatio { get; init; }

    /// <summary>First minus second in the metric's unit; null where it was compared by ratio, or could not be.</summary>
    public double? Difference { get; init; }

    /// <summary>Lower end of the difference's 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the difference's 95% interval.</summary>
    public double? High { get; init; }

    /// <summary>First over second; null where it means nothing or the data do not determine it.</summary>
    public RatioFigure? Ratio { get; init; }

    /// <summary>The smallest difference that these numbers of cases would have shown in four of five tries (power 80%, 5% two-sided); for a comparison by ratio, the smallest ratio above 1.</summary>
    public double? SmallestDetectable { get; init; }

    /// <summary>The test that the verdict rests on, then any other.</summary>
    public IReadOnlyList<HypothesisTest> Tests { get; init; } = [];

    /// <summary>The first test's p, adjusted for the number of comparisons made together (Benjamini and Hochberg); null where it was the only one.</summary>
    public double? AdjustedP { get; init; }

    /// <summary>Null where a figure is withheld, cannot be estimated, or is no sample.</summary>
    public Verdict? Verdict { get; init; }
}
