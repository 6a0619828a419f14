using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>A figure before it is dressed: what one family makes of a table of cases.</summary>
internal sealed record Estimate(long N, double? Value, Interval? Interval)
{
    public long? Numerator { get; init; }

    public long? Denominator { get; init; }

    public IReadOnlyDictionary<string, double> Statistics { get; init; } = new Dictionary<string, double>();

    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Cases of the smaller side, where it rests on two: a pilot of three is no pilot, however many it is compared with.</summary>
    public long? SmallerSide { get; init; }

    /// <summary>The values that it was made of, where two of them are compared by more than their sums.</summary>
    public FrequencyTable? Values { get; init; }
}

/// <summary>The difference of two estimates with its interval, and the least difference these cases could have shown.</summary>
/// <param name="Value">Their difference; for counts their ratio less 1.</param>
internal sealed record Difference(double Value, Interval? Interval, double? SmallestDetectable)
{
    /// <summary>The test that goes with the interval.</summary>
    public HypothesisTest? Test { get; init; }

    /// <summary>For counts, the least ratio above 1 that these would have shown.</summary>
    public double? SmallestRatio { get; init; }
}

/// <summary>What surrounds a table of cases.</summary>
/// <param name="Days">Length of the period: the exposure of counts.</param>
/// <param name="Whole">What shares and rates divide by: cases in all slices of the same period together, or the stock that cases are counted against.</param>
internal sealed record CaseContext(Metric Metric, int Days, long Whole);

/// <summary>How one family of metrics sums up cases and compares two sums. One file a family.</summary>
internal abstract class FamilyRule
{
    public abstract Estimate Estimate(CaseTable cases, CaseContext context);

    /// <summary>This period's cases against an earlier one's; null where nothing can be said.</summary>
    public abstract Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore);

    /// <summary>Whether what is compared is the ratio, less 1, and not the difference.</summary>
    public virtual bool ComparesByRatio => false;

    /// <summary>First over second, where that says more than their difference; null where it means nothing.</summary>
    public virtual RatioFigure? Ratio(Estimate first, Estimate second) => null;

    /// <summary>A further test that asks the same in another way; too dear for every change of every slice.</summary>
    public virtual HypothesisTest? SecondTest(Estimate first, Estimate second) => null;

    /// <summary>Whether a value that rests on few cases is withheld and marked; what is simply counted is not.</summary>
    public virtual bool GuardsSmallNumbers => true;

    public static FamilyRule Of(Family family) => family switch
    {
        Family.Count => new CountRule(),
        Family.Rate => new RateRule(),
        Family.Share => new ShareRule(),
        Family.Duration => new DurationRule(),
        Family.Satisfaction => new SatisfactionRule(),
        Family.Promoter => new PromoterRule(),
        Family.Exposure => new ExposureRule(),
        Family.Mean => new MeanRule(),
        Family.Total => new TotalRule(),
        Family.Daily => new DailyRule(),
        Family.Stock => new StockRule(),
        Family.Coverage => new CoverageRule(),
        _ => new ReductionRule(),
    };

    /// <summary>Count, mean and standard deviation of counted values.</summary>
    protected static SampleMoments Moments(FrequencyTable values)
    {
        if (values.Total == 0) return default;
        var mean = values.Rows.Sum(r => r.Value * r.Count) / values.Total;
        var squares = values.Rows.Sum(r => (r.Value - mean) * (r.Value - mean) * r.Count);
        return new(values.Total, mean, values.Total > 1 ? Math.Sqrt(squares / (values.Total - 1)) : 0);
    }

    /// <summary>Newcombe's interval for the difference of two shares, with the least difference of this size of sample.</summary>
    protected static Difference? CompareShares(Estimate now, Estimate before)
    {
        if (now.Numerator is not { } x1 || now.Denominator is not { } n1 || before.Numerator is not { } x2 || before.Denominator is not { } n2) return null;
        if (NewcombeDifference.Of(x1, n1, x2, n2) is not { } difference) return null;
        var detectable = MinimumDetectableDifference.Of((double)x2 / n2, n2, n1);
        var least = (detectable.Rise, detectable.Fall) is ({ } rise, { } fall) ? Math.Min(rise, fall) : detectable.Rise ?? detectable.Fall;
        return new(difference.Difference, difference.Interval, least) { Test = TestOfShares(new(x1, n1 - x1, x2, n2 - x2)) };
    }

    /// <summary>The ratio of two shares with Koopman's interval, which Pearson's test agrees with.</summary>
    protected static RatioFigure? RatioOfShares(Estimate first, Estimate second)
    {
        if (first.Numerator is not { } x1 || first.Denominator is not { } n1 || second.Numerator is not { } x2 || second.Denominator is not { } n2) return null;
        var table = new TwoByTwo(x1, n1 - x1, x2, n2 - x2);
        var interval = ScoreRatioInterval.OfRisks(table);
        return table.RiskRatio() is { } ratio ? new(ratio, interval?.Low, interval?.High) : null;
    }

    // Pearson's test is exact enough where at least 5 are expected in every cell (Cochran 1954); where a column is empty there is nothing to tell.
    private static HypothesisTest TestOfShares(TwoByTwo table) =>
        table.SmallestExpected >= 5 && table.ChiSquare() is { } chi ? new("chi_square", chi.P) : new("fisher", table.FisherExactP());
}
