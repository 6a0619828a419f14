namespace SatStats;

/// <summary>Which control chart a series has.</summary>
public enum ControlKind
{
    /// <summary>Shares that vary by chance alone: p chart.</summary>
    Proportion,

    /// <summary>Shares that vary by more than chance: Laney's p' chart.</summary>
    LaneyProportion,

    /// <summary>Events per exposure that vary by chance alone: u chart.</summary>
    Rate,

    /// <summary>Events per exposure that vary by more than chance: Laney's u' chart.</summary>
    LaneyRate,

    /// <summary>Medians, means and scores: individuals and moving range, XmR.</summary>
    Individuals,
}

/// <summary>What to chart.</summary>
public sealed record ControlRequest
{
    public required string Metric { get; init; }

    /// <summary>The last step of <see cref="Grain"/> that is shown.</summary>
    public required Period Period { get; init; }

    public Grain Grain { get; init; } = Grain.Month;

    /// <summary>How many steps are shown, the last one included.</summary>
    public int Steps { get; init; } = 24;

    /// <summary>A dimension, to get one series a value; null for the whole.</summary>
    public string? By { get; init; }

    /// <summary>How many steps at the beginning of each phase set its limits; null for all of a phase, but for the last step shown.</summary>
    public int? Baseline { get; init; }
}

/// <summary>A figure by period with what chance allows it: a control chart before anybody draws it.</summary>
/// <param name="Kind">The chart of the last phase.</param>
public sealed record ControlSeries(Metric Metric, Slice Slice, ControlKind Kind, IReadOnlyList<ControlledPeriod> Periods, IReadOnlyList<ControlPhase> Phases)
{
    /// <summary>The periods that break a rule.</summary>
    public IEnumerable<ControlledPeriod> Signals => Periods.Where(p => p.Signals != ControlSignals.None);
}

/// <summary>One period of a control chart, in the metric's unit.</summary>
/// <param name="Low">Lower limit of 3 sigma; null where its phase is too short for limits.</param>
/// <param name="High">Upper limit.</param>
/// <param name="Signals">The rules that it breaks.</param>
public sealed record ControlledPeriod(Period Period, double Value, double Centre, double? Low, double? High, long N, ControlSignals Signals);

/// <summary>A stretch of periods with a centre and limits of its own.</summary>
/// <param name="First">Which period it begins with, counted from 0.</param>
/// <param name="Count">How many periods it has.</param>
/// <param name="Baseline">How many of them, from the first, set centre and limits.</param>
/// <param name="SigmaZ">How much more these vary than chance explains; null for individuals, or where it is too short.</param>
/// <param name="Change">The change that it begins with; null for the first.</param>
public sealed record ControlPhase(int First, int Count, int Baseline, double? SigmaZ, DatedChange? Change);

/// <summary>Something in a month that breaks a rule of its control chart.</summary>
/// <param name="Slice">The part that it is about.</param>
/// <param name="Usual">The centre before it.</param>
/// <param name="IsWorse">Whether that is the worse way; null where neither way is better.</param>
/// <param name="Q">Its p-value, adjusted for all series looked at.</param>
public sealed record PeriodSignal(Metric Metric, Slice Slice, double Value, double Usual, double Low, double High, long N, bool IsRise, bool? IsWorse, double Q, LocalText Text);

/// <summary>The signals of a period that are more than chance, most important first.</summary>
/// <param name="Looked">In how many series they were looked for.</param>
/// <param name="TooShort">Series with too few periods to be judged.</param>
public sealed record PeriodSignals(IReadOnlyList<PeriodSignal> Signals, int Looked, int TooShort);
