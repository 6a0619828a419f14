using SatStats.Measuring.Statistics;
using SatStats.Measuring.Watching;

namespace SatStats.Measuring.Leagues;

/// <summary>How a part stands to the whole.</summary>
public enum Standing
{
    /// <summary>Within the limits: not distinguishable from the whole.</summary>
    Within,

    /// <summary>Outside the 95% limits only: one part in twenty is by chance.</summary>
    Beyond95,

    /// <summary>Outside the 99.8% limits, the three sigma of control charts.</summary>
    Beyond998,
}

/// <summary>One part in the table.</summary>
/// <param name="Usual">The 95% limits that chance sets around the whole's figure.</param>
/// <param name="Wide">The 99.8% limits.</param>
/// <param name="Q">The exact p-value against the whole, adjusted for all parts (Benjamini and Hochberg).</param>
/// <param name="Ranks">Within which ranks it lies, 95%; 1 is best, or highest where neither way is better.</param>
public sealed record LeagueRow(Measurement Figure, Interval Usual, Interval Wide, Standing Standing, double Q, (int Best, int Worst) Ranks)
{
    /// <summary>Whether its figure is above the whole's.</summary>
    public required bool IsAbove { get; init; }
}

/// <summary>Parts against the whole.</summary>
/// <param name="Centre">The whole's figure.</param>
/// <param name="Rows">From the best figure to the worst.</param>
/// <param name="LeftOut">Parts with too few cases for a figure, or without a name.</param>
public sealed record League(Metric Metric, string Dimension, Period Period, double Centre, IReadOnlyList<LeagueRow> Rows, int LeftOut)
{
    private const int Draws = 10_000;

    /// <summary>The funnel's limits over all sizes; empty where they do not follow from the size alone (medians, means, scores).</summary>
    public IReadOnlyList<FunnelStep> Curve { get; init; } = [];

    private sealed record Part(Measurement Figure, SeriesKind Kind, double Size, double Error);

    /// <summary>The table of a metric by one dimension.</summary>
    /// <param name="whole">The figure of all parts together.</param>
    /// <param name="parts">One figure a part.</param>
    /// <param name="seed">Of the simulated ranks.</param>
    /// <param name="values">The values behind each part's figure, for medians; without them their intervals stand for them.</param>
    /// <exception cref="SatStatsException">Fewer than two parts have a figure, or the whole has none.</exception>
    public static League Of(Measurement whole, string dimension, IReadOnlyList<Measurement> parts, ulong seed, IReadOnlyDictionary<Slice, FrequencyTable>? values = null)
    {
        var known = parts.Where(f => f.Slice[dimension] is not null).Select(PartOf).OfType<Part>().ToList();
        if (known.Count < 2 || whole.Value is not { } value)
            throw new SatStatsException($"There are fewer than two values of {dimension} for which {whole.Metric.Id} can be told.", "Take another dimension, or a longer time with --from and --to.");
        var centre = known[0].Kind == SeriesKind.Rate ? known.Sum(p => (double)p.Figure.Numerator!.Value) / known.Sum(p => p.Size) : value;
        var ranks = Ranks(known, whole.Metric, seed, values);
        var adjusted = BenjaminiHochberg.Adjust([.. known.Select(p => (double?)P(p, centre))]);
        var sign = whole.Metric.Better == Better.Lower ? 1 : -1;
        var rows = known.Select((p, i) => Row(p, centre, adjusted[i]!.Value, ranks[i])).OrderBy(r => sign * r.Figure.Value!.Value).ThenBy(r => r.Figure.Slice.Label, StringComparer.Ordinal);
        return new(whole.Metric, dimension, whole.Period, centre, [.. rows], parts.Count - known.Count) { Curve = CurveOf(known, centre) };
    }

    private static Part? PartOf(Measurement figure) => figure switch
    {
        { Value: null } => null,
        { Metric.IsOfCounters: true } => figure.Statistic("standard_error") is > 0 and var error ? new(figure, SeriesKind.Value, 0, error) : null,
        { Metric.Family: Family.Rate or Family.Satisfaction, Denominator: > 0 and var n } => new(figure, SeriesKind.Proportion, n, 0),
        { Metric.Family: Family.Exposure, Denominator: > 0 and var customers } => new(figure, SeriesKind.Rate, customers / 10_000.0 * figure.Period.Days / 30, 0),
        { Metric.Family: Family.Duration or Family.Mean or Family.Promoter or Family.Reduction, Low: { } low, High: { } high } when high > low => new(figure, SeriesKind.Value, 0, (high - low) / 2 / NormalDistribution.Multiplier(0.95)),
        { Metric.Family: Family.Duration or Family.Mean or Family.Promoter or Family.Reduction or Family.Rate or Family.Satisfaction or Family.Exposure } => null,
        _ => throw new SatStatsException($"{figure.Metric.Id} is counted, not measured per case: its parts have no common level to be compared with.", "Take a rate, a median, a mean or a figure per 10,000 customers.", isUsage: true),
    };

