using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>A series whose last period breaks a rule of its control chart.</summary>
/// <param name="Rules">The rules that the period breaks.</param>
/// <param name="Rule">The one that the strongest evidence stands for.</param>
/// <param name="Centre">The centre of the periods before those that the rule looks at.</param>
/// <param name="Limits">What chance would have allowed.</param>
/// <param name="P">Probability of evidence as strong by chance, for this series.</param>
/// <param name="Q">The same, adjusted for all series looked at.</param>
public sealed record WatchSignal(WatchedSeries Series, ControlSignals Rules, ControlSignals Rule, double Centre, Interval Limits, double P, double Q)
{
    /// <summary>The period that it is about.</summary>
    public SeriesPoint Last => Series.Points[^1];

    /// <summary>Whether it is more than chance over all series looked at.</summary>
    public bool IsBeyondChance => Q <= SignalSearch.Level;

    /// <summary>Whether the evidence is of a rise.</summary>
    public required bool IsRise { get; init; }

    /// <summary>Whether that is the worse way; null where neither way is better.</summary>
    public bool? IsWorse => Series.Metric.Better switch
    {
        Better.Higher => !IsRise,
        Better.Lower => IsRise,
        _ => null,
    };
}

/// <summary>What was found, and in how many series it was looked for.</summary>
/// <param name="Signals">Those beyond chance first, most important first.</param>
/// <param name="Looked">Series that were long enough to be judged.</param>
/// <param name="TooShort">Series with too few periods in their present phase, or none in the period asked for.</param>
public sealed record WatchResult(IReadOnlyList<WatchSignal> Signals, int Looked, int TooShort);
