using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>How often intervals hold the truth.</summary>
/// <param name="Share">Of those that are told.</param>
/// <param name="Told">How often one is told at all; where none is, nobody is misled.</param>
/// <param name="IsComputed">Whether all outcomes were gone through, with their probabilities, and nothing was drawn.</param>
/// <param name="Repetitions">Outcomes drawn, where they were.</param>
internal readonly record struct CoverageResult(double Share, double Told, bool IsComputed, int Repetitions)
{
    /// <summary>Over all outcomes with their probabilities.</summary>
    public static CoverageResult Computed(IEnumerable<(double Probability, Interval? Interval)> outcomes, double truth)
    {
        double told = 0, held = 0, all = 0;
        foreach (var (probability, interval) in outcomes)
        {
            all += probability;
            if (interval is not { } i) continue;
            told += probability;
            if (Holds(i, truth)) held += probability;
        }
        return new(told > 0 ? held / told : 1, told / all, true, 0);
    }

    /// <summary>Over so many outcomes drawn.</summary>
    public static CoverageResult Drawn(int repetitions, Func<Interval?> draw, double truth)
    {
        var (told, held) = (0, 0);
        for (var i = 0; i < repetitions; i++)
        {
            if (draw() is not { } interval) continue;
            told++;
            if (Holds(interval, truth)) held++;
        }
        return new(told > 0 ? (double)held / told : 1, (double)told / repetitions, false, repetitions);
    }

    /// <summary>What the share may be off by for having been drawn: three standard errors at 95%.</summary>
    public double Doubt => IsComputed ? 1e-9 : 3 * Math.Sqrt(0.95 * 0.05 / Math.Max(1, Told * Repetitions));

    // An end that is the truth itself, but for rounding, holds it.
    private static bool Holds(Interval interval, double truth)
    {
        var dust = 1e-12 * Math.Max(1, Math.Abs(truth));
        return truth >= interval.Low - dust && truth <= interval.High + dust;
    }
}

/// <summary>One world in which the truth is known, and how often the interval holds it there.</summary>
internal sealed record CoverageCell(string Name, Func<int, Draws, CoverageResult> Measure);
