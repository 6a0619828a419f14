namespace SatStats.Sampling;

/// <summary>One measurement of a line.</summary>
internal readonly record struct SpeedTest(int Number, int Customer, int TestedAt, int Contracted, int MeasuredTenths)
{
    public int DueAt { get; init; }
    public int RepairedAt { get; init; }
}

/// <summary>Lines are measured, the slow ones repaired, mostly before the customer has said a word.</summary>
internal static class SpeedTesting
{
    private const byte FromSpeedTest = 2;
    private const byte LineDesk = 5;
    private static readonly double[] s_hours = [2, 2, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 6, 7, 8, 8, 6, 4];
    private static readonly int[] s_speeds = [4, 8, 10, 20, 50, 100];

    public static void Add(TicketBook book, World world)
    {
        var first = (int)(FieldJobs.RepairedUpTo * world.Customers) + 1;
        var number = 0;
        var followed = new Quota(Plot.SlowFollowedUp);
        for (var month = 0; month < Clock.Months; month++)
        {
            var dice = world.Dice("speed", month);
            var count = Plot.CountOf(world.Customers, Plot.SpeedTests);
            var times = new Arrivals(Clock.FirstDay(month), Clock.LastDay(month) - (month == Clock.Months - 1 ? 5 : 0), s_hours).Of(count, dice);
            var deck = new Deck(count, dice);
            for (var i = 0; i < count; i++)
            {
                var customer = world.Works.Rank(first + number % (world.Customers - first));
                var test = Measured(++number, customer, times[i], deck[i], dice);
                book.SpeedTests.Add(test);
                if (test.RepairedAt >= 0 && followed.Next()) book.Add(FollowUp(book, test, dice), dice);
            }
        }
    }

    private static SpeedTest Measured(int number, int customer, int tested, double card, Dice dice)
    {
        var contracted = s_speeds[dice.Below(s_speeds.Length)];
        var isSlow = card >= Plot.SpeedCompliant;
        var share = isSlow ? 0.45 + 0.43 * dice.Share() : 0.91 + 0.16 * dice.Share();
        var measured = (int)(contracted * 10 * share);
        if (!isSlow) measured = Math.Max(measured, contracted * 9);
        return new(number, customer, tested, contracted, measured)
        {
            DueAt = isSlow ? tested + 3 * Clock.Day : -1,
            RepairedAt = isSlow ? tested + dice.Between(22 * 60, 66 * 60) : -1,
        };
    }

    private static Ticket FollowUp(TicketBook book, SpeedTest test, Dice dice)
    {
        var opened = test.TestedAt + dice.Between(30, 20 * 60);
        return new(book.NextNumber(opened), test.Customer, Work.Repair, opened)
        {
            Team = LineDesk, Handling = 1, Origin = FromSpeedTest, IsAutomatic = true, Category = 0,
            FirstResponseAt = opened + dice.Between(1, 30), DueAt = test.DueAt, ResolvedAt = test.RepairedAt, HandlingTenths = dice.Between(100, 600),
        };
    }
}
