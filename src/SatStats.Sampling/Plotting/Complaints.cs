namespace SatStats.Sampling;

/// <summary>Who complains about what, and how long it takes.</summary>
internal static class Complaints
{
    // Hotlines and new media are there at every hour, people mostly at theirs.
    private static readonly double[] s_hours = [1, 1, 1, 1, 1, 1, 2, 4, 8, 10, 10, 9, 6, 6, 8, 9, 9, 8, 7, 7, 7, 6, 4, 2];

    /// <summary>All complaints in order of time; the first one of each customer is noted in the world.</summary>
    public static List<Complaint> Of(World world)
    {
        var complaints = new List<Complaint>();
        var complainers = 0;
        for (var month = 0; month < Clock.Months; month++)
        {
            var cards = new Cards(world, month);
            for (var i = 0; i < cards.Count; i++)
            {
                var isFirst = complainers == 0 || cards.Repeat[i] >= Plot.RepeatShare;
                var customer = world.Problems.Rank(isFirst ? complainers++ : cards.Dice.Below(complainers));
                var complaint = cards.Complaint(i, customer);
                if (isFirst) (world.FirstComplaintAt[customer], world.ResolvedAt[customer]) = (complaint.ReceivedAt, complaint.ResolvedAt);
                complaints.Add(complaint);
            }
        }
        return complaints;
    }

    /// <summary>One month's decks.</summary>
    private sealed class Cards
    {
        private static readonly Curve s_responseShare = new((0, 0.01), (0.5, 0.12), (1, 0.6));
        private static readonly Mix s_channels = new(Plot.ChannelWeights);
        private readonly int _month;
        private readonly int[] _times;
        private readonly Curve _hours;
        private readonly Mix _categories;
        private readonly Deck _resolution, _channel, _category, _severity, _reopen, _response;

        public Cards(World world, int month)
        {
            _month = month;
            Count = Plot.Complaints(world.Customers, month);
            Deck Shuffled(string what) => new(Count, world.Dice("complaint " + what, month));
            (_resolution, _channel, _category) = (Shuffled("resolution"), Shuffled("channel"), Shuffled("category"));
            (_severity, _reopen, _response, Repeat) = (Shuffled("severity"), Shuffled("reopen"), Shuffled("response"), Shuffled("repeat"));
            (_hours, _categories) = (Plot.ComplaintHours(month), Plot.Categories(month));
            Dice = world.Dice("complaint", month);
            _times = new Arrivals(Clock.FirstDay(month), Clock.LastDay(month), s_hours).Of(Count, Dice);
            _resolution.FitBefore(Clock.End, _times, MinutesNeeded, Dice);
        }

        public int Count { get; }
        public Deck Repeat { get; }
        public Dice Dice { get; }

        public Complaint Complaint(int i, int customer)
        {
            var received = _times[i];
            var category = _categories.At(_category[i]);
            var resolved = Resolution(i);
            var responded = Responded(i, received, resolved);
            var archived = resolved < 0 ? -1 : resolved + Dice.Between(6 * 60, 60 * 60);
            return new(_month, i + 1, customer, received)
            {
                Channel = (byte)s_channels.At(_channel[i]),
                Category = (byte)category,
                Subcategory = (byte)Dice.Below(Words.Subcategories[category].Length),
                Product = (byte)(category == 1 ? 2 * Dice.Below(2) : category is 2 or 3 ? 1 : Dice.Below(Words.Products.Length)),
                IsMajor = _severity[i] < Plot.MajorShare,
                IsReopened = resolved >= 0 && _reopen[i] < 0.03,
                FirstResponseAt = responded,
                ResolvedAt = resolved,
                ArchivedAt = archived < Clock.End ? archived : -1,
            };
        }

        private int Resolution(int i)
        {
            if (_resolution[i] >= Plot.Resolved) return -1;
            return Math.Min(_times[i] + MinutesNeeded(_resolution[i]), Clock.End - 1);
        }

        private int Responded(int i, int received, int resolved)
        {
            var span = (resolved < 0 ? 24 * 60 : resolved - received) * s_responseShare.At(_response[i]);
            var responded = received + Math.Min((int)span, 36 * 60);
            return responded < Clock.End ? responded : -1;
        }

        // An open complaint needs its limit to have passed, or the share within the limit would not know it.
        private int MinutesNeeded(double card) => card >= Plot.Resolved ? 72 * 60 : (int)(60 * _hours.At(card));
    }
}
