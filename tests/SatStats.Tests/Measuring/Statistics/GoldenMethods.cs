using SatStats.Measuring.Statistics;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>Which statistic answers to which case, by the beginning of the case's name.</summary>
internal static class GoldenMethods
{
    private static readonly Dictionary<string, Func<GoldenCase, Values>> Methods = new(StringComparer.Ordinal)
    {
        ["wilson_"] = g => Ends(WilsonInterval.Of(g.Count("x"), g.Count("n"), g.Number("level", 0.95))),
        ["clopper_pearson_"] = g => Ends(ClopperPearsonInterval.Of(g.Count("x"), g.Count("n"), g.Number("level", 0.95))),
        ["two_by_two_"] = GoldenTables.TwoByTwo,
        ["cmh_"] = GoldenTables.Stratified,
        ["trend_"] = GoldenTables.Trend,
        ["poisson_rate_"] = PoissonRate,
        ["poisson_ratio_"] = PoissonRatioOf,
        ["logit_"] = GoldenModels.Logistic,
        ["lmg_"] = GoldenModels.Lmg,
        ["km_"] = GoldenModels.Survival,
        ["logrank_"] = GoldenModels.LogRankOf,
        ["quantile_"] = g => new Values { ["value"] = g.Series("probs").Select(p => Quantile.Of(g.Series("x"), p)) },
        ["quantile_counted_"] = g => new Values { ["value"] = g.Series("probs").Select(p => Quantile.Of(GoldenSamples.Counted(g), p)) },
        ["median_interval_"] = GoldenSamples.Median,
        ["mann_whitney"] = GoldenSamples.MannWhitneyOf,
        ["welch_t"] = GoldenSamples.Welch,
        ["student_mean_"] = g => Ends(StudentMeanInterval.Of(
            new SampleMoments(g.Count("n"), g.Number("mean"), g.Number("sd")), g.Number("level"))),
        ["mann_kendall"] = GoldenSamples.MannKendallOf,
        ["benjamini_hochberg"] = g => new Values { ["adjusted"] = BenjaminiHochberg.Adjust(g.SeriesWithGaps("p")) },
        ["p_chart"] = GoldenCharts.Proportion,
        ["u_chart"] = GoldenCharts.Rate,
        ["xmr_chart"] = GoldenCharts.Individuals,
        ["nps"] = GoldenSamples.NetPromoter,
        ["median_comparison_"] = GoldenSamples.Medians,
        ["detectable_ratio_"] = g => new Values { ["ratio"] = DetectableRatio.Of(g.Count("x2"), g.Number("t1"), g.Number("t2")) },
        ["mdd_"] = GoldenSamples.Detectable,
        ["evalue_"] = GoldenSamples.EValueOf,
        ["worst_case_"] = g => Ends(WorstCaseBounds.Of(g.Count("x"), g.Count("n"), g.Count("N"))),
        ["kish_"] = GoldenSamples.Kish,
        ["mh_risks_"] = GoldenRisks.Stratified,
        ["standardised_"] = GoldenRisks.Standardised,
        ["customers_"] = GoldenCustomers.Clustered,
        ["incidence_"] = GoldenCustomers.Incidence,
        ["score_ratios_"] = GoldenReview.Ratios,
        ["poisson_score_"] = GoldenReview.PoissonScore,
        ["score_mean_"] = GoldenReview.ScoreMean,
        ["skewed_mean_"] = GoldenReview.SkewedMean,
        ["mover_"] = GoldenReview.Mover,
        ["density_binomial_"] = GoldenReview.Binomial,
        ["density_poisson_"] = GoldenReview.Poisson,
        ["density_hypergeometric_"] = GoldenReview.Hypergeometric,
        ["rank_sum_"] = GoldenReview.RankSum,
        ["rank_ties"] = GoldenReview.TiedRanks,
        ["dispersion_"] = GoldenReview.Dispersion,
        ["johnson_"] = GoldenReview.Johnson,
        ["funnel_share_"] = GoldenReview.FunnelOfShares,
        ["funnel_rate_"] = GoldenReview.FunnelOfRates,
        ["e_value_interval_"] = GoldenReview.EValueOfInterval,
        ["percentiles_"] = GoldenReview.Percentiles,
        ["counter_share_"] = GoldenSamples.CounterShare,
        ["raking_"] = GoldenSurveys.Rake,
        ["weighted_mean_"] = GoldenSurveys.Weighted,
        ["independence_"] = GoldenSurveys.Independence,
        ["mix_change_"] = GoldenSurveys.Mix,
        ["item_index_"] = GoldenSurveys.ItemIndex,
    };

    public static Values Compute(GoldenCase golden)
    {
        var key = Methods.Keys.Where(k => golden.Name.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length)
            ?? throw new NotSupportedException($"No method answers to the case '{golden.Name}'.");
        return Methods[key](golden);
    }

    internal static Values Ends(Interval? interval) => new() { ["lower"] = interval?.Low, ["upper"] = interval?.High };

    private static Values PoissonRate(GoldenCase g)
    {
        var rate = PoissonInterval.Of(g.Count("events"), g.Number("exposure"), g.Number("level", 0.95));
        return new Values(Ends(rate?.Interval)) { ["rate"] = rate?.Rate };
    }

    private static Values PoissonRatioOf(GoldenCase g)
    {
        var ratio = PoissonRatio.Of(g.Count("x1"), g.Number("t1"), g.Count("x2"), g.Number("t2"));
        return new Values { ["ratio"] = ratio?.Ratio, ["lower"] = ratio?.Low, ["upper"] = ratio?.High, ["p"] = ratio?.P };
    }
}
