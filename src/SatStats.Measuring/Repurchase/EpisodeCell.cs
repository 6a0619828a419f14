namespace SatStats.Measuring.Repurchase;

/// <summary>How a problem stood at the landmark, from worst to best; the number is its score in a trend.</summary>
public enum ProblemState
{
    Silent,
    Unresolved,
    Resolved,
    ResolvedQuickly,
}

/// <summary>Whether a customer could have gone elsewhere within the window.</summary>
public enum ContractStanding
{
    /// <summary>No contract end is known.</summary>
    Unknown,

    /// <summary>The contract was over, or ended within the window.</summary>
    Free,

    /// <summary>The contract ran on beyond the window.</summary>
    Bound,

    /// <summary>The contract ended before the landmark, and was neither renewed nor followed by a purchase until then.</summary>
    Left,
}

/// <summary>What customers are grouped by, so that like is compared with like.</summary>
public enum Stratum
{
    Severity,
    Product,
    Tenure,
    Region,

    /// <summary>What was bought in the year before: nothing, or in which third of those who bought.</summary>
    Value,
}

/// <summary>So many episodes that agree in everything that the analysis looks at.</summary>
public sealed record EpisodeCell
{
    public required ProblemState State { get; init; }

    public string? Severity { get; init; }

    public string? Product { get; init; }

    public string? Tenure { get; init; }

    public string? Region { get; init; }

    public string? Value { get; init; }

    /// <summary>How long the resolution took: 0 within 4 hours, 1 within a day, 2 quickly, 3 within a week, 4 by the landmark, 5 not.</summary>
    public int Band { get; init; } = 5;

    /// <summary>Whether the purchase data reach to the end of the window.</summary>
    public bool IsMature { get; init; } = true;

    public ContractStanding Contract { get; init; }

    /// <summary>Whether something was bought between the landmark and the window's end.</summary>
    public bool HasBought { get; init; }

    /// <summary>Whether something was bought between the problem and the landmark; it does not count.</summary>
    public bool HasBoughtEarly { get; init; }

    /// <summary>How many episodes.</summary>
    public required long Count { get; init; }

    public string? Of(Stratum stratum) => stratum switch
    {
        Stratum.Severity => Severity,
        Stratum.Product => Product,
        Stratum.Tenure => Tenure,
        Stratum.Region => Region,
        _ => Value,
    };

    /// <summary>Whether the episode counts under these settings.</summary>
    public bool IsCounted(RepurchaseSettings settings) => IsMature && Counts(Contract, settings);

    internal static bool Counts(ContractStanding contract, RepurchaseSettings settings) =>
        contract != ContractStanding.Left && !(settings.OnlyFree && contract == ContractStanding.Bound);
}
