namespace SatStats.Sampling;

/// <summary>One purchase.</summary>
internal readonly record struct Purchase(int Customer, int At, byte Kind);

/// <summary>Who buys again, by how the first problem stood two weeks later; and all the purchases that must not count.</summary>
internal static class Purchases
{
    // Episodes whose window is cut off by the end of the data follow the same shares, in decks of their own.
    private const int Groups = 8;

    public static List<Purchase> Of(World world)
    {
        var dice = world.Dice("purchases");
        var sizes = new int[Groups];
        for (var c = 0; c < world.Customers; c++)
            if (GroupOf(world, c) is >= 0 and var group) sizes[group]++;
        var decks = sizes.Select(size => new Deck(size, dice)).ToArray();
        var dealt = new int[Groups];
        var purchases = new List<Purchase>();
        for (var c = 0; c < world.Customers; c++)
        {
            var group = GroupOf(world, c);
            if (group < 0) AddSomeday(purchases, c, dice);
            else AddEpisode(purchases, c, StartOf(world, c), decks[group][dealt[group]++] < Plot.BuyAgain[group % 4], dice);
        }
        purchases.Sort((a, b) => (a.At, a.Customer).CompareTo((b.At, b.Customer)));
        return purchases;
    }

    /// <summary>The state at the landmark, plus four where the window is not over; -1 without a problem.</summary>
    private static int GroupOf(World world, int customer)
    {
        var start = StartOf(world, customer);
        if (start < 0) return -1;
        var isOver = start + (Plot.LandmarkDays + Plot.WindowDays) * Clock.Day < Clock.End;
        return StateOf(world, customer) + (isOver ? 0 : 4);
    }

    private static int StateOf(World world, int customer)
    {
        var start = world.FirstComplaintAt[customer];
        if (start < 0) return 0;
        var resolved = world.ResolvedAt[customer];
        if (resolved < 0 || resolved > start + Plot.LandmarkDays * Clock.Day) return 1;
        return resolved > start + Plot.QuickHours * 60 ? 2 : 3;
    }

    private static int StartOf(World world, int customer) =>
        world.FirstComplaintAt[customer] >= 0 ? world.FirstComplaintAt[customer] : world.SilentAt[customer];

    private static void AddSomeday(List<Purchase> purchases, int customer, Dice dice)
    {
        if (dice.Happens(0.55)) Add(purchases, customer, dice.Between(Clock.Start / Clock.Day, Clock.End / Clock.Day - 1), dice);
    }

    // Whole days inside the borders, so that no reading of a border changes the count.
    private static void AddEpisode(List<Purchase> purchases, int customer, int start, bool buysAgain, Dice dice)
    {
        var day = start / Clock.Day;
        var (landmark, end) = (day + Plot.LandmarkDays, day + Plot.LandmarkDays + Plot.WindowDays);
        if (dice.Happens(0.3)) Add(purchases, customer, dice.Between(Clock.Start / Clock.Day, landmark - 1), dice);
        if (buysAgain) Add(purchases, customer, dice.Between(landmark + 1, end - 2), dice);
        if (dice.Happens(0.15)) Add(purchases, customer, dice.Between(end + 2, end + 60), dice);
    }

    private static void Add(List<Purchase> purchases, int customer, int day, Dice dice)
    {
        var at = day * Clock.Day + dice.Between(8 * 60, 21 * 60 + 59);
        if (at < Clock.End) purchases.Add(new(customer, at, (byte)(dice.Happens(0.5) ? 1 : 2 * dice.Below(2))));
    }
}
