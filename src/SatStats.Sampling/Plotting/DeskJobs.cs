namespace SatStats.Sampling;

/// <summary>Work that needs no visit: moves of a line, requests, spam reports and faults mended from afar.</summary>
internal static class DeskJobs
{
    public const byte TabletTeam = 2;
    public const byte Hall = 1;
    private const byte SelfService = 0;
    private const byte Remote = 1;

    private static readonly double[] s_hours = [0, 0, 0, 0, 0, 0, 1, 3, 8, 10, 10, 9, 6, 6, 8, 9, 9, 8, 7, 6, 5, 3, 2, 1];
    private static readonly Mix s_channels = new(Plot.TicketChannelWeights);
    private static readonly Mix s_regions = new(Plot.RegionWeights);
    private static readonly Curve s_hallMinutes = new((0, 8), (0.5, 19), (0.9, 32), (1, 45));
    private static readonly Curve s_request = Hours((0, 0.1), (0.5, Plot.RequestMedianHours), (0.9, 24), (1, 60));
    private static readonly Curve s_spam = Hours((0, 0.5), (0.5, Plot.SpamMedianHours), (1, 30));
    private static readonly Curve s_move = Hours((0, 6), (0.5, Plot.MoveMedianHours), (1, 90));
    private static readonly Curve s_remote = Hours((0, 0.2), (0.5, 3), (0.9, 14), (1, 30));

    public static void Add(TicketBook book, World world)
    {
        for (var month = 0; month < Clock.Months; month++)
        {
            var requests = new Stack(world, "request", month, Plot.Requests, s_request);
            for (var i = 0; i < requests.Count; i++) book.Add(RequestOf(book, world, requests, i), requests.Dice);
            var spam = new Stack(world, "spam", month, Plot.SpamReports, s_spam);
            for (var i = 0; i < spam.Count; i++) book.Add(SpamOf(book, world, spam, i), spam.Dice);
            var moves = new Stack(world, "move", month, Plot.Moves, s_move);
            for (var i = 0; i < moves.Count; i++) book.Add(MoveOf(book, world, moves, i), moves.Dice);
            AddRemoteRepairs(book, world, month);
        }
    }

    /// <summary>A fault mended from afar.</summary>
    public static Ticket RemoteRepair(TicketBook book, int customer, int opened, int minutes, Dice dice) =>
        Basic(book, customer, Work.Repair, opened, minutes, dice) with
        {
            Channel = (byte)(dice.Happens(0.7) ? 0 : 3),
            Category = (byte)dice.Below(2),
            Handling = Remote,
            IsAutomatic = dice.Happens(Plot.Automatic),
        };

    // Their customers follow on those whom a team visits, at another pace, so that the two do not meet within thirty days.
    private static void AddRemoteRepairs(TicketBook book, World world, int month)
    {
        var stack = new Stack(world, "remote repair", month, Plot.RemoteRepairs, s_remote);
        var first = (int)(FieldJobs.InstalledUpTo * world.Customers) + 1;
        var span = (int)(FieldJobs.RepairedUpTo * world.Customers) + 1 - first;
        for (var i = 0; i < stack.Count; i++)
        {
            var turn = span * 3 / 4 + month * stack.Count + i;
            var ticket = RemoteRepair(book, world.Works.Rank(first + turn % span), stack.Times[i], stack.Minutes(i), stack.Dice);
            book.Add(ticket with { IsAutomatic = stack.IsAutomatic(i) }, stack.Dice);
        }
    }

    private static Ticket RequestOf(TicketBook book, World world, Stack stack, int i)
    {
        var channel = (byte)s_channels.At(stack.Channel[i]);
        var (customer, team, tenths) = channel == Hall ? HallWork(world, stack, i) : (stack.Dice.Below(world.Customers), (byte)(channel == 0 ? 0 : 4), stack.Dice.Between(30, 200));
        return Basic(book, customer, Work.Request, stack.Times[i], stack.Minutes(i), stack.Dice) with
        {
            Channel = channel,
            Category = (byte)stack.Dice.Between(2, 5),
            Team = team,
            HandlingTenths = tenths,
            Handling = channel is >= 2 and <= 5 ? SelfService : Remote,
            IsAutomatic = stack.IsAutomatic(i),
        };
    }

