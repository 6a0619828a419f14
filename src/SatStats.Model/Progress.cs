namespace SatStats;

/// <summary>How far a long step has come. Whoever does the step reports it now and then; what is shown of it, and when, is up to the listener.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">So many units of it are done.</param>
/// <param name="Total">Of so many; null where that is not known.</param>
/// <param name="Unit">What is counted.</param>
public sealed record Progress(ProgressStage Stage, long Done, long? Total, ProgressUnit Unit)
{
    /// <summary>Rows passed so far, where the unit is another and they are counted anyway.</summary>
    public long? Rows { get; init; }
}

/// <summary>The steps of an import that can take more than a moment, in their order.</summary>
public enum ProgressStage
{
    /// <summary>Unpacking a container, or bringing text into UTF-8.</summary>
    Unpacking,

    /// <summary>Looking at the values to decide how each column is read.</summary>
    Looking,

    /// <summary>Reading the file into the database.</summary>
    Loading,

    /// <summary>Comparing keys within the file and with what is there already.</summary>
    CheckingKeys,
}

/// <summary>What progress is counted in.</summary>
public enum ProgressUnit
{
    Bytes,
    Rows,
}
