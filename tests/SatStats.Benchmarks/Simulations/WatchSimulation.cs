using SatStats.Measuring.Watching;

namespace SatStats.Benchmarks.Simulations;

/// <summary>
/// How often satstats watch raises an alarm where nothing has changed, and how often it finds what was planted: series of shares, counts and
/// means, whole and by slices, made by chance alone or with more spread between the months than chance explains. Where nothing has changed
/// at most one search in twenty may find anything; where something has, at most one find in twenty may be false.
/// </summary>
internal static class WatchSimulation
{
    private static readonly PlantedChange[] s_planted =
    [
        new("whole share +8 points", 0, null, back => back == 0 ? 0.08 : 0),
        new("whole count +40%", 1, null, back => back == 0 ? Math.Log(1.4) : 0),
        new("whole mean +0.2 sd", 2, null, back => back == 0 ? 0.2 : 0),
        new("part's share -25 points", 3, 2, back => back == 0 ? -0.25 : 0),
        new("part's count x2", 4, 5, back => back == 0 ? Math.Log(2) : 0),
        new("whole share +3 a month", 6, null, back => back < 6 ? (6 - back) * 0.03 - 0.12 : -0.12) { Needs = 6 },
        new("whole share +4 for 8 months", 9, null, back => back < 8 ? 0.04 : 0) { Needs = 12 },
    ];

    public static int Run(int repetitions, int seed)
    {
        Console.WriteLine($"watch under no effect: {repetitions:#,##0} searches each, seed {seed}; nominal: a search in twenty finds anything");
        var worst = 0.0;
        foreach (var spread in new[] { 0, 0.10, 0.25 })
            foreach (var months in new[] { 6, 12, 24, 36 })
                foreach (var metrics in new[] { 1, 20 })
                    worst = Math.Max(worst, Report(new(metrics, months, spread), repetitions, seed));
        return worst <= 0.06 ? 0 : 1;
    }

    /// <summary>The share of planted changes that is found, and of the finds that are false.</summary>
    public static int RunShift(int repetitions, int seed)
    {
        Console.WriteLine($"watch with planted changes among 60 metrics of {WatchedSeriesMaking.Slices} parts: {repetitions:#,##0} searches each, seed {seed}; found, of those planted");
        Console.WriteLine($"{"months",6} {"spread",6} {string.Concat(s_planted.Select(p => $"{p.Name,28}"))} {"false finds",12}");
        var worst = 0.0;
        foreach (var spread in new[] { 0, 0.10 })
            foreach (var months in new[] { 6, 12, 24 })
                worst = Math.Max(worst, ReportShift(new(60, months, spread), repetitions, seed));
        return worst <= 0.06 ? 0 : 1;
    }

    private static double Report(WatchSetting setting, int repetitions, int seed)
    {
        int searches = 0, signals = 0, looked = 0;
        Parallel.For(0, repetitions, r =>
        {
            var result = SignalSearch.Find(new WatchedSeriesMaking(setting, Chance(seed, r, setting)).Make([]));
            if (result.Signals.Count > 0) Interlocked.Increment(ref searches);
            Interlocked.Add(ref signals, result.Signals.Count);
            Interlocked.Exchange(ref looked, result.Looked);
        });
        var share = (double)searches / repetitions;
        Console.WriteLine($"{looked,4} series of {setting.Months,2} months, months differ by {setting.Spread:0%}: {share:0.00%} of searches found something, {(double)signals / repetitions / looked * 1000:0.000} signals per 1,000 series");
        return share;
    }

    private static double ReportShift(WatchSetting setting, int repetitions, int seed)
    {
        var planted = s_planted.Where(p => p.Needs <= setting.Months).ToArray();
        var found = new int[s_planted.Length];
        var (falseShares, gate) = (0.0, new Lock());
        Parallel.For(0, repetitions, r =>
        {
            var signals = SignalSearch.Find(new WatchedSeriesMaking(setting, Chance(seed, r, setting)).Make(planted)).Signals;
            bool Is(WatchSignal signal, PlantedChange change) => signal.Series.Metric.Id == $"m{change.Metric}" && signal.Series.Slice["region"] == (change.Slice is { } s ? $"r{s}" : null);
            lock (gate)
            {
                for (var i = 0; i < s_planted.Length; i++) found[i] += signals.Any(s => Is(s, s_planted[i])) ? 1 : 0;
                falseShares += signals.Count == 0 ? 0 : (double)signals.Count(s => !planted.Any(p => Is(s, p))) / signals.Count;
            }
        });
        Console.WriteLine($"{setting.Months,6} {setting.Spread,6:0%} {string.Concat(s_planted.Select((p, i) => $"{(p.Needs > setting.Months ? "-" : $"{(double)found[i] / repetitions:0%}"),28}"))} {falseShares / repetitions,12:0.0%}");
        return falseShares / repetitions;
    }

    // Not HashCode, which is another one in every process.
    private static Random Chance(int seed, int repetition, WatchSetting setting) => new(unchecked(seed * 31 + repetition * 1_000_003 + setting.Months * 7919 + setting.Metrics));
}
