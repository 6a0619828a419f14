namespace SatStats.Measuring.Statistics;

/// <summary>How many cases ended at one time, and with what.</summary>
/// <param name="Time">Time since the case began, in any unit.</param>
/// <param name="Events">Cases with the event of interest at this time.</param>
/// <param name="Competing">Cases with another event, after which that of interest can no longer come.</param>
/// <param name="Censored">Cases whose observation ends at this time with neither; they count as at risk at it.</param>
public readonly record struct CompetingTime(double Time, long Events, long Competing, long Censored);

/// <summary>
/// The share of cases that have had an event by a time, where others leave before they can have it. One minus Kaplan-Meier would count those who
/// left as though they might still come.
/// </summary>
/// <remarks>
/// Aalen and Johansen (1978), Scandinavian Journal of Statistics 5; the standard error is the infinitesimal jackknife, the interval log-log. Agrees
/// with R survival::survfit(Surv(time, event) ~ 1, conf.type = "log-log") for an event of several kinds.
/// </remarks>
/// <param name="Share">The share by the time.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Interval">Its interval; null where the share is 0 or 1.</param>
public readonly record struct CumulativeIncidence(double Share, double StandardError, Interval? Interval)
{
    /// <summary>The share by <paramref name="at"/>.</summary>
    /// <returns>The share, or <see langword="null"/> where no case was followed so long.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a level outside (0, 1).</exception>
    public static CumulativeIncidence? Of(IEnumerable<CompetingTime> table, double at, double level = 0.95)
    {
        var z = NormalDistribution.Multiplier(level);
        var times = Sorted(table);
        if (times.Count == 0 || times[^1].Time < at) return null;
        var steps = Steps([.. times.TakeWhile(t => t.Time <= at)], times.Sum(t => t.Events + t.Competing + t.Censored));
        var share = steps.Sum(s => s.Before * s.Hazard);
        var error = Math.Sqrt(Squares(steps));
        return new(share, error, share is 0 or 1 ? null : LogLog(share, error, z));
    }

    /// <summary>One time with cases at risk: the share left before it, and the chances of the event and of any at it.</summary>
    private readonly record struct Step(CompetingTime Cases, double AtRisk, double Before, double Hazard, double AnyHazard);

    private static List<Step> Steps(List<CompetingTime> times, long cases)
    {
        double atRisk = cases, left = 1;
        var steps = new List<Step>(times.Count);
        foreach (var time in times)
        {
            var step = new Step(time, atRisk, left, time.Events / atRisk, (time.Events + time.Competing) / atRisk);
            steps.Add(step);
            left *= 1 - step.AnyHazard;
            atRisk -= time.Events + time.Competing + time.Censored;
        }
        return steps;
    }

    /// <summary>The sum over all cases of the square of what each adds to the share.</summary>
    private static double Squares(List<Step> steps)
    {
        var sum = 0.0;
        // What a case at risk so far has added: to the share itself, and to the log of the share left.
        double added = 0, left = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var s = steps[i];
            var here = added + s.Before * s.Hazard * (left - 1 / s.AtRisk);
            var goesOn = s.AnyHazard < 1 ? left + s.AnyHazard / (s.AtRisk * (1 - s.AnyHazard)) : left;
            var after = s.AnyHazard < 1 ? goesOn - 1 / (s.AtRisk * (1 - s.AnyHazard)) : left;
            sum += s.Cases.Events * Square(here + s.Before / s.AtRisk + Rest(steps, i, after)) + s.Cases.Competing * Square(here + Rest(steps, i, after)) + s.Cases.Censored * Square(here + Rest(steps, i, goesOn));
            (added, left) = (here, goesOn);
        }
        var last = steps[^1];
        return sum + (last.AtRisk - last.Cases.Events - last.Cases.Competing - last.Cases.Censored) * Square(added);
    }

    // Of a case no longer at risk: what its part in the share left adds later on.
    private static double Rest(List<Step> steps, int after, double left)
    {
        var sum = 0.0;
        for (var i = after + 1; i < steps.Count; i++) sum += steps[i].Before * steps[i].Hazard;
        return left * sum;
    }

    private static List<CompetingTime> Sorted(IEnumerable<CompetingTime> table)
    {
        var sorted = new SortedDictionary<double, CompetingTime>();
        foreach (var row in table)
        {
            Require.Count(row.Events, nameof(row.Events));
            Require.Count(row.Competing, nameof(row.Competing));
            Require.Count(row.Censored, nameof(row.Censored));
            var held = sorted.GetValueOrDefault(row.Time);
            if (row.Events + row.Competing + row.Censored > 0)
                sorted[row.Time] = new(row.Time, held.Events + row.Events, held.Competing + row.Competing, held.Censored + row.Censored);
        }
        return [.. sorted.Values];
    }

    private static Interval LogLog(double share, double error, double z)
    {
        var factor = Math.Exp(z * error / (share * -Math.Log(share)));
        return new Interval(Math.Pow(share, factor), Math.Pow(share, 1 / factor));
    }

    private static double Square(double value) => value * value;
}
