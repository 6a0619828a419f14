namespace SatStats.Sampling;

/// <summary>What kind of work a ticket is; the numbers are places in <see cref="Words.TicketTypes"/>.</summary>
internal static class Work
{
    public const byte Install = 0;
    public const byte Move = 1;
    public const byte Repair = 2;
    public const byte Request = 3;
    public const byte Spam = 4;
}

/// <summary>One ticket as it is known at the end. Times are minutes; -1 is "not yet".</summary>
internal readonly record struct Ticket(int Number, int Customer, byte Type, int OpenedAt)
{
    public byte Channel { get; init; }
    public byte Category { get; init; }
    public byte Priority { get; init; }
    public byte Team { get; init; }
    public byte Assignee { get; init; }
    public byte Transfers { get; init; }
    public byte Handling { get; init; }
    public byte Origin { get; init; }
    public bool IsAutomatic { get; init; }
    public bool IsReopened { get; init; }
    public bool HasVisit { get; init; }
    public int FirstResponseAt { get; init; }
    public int DueAt { get; init; }
    public int ResolvedAt { get; init; }
    public int ClosedAt { get; init; }
    public int HandlingTenths { get; init; }

    /// <summary>The ticket as an export at this moment shows it.</summary>
    public Ticket AsOf(int moment) => this with
    {
        FirstResponseAt = FirstResponseAt < moment ? FirstResponseAt : -1,
        ResolvedAt = ResolvedAt < moment ? ResolvedAt : -1,
        ClosedAt = ClosedAt < moment ? ClosedAt : -1,
        IsReopened = IsReopened && ResolvedAt < moment,
    };
}

/// <summary>One visit to a home.</summary>
internal readonly record struct Visit(int Ticket, int Customer, byte Type, int From, int Until, int ArrivedAt)
{
    public int CompletedAt { get; init; }
    public byte Outcome { get; init; }
    public byte Team { get; init; }
    public byte Technician { get; init; }
    public short IndoorTenths { get; init; }

    public bool IsOnTime => ArrivedAt <= Until;
}
