namespace SatStats;

/// <summary>Whom weighted answers are to speak for.</summary>
public enum SurveyPopulation
{
    /// <summary>All customers on record.</summary>
    Customers,

    /// <summary>All who were asked.</summary>
    Invited,
}

/// <summary>How the answers of surveys are summed up: <c>survey:</c> in satstats.yaml.</summary>
public sealed record SurveySettings
{
    /// <summary>The items that answers may have, by their field without <c>item_</c>.</summary>
    public static IReadOnlyList<string> ItemNames { get; } = ["result", "punctuality", "professionalism", "staff"];

    /// <summary>The groupings that answers can be weighted by.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = ["region", "area_type", "segment"];

    /// <summary>No workspace, or one that says nothing of surveys.</summary>
    public static SurveySettings Usual { get; } = new();

    /// <summary>What each item weighs in the index, in the order of <see cref="ItemNames"/>; only their proportions matter. The usual ones are a Chinese operator's for installations.</summary>
    public IReadOnlyList<double> ItemWeights { get; init; } = [20, 30, 30, 20];

    /// <summary>The scale of the items; null takes each answer's own.</summary>
    public (double Low, double Top)? ItemScale { get; init; }

    /// <summary>The groupings whose margins weighted answers reproduce, where they are known.</summary>
    public IReadOnlyList<string> Rake { get; init; } = Dimensions;

    public SurveyPopulation Population { get; init; } = SurveyPopulation.Customers;

    /// <summary>No answer weighs more than so many average ones.</summary>
    public double Trim { get; init; } = 5;

    /// <summary>A response rate below this is warned of.</summary>
    public double LowResponse { get; init; } = 0.2;
}

/// <summary>Which answers to look at.</summary>
/// <param name="Touchpoint">Null for answers that name none.</param>
/// <param name="Period">Answers count by when the customer was asked; where that is not known, by when they answered.</param>
/// <param name="Where">A condition in SQL over the survey records, or null.</param>
public sealed record SurveyRequest(string? Touchpoint, Period Period, string? Where = null);
