namespace SatStats.Sampling;

/// <summary>All tickets by the month in which they were opened, and all visits.</summary>
internal sealed class TicketBook
{
    // Nothing opened in the last days is left open: its time has not come, and the month's share would not know it.
    private const int SettledDays = 4;

    private readonly World _world;
    private readonly int[] _numbers = new int[Clock.Months];

    private TicketBook(World world)
    {
        _world = world;
        Months = [.. Enumerable.Range(0, Clock.Months).Select(_ => new List<Ticket>())];
    }

    public List<Ticket>[] Months { get; }
    public List<Visit> Visits { get; } = [];
    public List<SpeedTest> SpeedTests { get; } = [];

    public static TicketBook Of(World world)
    {
        var book = new TicketBook(world);
        FieldJobs.Add(book, world, FieldJobs.Install);
        FieldJobs.Add(book, world, FieldJobs.Repair);
        DeskJobs.Add(book, world);
        SpeedTesting.Add(book, world);
        for (var month = 0; month < Clock.Months; month++)
        {
            book.Months[month].Sort((a, b) => (a.OpenedAt, a.Number).CompareTo((b.OpenedAt, b.Number)));
            book.LeaveOpen(month);
        }
        book.Visits.Sort((a, b) => (a.From, a.Ticket, a.ArrivedAt).CompareTo((b.From, b.Ticket, b.ArrivedAt)));
        return book;
    }

    public int NextNumber(int openedAt)
    {
        var month = Clock.MonthOf(openedAt);
        return (month + 7) * 10_000_000 + ++_numbers[month];
    }

    /// <summary>Files the ticket, with what follows from what is already known of it.</summary>
    public void Add(Ticket ticket, Dice dice)
    {
        var closed = ticket.ResolvedAt + dice.Between(10, 48 * 60);
        Months[Clock.MonthOf(ticket.OpenedAt)].Add(ticket with
        {
            ClosedAt = closed < Clock.End ? closed : -1,
            IsReopened = dice.Happens(0.02),
            Transfers = (byte)(dice.Happens(0.15) ? dice.Between(1, 3) : 0),
            Priority = (byte)(ticket.Type == Work.Repair ? dice.Between(1, 3) : dice.Between(0, 2)),
            Assignee = (byte)dice.Between(1, 99),
        });
    }

    // Only desk work stays open: whoever was visited has been served.
    private void LeaveOpen(int month)
    {
        var tickets = Months[month];
        var latest = Clock.End - SettledDays * Clock.Day;
        var able = Enumerable.Range(0, tickets.Count).Where(i => CanStayOpen(tickets[i]) && tickets[i].OpenedAt < latest).ToArray();
        var deck = new Deck(able.Length, _world.Dice("left open", month));
        var count = Plot.CountOf(tickets.Count, 1 - Plot.TicketsResolved);
        for (var i = 0; i < able.Length; i++)
        {
            if (deck.Rank(i) < count) tickets[able[i]] = tickets[able[i]] with { ResolvedAt = -1, ClosedAt = -1, IsReopened = false };
        }
    }

    private static bool CanStayOpen(Ticket ticket) => ticket.Type is Work.Move or Work.Request && ticket.Team != DeskJobs.TabletTeam;
}
