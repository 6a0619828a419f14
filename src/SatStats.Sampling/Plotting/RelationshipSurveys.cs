namespace SatStats.Sampling;

/// <summary>
/// Customers are asked once how they get on with the operator. Only here do those appear who had a problem and said nothing:
/// no complaint log knows them.
/// </summary>
internal sealed class RelationshipSurveys(World world)
{
    private static readonly double[] s_hours = [0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 8, 8, 5, 5, 7, 8, 8, 7, 6, 5, 0, 0, 0, 0];
    private static readonly Mix s_kinds = new(Plot.SilentShare, Plot.ComplainedShare, 1 - Plot.SilentShare - Plot.ComplainedShare);
    private readonly List<int> _complainers = ComplainersByTime(world);
    private int _asked;

    public IEnumerable<Answer> Of(int month)
    {
        var dice = world.Dice("relationship", month);
        var count = Plot.CountOf(world.Customers, Plot.RelationshipInvited);
        var first = Clock.FirstDay(month);
        var times = new Arrivals(first + 9, first + 24, s_hours).Of(count, dice);
        var response = new Deck(count, dice);
        var answered = Plot.CountOf(count, Plot.Response);
        var (kind, score, recommend) = (new Deck(answered, dice), new Deck(answered, dice), new Deck(answered, dice));
        for (var i = 0; i < count; i++)
        {
            var member = response.Rank(i);
            if (member >= answered) yield return Asked(Quiet(), times[i], dice);
            else yield return Answered(s_kinds.At(kind[member]), times[i], score[member], recommend[member], dice);
        }
    }

    private static Answer Asked(int customer, int at, Dice dice) =>
        new(customer, -1, Touchpoint.Relationship, at) { Mode = (byte)(dice.Happens(0.5) ? 0 : dice.Between(1, 2)) };

    private Answer Answered(int kind, int at, double score, double recommend, Dice dice)
    {
        var customer = kind == 1 ? Complainer(at, dice) : Quiet();
        var answeredAt = at + dice.Between(5, 23 * 60 + 50 - at % Clock.Day);
        if (kind == 0) world.SilentAt[customer] = answeredAt;
        var buyAgain = kind switch { 0 => 0.35, 1 => 0.65, _ => 0.85 };
        return Scores.WithWords(Asked(customer, at, dice) with
        {
            AnsweredAt = answeredAt,
            Score = Scores.Of(score, Plot.Top2[Touchpoint.Relationship]),
            Recommend = Recommended(recommend),
            HadProblem = (sbyte)(kind == 2 ? 0 : 1),
            Complained = (sbyte)(kind == 2 ? -1 : kind),
            WasResolved = (sbyte)(kind == 1 ? IsResolvedBy(customer, answeredAt) ? 1 : 0 : -1),
            WouldBuyAgain = (sbyte)(dice.Happens(buyAgain) ? 1 : 0),
        }, dice);
    }

    private static sbyte Recommended(double card)
    {
        if (card < Plot.Promoters) return (sbyte)(card < Plot.Promoters / 2 ? 10 : 9);
        if (card >= 1 - Plot.Detractors) return (sbyte)Math.Max(0, 6 - (int)((card - 1 + Plot.Detractors) / Plot.Detractors * 7));
        return (sbyte)(card < (1 - Plot.Detractors + Plot.Promoters) / 2 ? 8 : 7);
    }

    private bool IsResolvedBy(int customer, int at) => world.ResolvedAt[customer] >= 0 && world.ResolvedAt[customer] <= at;

    /// <summary>The next of those who never complain.</summary>
    private int Quiet() => world.Problems.Rank(world.Customers - 1 - _asked++);

    private int Complainer(int at, Dice dice)
    {
        var (low, high) = (0, _complainers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (world.FirstComplaintAt[_complainers[middle]] < at) low = middle + 1;
            else high = middle;
        }
        return _complainers[dice.Below(Math.Max(1, low))];
    }

    // They stand at the front of the deck of problems, in order of time.
    private static List<int> ComplainersByTime(World world)
    {
        var complainers = new List<int>();
        for (var i = 0; i < world.Customers && world.FirstComplaintAt[world.Problems.Rank(i)] >= 0; i++) complainers.Add(world.Problems.Rank(i));
        return complainers;
    }
}
