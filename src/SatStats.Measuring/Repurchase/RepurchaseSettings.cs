namespace SatStats.Measuring.Repurchase;

/// <summary>Which of a customer's episodes count.</summary>
public enum EpisodeChoice
{
    /// <summary>The first one, so that all cases are of different customers.</summary>
    First,

    /// <summary>Every one; standard errors then allow for episodes of one customer going together.</summary>
    All,
}

/// <summary>The definitions of the repeat-purchase analysis, set before anybody looks. The defaults are those of the metric repurchase-by-outcome.</summary>
public sealed record RepurchaseSettings
{
    /// <summary>Everybody is followed from this day after the problem began, by the state reached then.</summary>
    public int LandmarkDays { get; init; } = 14;

    /// <summary>Purchases count until this day after the problem began.</summary>
    public int WindowDays { get; init; } = 74;

    /// <summary>Resolved within so many hours is resolved quickly.</summary>
    public int QuickHours { get; init; } = 48;

    /// <summary>A problem of the same customer and category more than so many days after the last one begins a new episode.</summary>
    public int GapDays { get; init; } = 30;

    /// <summary>Whether customers whose contract is known to run on beyond the window are left out, because they could not have left.</summary>
    public bool OnlyFree { get; init; } = true;

    /// <summary>Whether repair tickets count as problems that were told, beside complaints.</summary>
    public bool IncludesFaults { get; init; }

    /// <summary>Whether one episode of a customer counts, or every one.</summary>
    public EpisodeChoice Episodes { get; init; }

    /// <summary>How often the customers are drawn anew for the bootstrap intervals.</summary>
    public int Resamples { get; init; } = 1000;

    /// <summary>The same seed gives the same intervals.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Below this many cases a value is withheld.</summary>
    public int SuppressedBelow { get; init; } = 5;

    /// <summary>Below this many cases a value is marked.</summary>
    public int MarkedBelow { get; init; } = 30;

    /// <exception cref="SatStatsException">A landmark before the quick hours are over, or a window that ends before it.</exception>
    public RepurchaseSettings Checked()
    {
        if (QuickHours <= 0 || GapDays < 0 || Resamples < 100) throw new SatStatsException("Quick hours begin at 1, the gap at 0 days, and resamples at 100.", isUsage: true);
        if (LandmarkDays * 24 < QuickHours)
            throw new SatStatsException($"The landmark, day {LandmarkDays}, comes before {QuickHours} hours are over: nobody could count as resolved quickly without having been waited for.", "Set --landmark later or --quick-hours lower.", isUsage: true);
        if (WindowDays <= LandmarkDays) throw new SatStatsException($"The window ends on day {WindowDays}, not after the landmark, day {LandmarkDays}.", "Set --window later.", isUsage: true);
        return this;
    }
}
