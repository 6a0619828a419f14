using MathNet.Numerics.Distributions;
using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>The patterns of a model of buying again on state and groups, and how many customers fall into each.</summary>
internal sealed class StateDesign
{
    // A level with fewer customers is not worth a term of its own.
    private const int FewestOfLevel = 20;
    private const int MostLevels = 12;
    private const string Other = "\u001eother";

    private readonly int _states;
    private readonly List<string> _names;
    private readonly List<(int State, double[] Groups)> _patterns;
    private readonly int[][][] _terms;
    private readonly Func<EpisodeCell, (int State, string Groups)> _place;
    private readonly Dictionary<(int State, string Groups), int> _places;
    private readonly IndicatorFit _quick;
    private double[]? _start;

    public StateDesign(IReadOnlyList<EpisodeCell> cells, IReadOnlyList<ProblemState> states, IReadOnlyList<Stratum> by)
    {
        _states = states.Count;
        var levels = by.Select(s => Levels(cells, s)).ToList();
        _names = [.. states.Skip(1).Select(s => s.ToString()), .. levels.SelectMany((l, i) => l.Skip(1).Select(v => $"{by[i]}={v}"))];
        _place = c => (states.Index().First(s => s.Item == c.State).Index, string.Join('\u001f', by.Select((s, i) => Level(c.Of(s), levels[i]))));
        var grouped = cells.GroupBy(_place).OrderBy(g => g.Key.State).ThenBy(g => g.Key.Groups, StringComparer.Ordinal).ToList();
        _places = grouped.Index().ToDictionary(g => g.Item.Key, g => g.Index);
        _patterns = [.. grouped.Select(g => (g.Key.State, Groups(by.Count == 0 ? [] : g.Key.Groups.Split('\u001f'), levels)))];
        _terms = [.. Enumerable.Range(0, _states).Select(s => _patterns.Select(p => Terms(s, p.Groups)).ToArray())];
        _quick = new([.. _patterns.Select(p => Terms(p.State, p.Groups))], _names.Count + 1);
        Counts = [.. grouped.Select(g => new PatternCount(g.Where(c => c.HasBought).Sum(c => c.Count), g.Where(c => !c.HasBought).Sum(c => c.Count)))];
    }

    /// <summary>By pattern, those who bought and those who did not.</summary>
    public IReadOnlyList<PatternCount> Counts { get; }

    /// <summary>The pattern of a cell whose state is in the model.</summary>
    public int PatternOf(EpisodeCell cell) => _places[_place(cell)];

    public long Cases => Counts.Sum(c => c.Bought + c.Not);

    /// <summary>The customers drawn anew with replacement, each as often as a Poisson variate of mean 1 says.</summary>
    public IReadOnlyList<PatternCount> Drawn(Random random) => [.. Counts.Select(c => new PatternCount(Draw(random, c.Bought), Draw(random, c.Not)))];

    /// <summary>The share of each state, standardised to all customers of these counts; null where the model cannot be fitted.</summary>
    public double[]? Standardise(IReadOnlyList<PatternCount> counts, out Obstacle obstacle)
    {
        var rows = _patterns.Select((p, i) => new CovariatePattern(Row(p.State, p.Groups), counts[i].Bought, counts[i].Bought + counts[i].Not)).ToList();
        var bought = counts.Sum(c => c.Bought);
        obstacle = bought == 0 || counts.Sum(c => c.Not) == 0 ? Obstacle.NoVariation : Obstacle.None;
        if (obstacle != Obstacle.None) return null;
        var fit = LogisticRegression.Fit(_names, rows, out var why);
        obstacle = why switch
        {
            LogisticObstacle.None => Obstacle.None,
            LogisticObstacle.Separation => Obstacle.Separation,
            LogisticObstacle.Collinearity => Obstacle.Collinearity,
            _ => Obstacle.NoConvergence,
        };
        if (fit is null) return null;
        _start = [.. fit.Terms.Select(t => t.Coefficient)];
        return Means(counts, _start);
    }

    /// <summary>The same for counts drawn anew, after <see cref="Standardise"/> has found where to begin.</summary>
    public double[]? StandardiseDraw(IReadOnlyList<PatternCount> counts) => _quick.Fit(counts, Start) is { } coefficients ? Means(counts, coefficients) : null;

    /// <summary>The shares of the counts themselves with what each customer adds to them, after <see cref="Standardise"/>.</summary>
    public StandardisedFit? WithInfluence() => StandardisedFit.Of(Counts, Start, _terms, [.. _patterns.Select(p => p.State)], _quick);

    private double[] Start => _start ?? throw new InvalidOperationException("Standardise the counts themselves first.");

    private double[] Means(IReadOnlyList<PatternCount> counts, double[] coefficients) => [.. _terms.Select(terms => StandardisedFit.Mean(terms, counts, coefficients))];

    /// <summary>The places of the terms that are 1: the intercept, the state, the groups.</summary>
    private int[] Terms(int state, double[] groups) => [0, .. Row(state, groups).Index().Where(t => t.Item == 1).Select(t => t.Index + 1)];

    private double[] Row(int state, double[] groups)
    {
        var row = new double[_states - 1 + groups.Length];
        if (state > 0) row[state - 1] = 1;
        groups.CopyTo(row, _states - 1);
        return row;
    }

    private static double[] Groups(string[] values, List<List<string>> levels) =>
        [.. levels.SelectMany((l, i) => l.Skip(1).Select(level => level == values[i] ? 1.0 : 0.0))];

    private static string Level(string? value, List<string> levels) => levels.Contains(value ?? "\u001e") ? value ?? "\u001e" : levels.Contains(Other) ? Other : levels[0];

    /// <summary>The levels with customers enough, the most frequent first; the rest as one.</summary>
    private static List<string> Levels(IReadOnlyList<EpisodeCell> cells, Stratum stratum)
    {
        var counts = cells.GroupBy(c => c.Of(stratum) ?? "\u001e").Select(g => (Level: g.Key, Count: g.Sum(c => c.Count)))
            .OrderByDescending(l => l.Count).ThenBy(l => l.Level, StringComparer.Ordinal).ToList();
        var kept = counts.Where(l => l.Count >= FewestOfLevel).Take(MostLevels).Select(l => l.Level).ToList();
        if (kept.Count == 0) return [counts.Count > 0 ? counts[0].Level : Other];
        // A few left over make no level of their own either: they go with the most frequent.
        if (counts.Where(l => !kept.Contains(l.Level)).Sum(l => l.Count) >= FewestOfLevel) kept.Add(Other);
        return kept;
    }

    private static long Draw(Random random, long count) => count == 0 ? 0 : Poisson.Sample(random, count);
}

/// <summary>Customers of one pattern.</summary>
internal readonly record struct PatternCount(long Bought, long Not);