    private static Interval Limits(Part part, double centre, double level) => part.Kind switch
    {
        SeriesKind.Proportion => FunnelLimits.Proportion(centre, part.Figure.Denominator!.Value, level),
        SeriesKind.Rate => FunnelLimits.Rate(centre, part.Size, level),
        _ when part.Figure.Metric.Unit is Unit.Hours or Unit.Minutes => FunnelLimits.Value(centre, part.Error, level).Clip(0, double.PositiveInfinity),
        _ => FunnelLimits.Value(centre, part.Error, level),
    };

    private static double P(Part part, double centre) => part.Kind switch
    {
        SeriesKind.Proportion => FunnelLimits.ProportionP(centre, part.Figure.Numerator!.Value, part.Figure.Denominator!.Value),
        SeriesKind.Rate => FunnelLimits.RateP(centre, part.Figure.Numerator!.Value, part.Size),
        _ => NormalDistribution.TwoSided((part.Figure.Value!.Value - centre) / part.Error),
    };

    private static LeagueRow Row(Part part, double centre, double q, (int, int) ranks)
    {
        var (usual, wide, value) = (Limits(part, centre, 0.95), Limits(part, centre, 0.998), part.Figure.Value!.Value);
        bool Outside(Interval limits) => value < limits.Low - 1e-12 || value > limits.High + 1e-12;
        return new(part.Figure, usual, wide, Outside(wide) ? Standing.Beyond998 : Outside(usual) ? Standing.Beyond95 : Standing.Within, q, ranks) { IsAbove = value > centre };
    }

    private static IReadOnlyList<FunnelStep> CurveOf(List<Part> parts, double centre)
    {
        var sizes = parts.Select(p => (double)p.Figure.Denominator.GetValueOrDefault()).ToList();
        var (least, most) = (Math.Max(1, sizes.Min() * 0.8), sizes.Max() * 1.08);
        return parts[0].Kind switch
        {
            SeriesKind.Proportion => FunnelCurve.OfShares(centre, least, most),
            SeriesKind.Rate => FunnelCurve.OfRates(centre, (least, most), parts[0].Size / parts[0].Figure.Denominator!.Value),
            _ => [],
        };
    }

    /// <summary>
    /// Within which ranks each part lies: figures are drawn again from what is known of each and ranked each time (Goldstein and
    /// Spiegelhalter 1996, JRSS A 159). It is cautious: the true rank lies within in 97 to 100 of 100 tables, because ranks are whole and
    /// figures that already err are drawn with their error again.
    /// </summary>
    private static (int Best, int Worst)[] Ranks(List<Part> parts, Metric metric, ulong seed, IReadOnlyDictionary<Slice, FrequencyTable>? values)
    {
        var chance = new Resampling(seed);
        var sign = metric.Better == Better.Lower ? 1 : -1;
        var counted = new int[parts.Count, parts.Count];
        for (var draw = 0; draw < Draws; draw++)
        {
            double[] drawn = [.. parts.Select(p => sign * FigureDraw.Of(p.Figure, values?.GetValueOrDefault(p.Figure.Slice), chance))];
            // Equal draws (medians on a tie) are ranked by chance, not by name.
            var order = Enumerable.Range(0, parts.Count).OrderBy(i => drawn[i]).ThenBy(_ => chance.Bits()).ToArray();
            for (var rank = 0; rank < order.Length; rank++) counted[order[rank], rank]++;
        }
        return [.. parts.Select((_, i) => (Rank(counted, i, 0.025), Rank(counted, i, 0.975)))];
    }

    private static int Rank(int[,] counted, int part, double share)
    {
        var sum = 0;
        for (var rank = 0; rank < counted.GetLength(1); rank++)
            if ((sum += counted[part, rank]) >= share * Draws) return rank + 1;
        return counted.GetLength(1);
    }
}