    // The region is dealt first, then a customer of that region, so that the halls with tablets get their share of the cards.
    private static (int Customer, byte Team, int Tenths) HallWork(World world, Stack stack, int i)
    {
        var place = stack.HallPlace(i);
        var region = s_regions.At(stack.Region[place]);
        var hasTablets = Plot.PilotRegions.Contains(region);
        var customer = stack.Dice.Below(world.Customers);
        while (world.Regions[customer] != region) customer = stack.Dice.Below(world.Customers);
        var minutes = s_hallMinutes.At(stack.CardAmong(place, hasTablets));
        return (customer, hasTablets ? TabletTeam : (byte)1, (int)Math.Round(10 * minutes * (hasTablets ? 1 - Plot.TabletReduction : 1)));
    }

    private static Ticket SpamOf(TicketBook book, World world, Stack stack, int i) =>
        Basic(book, stack.Dice.Below(world.Customers), Work.Spam, stack.Times[i], stack.Minutes(i), stack.Dice) with
        {
            Channel = (byte)(stack.Dice.Happens(0.6) ? 4 : 3),
            Category = 6,
            Team = 3,
            Handling = Remote,
            IsAutomatic = stack.IsAutomatic(i),
            HandlingTenths = stack.Dice.Between(20, 90),
            DueAt = stack.Times[i] + 2 * Clock.Day,
        };

    private static Ticket MoveOf(TicketBook book, World world, Stack stack, int i)
    {
        var customer = stack.Dice.Below(world.Customers);
        return Basic(book, customer, Work.Move, stack.Times[i], stack.Minutes(i), stack.Dice) with
        {
            Channel = (byte)stack.Dice.Between(0, 3),
            Category = 3,
            Handling = Remote,
            IsAutomatic = stack.IsAutomatic(i),
            Team = (byte)(Words.DeskTeams.Length + world.Regions[customer] * 2),
            DueAt = stack.Times[i] + 5 * Clock.Day,
        };
    }

    private static Ticket Basic(TicketBook book, int customer, byte type, int opened, int minutes, Dice dice) =>
        new(book.NextNumber(opened), customer, type, opened)
        {
            FirstResponseAt = opened + Math.Max(1, (int)(minutes * 0.4 * dice.Share())),
            ResolvedAt = Math.Min(opened + minutes, Clock.End - 1),
            DueAt = opened + Clock.Day,
            HandlingTenths = dice.Between(40, 400),
        };

    private static Curve Hours(params (double Card, double Hours)[] knots) => new([.. knots.Select(k => (k.Card, k.Hours * 60))]);

    /// <summary>One month's decks for one kind of work.</summary>
    private sealed class Stack
    {
        private readonly Deck _duration, _automatic;
        private readonly Curve _minutes;
        private readonly int[] _hall;
        private readonly Deck _pilot, _other;
        private readonly int[] _turn;

        public Stack(World world, string name, int month, double perCustomer, Curve minutes)
        {
            Dice = world.Dice(name, month);
            Count = Plot.CountOf(world.Customers, perCustomer);
            _minutes = minutes;
            Times = new Arrivals(Clock.FirstDay(month), Clock.LastDay(month) - (month == Clock.Months - 1 ? 1 : 0), s_hours).Of(Count, Dice);
            (_duration, _automatic, Channel) = (new(Count, Dice), new(Count, Dice), new(Count, Dice));
            _duration.FitBefore(Clock.End, Times, card => (int)minutes.At(card), Dice);
            _hall = new int[Count];
            var halls = 0;
            for (var i = 0; i < Count; i++) _hall[i] = s_channels.At(Channel[i]) == Hall ? halls++ : -1;
            Region = new(halls, Dice);
            _turn = new int[halls];
            var counts = new int[2];
            for (var i = 0; i < halls; i++) _turn[i] = counts[IsPilot(i) ? 1 : 0]++;
            (_other, _pilot) = (new(counts[0], Dice), new(counts[1], Dice));
        }

        public Dice Dice { get; }
        public int Count { get; }
        public int[] Times { get; }
        public Deck Channel { get; }
        public Deck Region { get; }

        public int Minutes(int i) => Math.Max(1, (int)_minutes.At(_duration[i]));
        public bool IsAutomatic(int i) => _automatic[i] < Plot.Automatic;
        public int HallPlace(int i) => _hall[i];
        public double CardAmong(int place, bool isPilot) => (isPilot ? _pilot : _other)[_turn[place]];

        private bool IsPilot(int place) => Plot.PilotRegions.Contains(s_regions.At(Region[place]));
    }
}
