namespace SatStats.Tests.Reporting;

/// <summary>Answers requests for December 2013 in a made-up province: plausible figures, the same ones every time.</summary>
internal static class StoryFigures
{
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["region"] = ["南宁", "柳州", "桂林", "梧州", "北海", "玉林", "百色", "河池"],
        ["type"] = ["install", "repair", "move", "request", "spam_report"],
        ["channel"] = ["hotline", "app", "hall", "web", "weibo"],
        ["category"] = ["billing", "slow network", "installation delay", "no signal", "unwanted subscription", "staff attitude", "spam messages", "number porting", "roaming", "invoice", "other shop matters"],
        ["state"] = ["silent", "unresolved", "resolved", "resolved_quickly"],
    };

    public static IReadOnlyList<Measurement> Answer(MeasureRequest request) =>
    [
        .. request.Metrics.SelectMany(id =>
        {
            var metric = StoryMetrics.All.Single(m => m.Id == id);
            var periods = request.Grain is { } grain ? request.Range!.Steps(grain) : [request.Range!];
            return periods.SelectMany(p => Slices([.. metric.By, .. request.By]).Select((s, i) => Measure(metric, p, s, i)));
        }),
    ];

    private static IEnumerable<Slice> Slices(IReadOnlyList<string> by) =>
        by.Count == 0 ? [Slice.All] : Values[by[0]].Select(v => Slice.All.With(by[0], v));

    private static Measurement Measure(Metric metric, Period period, Slice slice, int at) => metric.Family switch
    {
        Family.Count => Count(metric, period, slice, at),
        Family.Share => Share(metric, period, slice, at),
        Family.Duration => Duration(metric, period, slice, at),
        Family.Promoter => Promoter(metric, period, slice),
        _ => metric.Id == "repurchase-by-outcome" ? Repurchase(metric, period, slice, at) : Rate(metric, period, slice, at),
    };

    private static Measurement Rate(Metric metric, Period period, Slice slice, int at)
    {
        var (n, share) = Level(metric.Id, period, at, slice.IsAll);
        var count = (long)Math.Round(n * share);
        var (before, beforeShare) = Level(metric.Id, period.Previous, at, slice.IsAll);
        var (low, high) = Wilson(count, n);
        var measurement = new Measurement
        {
            Metric = metric, Period = period, Slice = slice, N = n, Numerator = count, Denominator = n, Value = (double)count / n, Low = low, High = high,
            Change = ChangeOf(metric, period, (double)count / n - beforeShare, 1.96 * Math.Sqrt(share * (1 - share) / n + beforeShare * (1 - beforeShare) / before), before, beforeShare),
            Notes = n < 30 ? [Note.FewCases] : [],
        };
        if (metric.Target is { } target)
            measurement = measurement with { Target = new(target, measurement.Value >= target, low >= target ? TargetVerdict.Met : high < target ? TargetVerdict.Missed : TargetVerdict.Undecided) };
        return metric.Id == "install-satisfaction"
            ? measurement with { Statistics = new Dictionary<string, double> { ["mean"] = 4.41, ["mean_low"] = 4.36, ["mean_high"] = 4.46, ["index"] = 85.2, ["nps"] = 41.5, ["response_rate"] = n / 3120.0, ["invited"] = 3120 } }
            : measurement;
    }

    private static (long N, double Share) Level(string id, Period period, int at, bool isAll)
    {
        var month = period.From.Year * 12 + period.From.Month - 2013 * 12;
        var wave = Math.Sin(month * 1.7 + id.Length) * 0.003;
        var (n, share) = id switch
        {
            "complaint-resolution" => (5812L, 0.978 + month * 0.0003 + wave),
            "complaint-resolution-in-time" => (5640L, 0.957 - (month == 12 ? 0.02 : 0) + wave),
            "install-satisfaction" => (1180L, 0.86 + month * 0.004 + wave),
            "install-on-time" => (4210L, 0.93 + month * 0.001 + (month == 12 ? 0.012 : 0) + wave),
            "install-first-visit" => (3980L, 0.882 + wave),
            "ticket-resolution" => (18240L, 0.973 + wave / 3),
            _ => (2210L, 0.842 + wave),
        };
        return isAll ? (n + month * 17, share) : (n / (at + 4), share - (at - 2) * 0.004);
    }

    private static Measurement Count(Metric metric, Period period, Slice slice, int at)
    {
        var n = Level("complaint-resolution", period, at, slice.IsAll).N;
        var before = Level("complaint-resolution", period.Previous, at, slice.IsAll).N;
        return new()
        {
            Metric = metric, Period = period, Slice = slice, N = n, Value = n, Low = n - 1.96 * Math.Sqrt(n), High = n + 1.96 * Math.Sqrt(n),
            Change = ChangeOf(metric, period, (double)n / before - 1, 1.96 * Math.Sqrt(2.0 / n), before, before),
        };
    }

    private static Measurement Share(Metric metric, Period period, Slice slice, int at)
    {
        long[] counts = [2190, 1480, 990, 470, 260, 180, 96, 70, 40, 24, 12];
        var (low, high) = Wilson(counts[at], 5812);
        return new() { Metric = metric, Period = period, Slice = slice, N = 5812, Numerator = counts[at], Denominator = 5812, Value = counts[at] / 5812.0, Low = low, High = high };
    }

    private static Measurement Duration(Metric metric, Period period, Slice slice, int at)
    {
        var value = 11.5 + at * 3 - period.From.Month * 0.12;
        return new()
        {
            Metric = metric, Period = period, Slice = slice, N = 5700 / (at + 1), Value = value, Low = value - 0.4, High = value + 0.5,
            Statistics = new Dictionary<string, double> { ["p80"] = value * 2.4, ["p95"] = value * 4.6, ["maximum"] = 412 },
            Change = ChangeOf(metric, period, -0.12, 0.5, 5500, value + 0.12),
        };
    }

    private static Measurement Promoter(Metric metric, Period period, Slice slice)
    {
        var value = 31 + Math.Cos(period.From.Month) * 3;
        return new() { Metric = metric, Period = period, Slice = slice, N = 2210, Value = value, Low = value - 3.1, High = value + 3.1, Change = ChangeOf(metric, period, 1.9, 4.2, 2180, value - 1.9) };
    }

    private static Measurement Repurchase(Metric metric, Period period, Slice slice, int at)
    {
        (long Count, long N)[] states = [(31, 262), (44, 205), (402, 880), (511, 790)];
        var ((count, n), silent) = (states[at], 31.0 / 262);
        var (low, high) = Wilson(count, n);
        var ratio = (double)count / n / silent;
        var spread = Math.Exp(1.96 * Math.Sqrt(1.0 / count - 1.0 / n + 1.0 / 31 - 1.0 / 262));
        return new()
        {
            Metric = metric, Period = period, Slice = slice, N = n, Numerator = count, Denominator = n, Value = (double)count / n, Low = low, High = high,
            Statistics = at == 0 ? new Dictionary<string, double> { ["phi"] = 0.38, ["trend_p"] = 1e-9 }
                : new Dictionary<string, double> { ["risk_ratio"] = ratio, ["risk_ratio_low"] = ratio / spread, ["risk_ratio_high"] = ratio * spread },
        };
    }

    private static Change ChangeOf(Metric metric, Period period, double difference, double margin, long n, double value)
    {
        var verdict = Math.Abs(difference) <= margin ? Verdict.NotDistinguishable
            : metric.Better == Better.Neither ? (difference > 0 ? Verdict.Higher : Verdict.Lower)
            : difference > 0 == (metric.Better == Better.Higher) ? Verdict.Better : Verdict.Worse;
        return new(period.Previous, n, value, difference, difference - margin, difference + margin, verdict, margin * 1.43);
    }

    private static (double Low, double High) Wilson(long count, long n)
    {
        const double Z = 1.959964;
        var (p, z2) = ((double)count / n, Z * Z);
        var middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        var half = Z * Math.Sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return (middle - half, middle + half);
    }
}
