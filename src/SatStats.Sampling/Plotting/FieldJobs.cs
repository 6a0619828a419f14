namespace SatStats.Sampling;

/// <summary>Installations and repairs: an order, an appointment, one visit or two, and sometimes a fault soon after.</summary>
internal sealed record FieldJobs(string Name, byte Type, double PerCustomer, Curve LeadMinutes, double FirstVisit, double FaultSoon, int LimitDays)
{
    public static FieldJobs Install { get; } = new("install", Work.Install, Plot.Installs,
        new((0, 720), (0.5, 52 * 60), (0.9, 110 * 60), (1, 200 * 60)), Plot.InstallFirstVisit, Plot.InstallRepairedSoon, 7);

    public static FieldJobs Repair { get; } = new("repair", Work.Repair, Plot.Repairs,
        new((0, 600), (0.5, 16 * 60), (0.9, 40 * 60), (1, 70 * 60)), Plot.RepairFirstVisit, Plot.RepairRepeated, 2);

    // Two-hour windows; the evening is for those who work in the day.
    private static readonly double[] s_slots = [0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 22, 0, 8, 0, 20, 0, 18, 0, 10, 0, 2, 0, 0, 0];
    private static readonly Curve s_indoor = new((0, 20), (0.5, 48), (0.9, 85), (1, 130));

    // Share of the customers, in the order of the world's deck of works: who is installed, repaired, and only tested.
    public const double InstalledUpTo = 0.48;
    public const double RepairedUpTo = 0.90;

    /// <summary>First visits keep clear of the year's last days, so that a second one still fits.</summary>
    private const int LastDecemberDay = 26;

    public static void Add(TicketBook book, World world, FieldJobs jobs)
    {
        var taken = 0;
        var onTime = new Dictionary<(int Month, int Region), Quota>();
        for (var month = 0; month < Clock.Months; month++)
        {
            var count = Plot.CountOf(world.Customers, jobs.PerCustomer);
            var dice = world.Dice(jobs.Name, month);
            var last = month == Clock.Months - 1 ? Clock.FirstDay(month) + LastDecemberDay : Clock.LastDay(month);
            var times = new Arrivals(Clock.FirstDay(month) + (month == 0 ? 2 : 0), last, s_slots).Of(count, dice);
            var (lead, fate, automatic) = (new Deck(count, dice), new Deck(count, dice), new Deck(count, dice));
            for (var i = 0; i < count; i++)
            {
                var job = new Job(jobs, book, world, dice, onTime) { Customer = jobs.CustomerOf(world, taken++), Fate = fate[i] };
                job.Run(times[i] / 60 * 60, (int)jobs.LeadMinutes.At(lead[i]), automatic[i] < Plot.Automatic);
            }
        }
    }

    private int CustomerOf(World world, int turn)
    {
        var first = Type == Work.Install ? 0 : (int)(InstalledUpTo * world.Customers) + 1;
        var end = (int)((Type == Work.Install ? InstalledUpTo : RepairedUpTo) * world.Customers) + 1;
        return world.Works.Rank(first + turn % (end - first));
    }

    /// <summary>One order from beginning to end.</summary>
    private sealed record Job(FieldJobs Kind, TicketBook Book, World World, Dice Dice, Dictionary<(int Month, int Region), Quota> OnTime)
    {
        public int Customer { get; init; }
        public double Fate { get; init; }

        public void Run(int from, int lead, bool isAutomatic)
        {
            var opened = Opened(from, lead);
            var number = Book.NextNumber(opened);
            var team = (byte)(Words.DeskTeams.Length + World.Regions[Customer] * 2 + Dice.Below(2));
            var isDone = Fate < Kind.FirstVisit + Kind.FaultSoon;
            var visit = Visited(number, from, team, isDone ? (byte)0 : (byte)Dice.Between(1, 2));
            Book.Visits.Add(visit);
            if (!isDone)
            {
                visit = Visited(number, from + Dice.Between(1, 3) * Clock.Day, team, 0);
                Book.Visits.Add(visit);
            }
            Book.Add(new(number, Customer, Kind.Type, opened)
            {
                Channel = (byte)(Kind.Type == Work.Install ? Dice.Between(0, 3) : Dice.Happens(0.7) ? 0 : 3),
                Category = (byte)Dice.Below(2), Team = team, Handling = 2, IsAutomatic = isAutomatic, HasVisit = true,
                FirstResponseAt = opened + Dice.Between(3, 120), DueAt = opened + Kind.LimitDays * Clock.Day,
                ResolvedAt = visit.CompletedAt, HandlingTenths = visit.IndoorTenths + Dice.Between(50, 300),
            }, Dice);
            if (Fate >= Kind.FirstVisit && isDone) FaultSoonAfter(visit.CompletedAt);
        }

        // Nobody orders at night; the lead is never shorter than what this adds.
        private int Opened(int from, int lead)
        {
            var opened = from - lead;
            if (opened % Clock.Day < 8 * 60) opened += 8 * 60;
            return opened < Clock.Start ? Clock.Start + Dice.Between(8 * 60, 20 * 60) : opened;
        }

        private Visit Visited(int number, int from, byte team, byte outcome)
        {
            var indoor = outcome == 2 ? 0 : (int)(10 * s_indoor.At(Dice.Share()));
            var until = from + 120;
            var arrived = Due(Clock.MonthOf(from)).Next() ? from + Dice.Between(2, 118) : until + Dice.Between(6, 100);
            return new(number, Customer, Kind.Type, from, until, arrived)
            {
                CompletedAt = outcome == 0 ? arrived + indoor / 10 + 1 : -1, Outcome = outcome, Team = team,
                Technician = (byte)Dice.Between(1, 9), IndoorTenths = (short)indoor,
            };
        }

        private Quota Due(int month)
        {
            var key = (month, (int)World.Regions[Customer]);
            if (!OnTime.TryGetValue(key, out var quota)) OnTime.Add(key, quota = new(ShareOnTime(month, key.Item2)));
            return quota;
        }

        private double ShareOnTime(int month, int region) => Kind.Type == Work.Repair ? Plot.RepairOnTime
            : month == Plot.DropMonth && region == Plot.DropRegion ? Plot.DropOnTime : Plot.InstallOnTime;

        private void FaultSoonAfter(int completed)
        {
            var opened = (completed / Clock.Day + Dice.Between(1, 28)) * Clock.Day + Dice.Between(8 * 60, 21 * 60);
            if (opened < Clock.End - 2 * Clock.Day) Book.Add(DeskJobs.RemoteRepair(Book, Customer, opened, Dice.Between(60, 20 * 60), Dice), Dice);
        }
    }
}
