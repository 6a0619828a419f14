namespace SatStats.Sampling;

/// <summary>One invitation to a survey, answered or not. -1 is "not asked" or "not answered".</summary>
internal readonly record struct Answer(int Customer, int Ticket, byte Touchpoint, int InvitedAt)
{
    public byte Mode { get; init; }
    public int AnsweredAt { get; init; } = -1;
    public sbyte Score { get; init; } = -1;
    public sbyte Recommend { get; init; } = -1;
    public sbyte Result { get; init; } = -1;
    public sbyte Punctuality { get; init; } = -1;
    public sbyte Professionalism { get; init; } = -1;
    public sbyte Staff { get; init; } = -1;
    public sbyte HadProblem { get; init; } = -1;
    public sbyte Complained { get; init; } = -1;
    public sbyte WasResolved { get; init; } = -1;
    public sbyte WouldBuyAgain { get; init; } = -1;
    public sbyte Reason { get; init; } = -1;
    public sbyte Comment { get; init; } = -1;
}

/// <summary>What the surveys ask about; the numbers are places in <see cref="Words.Touchpoints"/>.</summary>
internal static class Touchpoint
{
    public const byte Install = 0;
    public const byte Repair = 1;
    public const byte Hotline = 2;
    public const byte Hall = 3;
    public const byte Relationship = 4;
}
