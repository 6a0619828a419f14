using NUnit.Framework;
using SatStats.Measuring.Statistics;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>The one policy: data that do not determine a statistic give null; input that cannot exist throws.</summary>
public class NotEstimableTests
{
    [Test]
    public void Without_cases_every_statistic_is_null()
    {
        var empty = FrequencyTable.Of(Array.Empty<double>());
        object?[] results =
        [
            WilsonInterval.Of(0, 0), ClopperPearsonInterval.Of(0, 0), NewcombeDifference.Of(0, 0, 1, 2),
            new TwoByTwo(0, 0, 0, 0).RiskRatio(), new TwoByTwo(0, 0, 0, 0).OddsRatioInterval(), new TwoByTwo(0, 0, 0, 0).Phi,
            new TwoByTwo(0, 0, 0, 0).ChiSquare(yates: true), new TwoByTwo(0, 0, 0, 0).SmallestExpected,
            CochranMantelHaenszel.Of([]).CommonOddsRatio, CochranMantelHaenszel.Of([]).Test, CochranMantelHaenszel.Of([]).Homogeneity,
            CochranArmitageTrend.Of([]), PoissonInterval.Of(0, 0), PoissonRatio.Of(0, 1, 0, 1), PoissonRatio.Of(1, 0, 1, 1),
            LogisticRegression.Fit([], []), LeastSquares.Fit([], []), LmgShares.Of([], []), KaplanMeier.Of([]),
            LogRank.Of([]).Test, Quantile.Of(empty, 0.5), MedianInterval.Of(empty), MannWhitney.Of(empty, empty),
            WelchT.Of(default, default), StudentMeanInterval.Of(default), MannKendall.Of([]), ProportionChart.Of([]),
            ProportionChart.Laney([]), RateChart.Of([]), RateChart.Laney([]), IndividualsChart.Of([]), NetPromoterScore.Of(0, 0, 0),
            MinimumDetectableDifference.Of(0.5, 0, 10).Rise, EValue.Of(0), WorstCaseBounds.Of(0, 0, 0), KishDesignEffect.Of([]),
        ];

        Assert.That(results, Is.All.Null);
    }

    [Test]
    public void Input_that_cannot_exist_throws()
    {
        Action[] calls =
        [
            () => WilsonInterval.Of(3, 2), () => WilsonInterval.Of(-1, 2), () => WilsonInterval.Of(1, 2, 1), () => WilsonInterval.Of(1, 2, double.NaN),
            () => WilsonInterval.OfShare(1.1, 5), () => ClopperPearsonInterval.Of(3, 2), () => _ = new TwoByTwo(1, -1, 1, 1),
            () => CochranArmitageTrend.Of([new(3, 2, 1)]), () => PoissonInterval.Of(1, -1), () => PoissonRatio.Of(-1, 1, 1, 1),
            () => LogisticRegression.Fit(["x"], [new([1], 2, 1)]), () => LogisticRegression.Fit(["x"], [new([], 1, 1)]),
            () => LeastSquares.Fit([new("x", [1, 2])], [1]), () => KaplanMeier.Of([new(1, -1, 0)]), () => EventTime.Count([1, 2], [true]),
            () => Quantile.Of([1.0], 1.5), () => Quantile.Of([double.NaN], 0.5), () => MedianInterval.Of(FrequencyTable.Of([1.0]), 0),
            () => FrequencyTable.Of([1.0]).AtRank(2), () => StudentMeanInterval.Of(new(3, 1, -1)), () => MannKendall.Of([1, 1, 2], [1, 2, 3]),
            () => BenjaminiHochberg.Adjust([1.5]), () => ProportionChart.Of([new(2, 1)]), () => RateChart.Of([new(2, 0)]),
            () => NetPromoterScore.Of(-1, 0, 0), () => MinimumDetectableDifference.Of(2, 5, 5), () => EValue.Of(-1),
            () => WorstCaseBounds.Of(1, 3, 2), () => KishDesignEffect.Of([-1]),
        ];

        foreach (var call in calls)
            Assert.That(() => call(), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_control_chart_passes_over_an_empty_period_and_still_sees_the_run()
    {
        ProportionSubgroup[] periods = [.. Enumerable.Range(0, 8).Select(_ => new ProportionSubgroup(60, 100)), new(0, 0), new(0, 100)];

        var chart = ProportionChart.Of(periods)!;

        Assert.That(chart.Points[7].Signals.HasFlag(ControlSignals.RunOnOneSide));
        Assert.That(chart.Points[8], Is.EqualTo(default(ControlPoint)));
        Assert.That(chart.Points[9].Signals, Is.EqualTo(ControlSignals.OutsideLimits));
    }

    [Test]
    public void A_fit_foretells_the_shares_it_was_fitted_to_when_it_has_a_term_for_each()
    {
        var fit = LogisticRegression.Fit(["x"], [new([0], 3, 10), new([1], 8, 10)])!;

        Assert.That(fit.Predict([0]), Is.EqualTo(0.3).Within(1e-12));
        Assert.That(fit.Predict([1]), Is.EqualTo(0.8).Within(1e-12));
    }
}
