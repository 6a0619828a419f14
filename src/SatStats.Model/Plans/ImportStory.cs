namespace SatStats;

/// <summary>Everything that is known about one import.</summary>
/// <param name="Account">What was understood and noticed; null where an earlier program loaded it.</param>
/// <param name="Reasons">Why rows were rejected and values set aside, most frequent first.</param>
/// <param name="ReplacedBy">Which later imports brought a newer state of its records, oldest first.</param>
public sealed record ImportStory(LedgerEntry Import, ImportAccount? Account, IReadOnlyList<RejectReason> Reasons, IReadOnlyList<Replacement> ReplacedBy)
{
    /// <summary>What each column was taken for and how much of it was understood, in the order of the file; empty where an earlier program loaded it.</summary>
    public IReadOnlyList<ColumnAccount> Columns { get; init; } = [];
}

/// <param name="WholeRow">As in <see cref="Reject"/>.</param>
public sealed record RejectReason(string Kind, string? Column, string Reason, bool WholeRow, long Count)
{
    /// <summary>What was done, in the words of <see cref="Reject"/>.</summary>
    public string What => Reject.Named(WholeRow, Column);
}

/// <param name="Records">How many records of the import have their newer state from <paramref name="ByImport"/>.</param>
public sealed record Replacement(string Kind, long ByImport, string Path, long Records);
