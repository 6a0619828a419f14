namespace SatStats.Importing;

/// <summary>A reading, and why it was chosen.</summary>
internal sealed record Decision(Reading Reading, string Why);

/// <summary>What decides the order of day and month besides a column's own values.</summary>
internal sealed record MomentContext
{
    /// <summary>The file's name, for messages.</summary>
    public required string File { get; init; }

    public required DateOrders Given { get; init; }

    public DateOrder? ByProfile { get; init; }

    /// <summary>Why dates that seem to count their years from 1911 do so, from the rest of the file; null where nothing says it.</summary>
    public required Func<FieldDraft, string?> From1911 { get; init; }

    public bool SawWholeFile { get; init; }

    /// <summary>Finds another column of the file that settled the order for the same shape of date.</summary>
    public required Func<string, FieldDraft, (DateOrder Order, string Column)?> Siblings { get; init; }
}
