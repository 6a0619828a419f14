using System.Diagnostics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>
/// How often each sort of interval holds the truth, over a grid of n and parameter. Where all outcomes can be gone through, coverage is
/// computed and not drawn. Exact intervals must nowhere lie under 95%, beyond what drawing may be off by; the others must hold between 94 and 96.5% on average over their grid.
/// </summary>
internal static class CoverageSimulation
{
    private const double Level = 0.95;
    private const double LeastMean = 0.94;
    private const double MostMean = 0.965;

    public static int Run(int repetitions, int seed, string? only, bool tellsCells)
    {
        var watch = Stopwatch.StartNew();
        var types = IntervalTypes.All().Where(t => only is null || t.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        if (types.Count == 0)
        {
            Console.Error.WriteLine($"No sort of interval is called '{only}'. There are: {string.Join(", ", IntervalTypes.All().Select(t => t.Name))}.");
            return 2;
        }
        Console.WriteLine($"Nominal 95%; {repetitions} repetitions where drawn (±{196 * Math.Sqrt(Level * (1 - Level) / repetitions):0.0} points a cell), seed {seed}; \"computed\" cells went through all outcomes");
        Console.WriteLine("| interval | method | cells (computed) | told | mean | worst cell | its coverage | widest cell | why |");
        Console.WriteLine("|---|---|---:|---:|---:|---|---:|---:|---|");
        var broken = new List<string>();
        foreach (var type in types) broken.AddRange(Judge(type, repetitions, seed, tellsCells));
        foreach (var rule in broken) Console.WriteLine($"BROKEN: {rule}");
        Console.WriteLine($"{(broken.Count == 0 ? "every rule holds" : $"{broken.Count} rules are broken")}; {watch.Elapsed.TotalSeconds:0} s, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0} s of processor time");
        return broken.Count == 0 ? 0 : 1;
    }

    private static List<string> Judge(IntervalType type, int repetitions, int seed, bool tellsCells)
    {
        var found = type.Cells.AsParallel().AsOrdered().Select(c => (Cell: c, Result: c.Measure(repetitions, new Draws(SeedOf(seed, type.Name + c.Name))))).ToList();
        var mean = found.Average(f => f.Result.Share);
        var worst = found.MinBy(f => f.Result.Share);
        Console.WriteLine($"| {type.Name} | {type.Method} | {found.Count} ({found.Count(f => f.Result.IsComputed)}) | {found.Average(f => f.Result.Told):0%} | {mean:0.0%} | {worst.Cell.Name} | {worst.Result.Share:0.0%} | {found.Max(f => f.Result.Share):0.0%} | {type.Why} |");
        if (tellsCells)
            foreach (var (cell, result) in found) Console.WriteLine($"    {cell.Name}: {result.Share:0.00%}{(result.IsComputed ? " computed" : "")}{(result.Told < 1 ? $", told in {result.Told:0.0%}" : "")}");
        if (type.Promise == Promise.AtLeast)
            return [.. found.Where(f => f.Result.Share < Level - f.Result.Doubt).Select(f => $"{type.Name} promises 95% at least and holds the truth in {f.Result.Share:0.00%} only: {f.Cell.Name}")];
        return mean is >= LeastMean and <= MostMean ? [] : [$"{type.Name} holds the truth in {mean:0.00%} on average, not 94 to 96.5%; worst cell: {worst.Cell.Name} with {worst.Result.Share:0.0%}"];
    }

    // The same cell draws the same numbers, whichever others are asked for.
    private static int SeedOf(int seed, string name) => name.Aggregate(seed, (hash, c) => unchecked(hash * 31 + c));
}
