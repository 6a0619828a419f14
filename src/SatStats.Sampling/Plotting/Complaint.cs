namespace SatStats.Sampling;

/// <summary>One complaint. Times are minutes; -1 is "not yet".</summary>
internal readonly record struct Complaint(int Month, int Number, int Customer, int ReceivedAt)
{
    public byte Channel { get; init; }
    public byte Category { get; init; }
    public byte Subcategory { get; init; }
    public byte Product { get; init; }
    public bool IsMajor { get; init; }
    public bool IsReopened { get; init; }
    public int FirstResponseAt { get; init; }
    public int ResolvedAt { get; init; }
    public int ArchivedAt { get; init; }
}
