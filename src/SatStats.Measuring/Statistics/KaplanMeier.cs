namespace SatStats.Measuring.Statistics;

/// <summary>The survival curve at one time.</summary>
/// <param name="Time">The time, in the unit of the input.</param>
/// <param name="AtRisk">Cases still under observation just before this time.</param>
/// <param name="Survival">Share without the event up to and including this time.</param>
/// <param name="StandardError">Greenwood's standard error of the share; null once the share is 0.</param>
/// <param name="Interval">The log-log interval of the share; null while the share is 1 and once it is 0.</param>
public readonly record struct SurvivalPoint(double Time, long AtRisk, double Survival, double? StandardError, Interval? Interval);

/// <summary>A time by which a share of cases has had the event.</summary>
/// <param name="Time">The time; null where the curve does not fall that far.</param>
/// <param name="Low">Lower confidence limit; null where the limit's curve does not fall that far.</param>
/// <param name="High">Upper confidence limit; null (unbounded) where the limit's curve does not fall that far.</param>
public readonly record struct SurvivalQuantile(double? Time, double? Low, double? High);

/// <summary>The Kaplan-Meier estimate: the share of cases without the event by time, fair to those not observed to the end.</summary>
/// <remarks>
/// Kaplan and Meier (1958), JASA 53; Greenwood (1926); Kalbfleisch and Prentice (1980) for the log-log interval.
/// Agrees with R survival::survfit(conf.type = "log-log"), summary(times = ) and quantile().
/// </remarks>
public sealed class KaplanMeier
{
    // R's tolerance for a curve that runs exactly at the share sought.
    private const double Tie = 1.4901161193847656e-8;

    private readonly double firstTime;

    private KaplanMeier(long cases, double firstTime, IReadOnlyList<SurvivalPoint> points) =>
        (Cases, this.firstTime, Points) = (cases, Math.Min(0, firstTime), points);

    /// <summary>All cases.</summary>
    public long Cases { get; }

    /// <summary>The curve at each distinct time of the input, in order.</summary>
    public IReadOnlyList<SurvivalPoint> Points { get; }

    /// <summary>Estimates the curve from a table of events and censorings by time, in any order.</summary>
    /// <returns>The curve, or <see langword="null"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a level outside (0, 1).</exception>
    public static KaplanMeier? Of(IEnumerable<EventTime> table, double level = 0.95)
    {
        var z = NormalDistribution.Multiplier(level);
        var times = EventTime.Sorted(table);
        if (times.Count == 0)
            return null;
        var atRisk = times.Sum(t => t.Events + t.Censored);
        var cases = atRisk;
        double survival = 1, greenwood = 0;
        var points = new List<SurvivalPoint>(times.Count);
        foreach (var (time, events, censored) in times)
        {
            var left = atRisk - events;
            survival = left == 0 ? 0 : survival * left / atRisk;
            greenwood += left == 0 ? 0 : (double)events / atRisk / left;
            double? error = survival == 0 ? null : survival * Math.Sqrt(greenwood);
            points.Add(new SurvivalPoint(time, atRisk, survival, error, LogLog(survival, Math.Sqrt(greenwood), z)));
            atRisk = left - censored;
        }
        return new KaplanMeier(cases, points[0].Time, points);
    }

    /// <summary>The curve at <paramref name="time"/>; null after the last observed time, where nobody is left to tell.</summary>
    public SurvivalPoint? At(double time)
    {
        if (time > Points[^1].Time)
            return null;
        var next = FirstAtOrAfter(time);
        if (Points[next].Time == time)
            return Points[next];
        var before = next == 0 ? new SurvivalPoint(time, Cases, 1, 0, null) : Points[next - 1];
        return before with { Time = time, AtRisk = Points[next].AtRisk };
    }

    /// <summary>The time by which <paramref name="share"/> of the cases has had the event: 0.5 for the median.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share outside (0, 1).</exception>
    public SurvivalQuantile Quantile(double share)
    {
        Require.Level(share);
        return new SurvivalQuantile(
            Crossing(share, p => p.Survival), Crossing(share, p => p.Interval?.Low), Crossing(share, p => p.Interval?.High));
    }

    /// <summary>The first time that a curve is at or below 1 - share; the middle of the stretch where it runs exactly there.</summary>
    private double? Crossing(double share, Func<SurvivalPoint, double?> curve)
    {
        double? reached = null;
        foreach (var point in Points)
        {
            if (curve(point) is not { } height)
                continue;
            var distance = height - (1 - share);
            if (distance < -Tie)
                return ((reached ?? point.Time) + point.Time) / 2;
            if (distance <= Tie)
                reached ??= point.Time;
        }
        return (reached + Points[^1].Time) / 2;
    }

    private int FirstAtOrAfter(double time)
    {
        int low = 0, high = Points.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Points[middle].Time >= time)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private static Interval? LogLog(double survival, double relativeError, double z)
    {
        if (survival is 0 or 1)
            return null;
        var hazard = -Math.Log(survival);
        var factor = Math.Exp(z * relativeError / hazard);
        return new Interval(Math.Exp(-hazard * factor), Math.Exp(-hazard / factor));
    }
}
