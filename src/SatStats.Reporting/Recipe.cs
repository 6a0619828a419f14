namespace SatStats.Reporting;

/// <summary>Which sections a report has, in which order. One YAML file.</summary>
public sealed record Recipe
{
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public required IReadOnlyList<RecipeSection> Sections { get; init; }
}

/// <summary>One section of a recipe and its options.</summary>
public sealed record RecipeSection(string Id)
{
    /// <summary>Steps of time in a trend, the reported one included.</summary>
    public int Steps { get; init; } = 12;

    /// <summary>Dimensions to break figures down by; empty takes the section's own.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Metrics to show, where the section leaves the choice; empty takes the section's own.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Touchpoints whose surveys are told of; empty takes the section's own.</summary>
    public IReadOnlyList<string> Touchpoints { get; init; } = [];
}
