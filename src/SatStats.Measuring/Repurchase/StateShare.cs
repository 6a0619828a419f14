using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>Why there is no figure.</summary>
public enum Obstacle
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>Nobody asks customers whether they had a problem, so those who stay silent are not seen.</summary>
    SilentNotObserved,

    /// <summary>No case is in this state.</summary>
    NoCases,

    /// <summary>Too few cases to publish.</summary>
    TooFew,

    /// <summary>No purchase of a known customer.</summary>
    NoPurchases,

    /// <summary>No episode's window is over when the purchase data end.</summary>
    PurchasesEndTooEarly,

    /// <summary>The records of one of the groups do not say what they would be divided by.</summary>
    NotRecorded,

    /// <summary>No stratum has customers of both groups.</summary>
    NoOverlap,

    /// <summary>A combination of groups foretells the outcome without a miss.</summary>
    Separation,

    /// <summary>Two groupings say the same, or there are fewer patterns than groups.</summary>
    Collinearity,

    /// <summary>The search for the model's estimates did not settle.</summary>
    NoConvergence,

    /// <summary>No customer export, so nobody without a problem is known.</summary>
    NoCustomers,

    /// <summary>Nobody bought, or everybody did.</summary>
    NoVariation,
}

/// <summary>How many of a group bought again.</summary>
/// <param name="Cases">Episodes counted.</param>
/// <param name="Bought">Of which bought again.</param>
/// <param name="Interval">Wilson's interval of the share; null where it is withheld.</param>
public sealed record StateShare(long Cases, long Bought, Interval? Interval, Obstacle Obstacle, bool HasFewCases)
{
    /// <summary>Customers behind the cases, where some have several; otherwise null.</summary>
    public long? Customers { get; init; }

    /// <summary>The share; null where it is withheld.</summary>
    public double? Share => Obstacle == Obstacle.None ? (double)Bought / Cases : null;

    public static StateShare Of(long bought, long cases, RepurchaseSettings settings, Obstacle ifNone = Obstacle.NoCases)
    {
        var obstacle = cases == 0 ? ifNone : cases < settings.SuppressedBelow ? Obstacle.TooFew : Obstacle.None;
        return new(cases, bought, obstacle == Obstacle.None ? WilsonInterval.Of(bought, cases) : null, obstacle, cases < settings.MarkedBelow);
    }

    internal static StateShare Of(IEnumerable<EpisodeCell> cells, RepurchaseSettings settings, Obstacle ifNone = Obstacle.NoCases)
    {
        long bought = 0, cases = 0;
        foreach (var cell in cells)
        {
            cases += cell.Count;
            if (cell.HasBought) bought += cell.Count;
        }
        return Of(bought, cases, settings, ifNone);
    }
}
