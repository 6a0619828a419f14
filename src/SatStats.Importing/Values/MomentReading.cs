using System.Globalization;

namespace SatStats.Importing;

/// <summary>Decides how a date or time field is read, from what its values look like.</summary>
internal sealed class MomentReading(FieldDraft draft, MomentEvidence evidence, MomentContext context)
{
    private static readonly string[] Iso = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d"];

    // The years 1954 to 2119.
    private const double LeastSerial = 20_000;
    private const double MostSerial = 80_000;

    private readonly List<string> _why = [];

    /// <summary>Whether the column holds dates at all; one that only its header made look like it is better left alone.</summary>
    public bool IsPlausible => evidence.Seen == 0 || evidence.Written * 2 >= evidence.Seen || NumberReading() is not null;

    /// <summary>Remarks for the user, complete after <see cref="Decide"/>.</summary>
    public List<string> Remarks { get; } = [];

    /// <exception cref="SatStatsException">The order of day and month cannot be told.</exception>
    public Decision Decide()
    {
        if (evidence.Seen == 0) return new(new Reading.Moment(Iso), "no values; ISO dates expected");
        if (NumberReading() is { } numeric && (evidence.Written == 0 || numeric.Reading is not Reading.ExcelSerial)) return numeric;
        var calendar = new CalendarEvidence(draft, evidence, context);
        if (calendar.Why() is { } why) _why.Add(why);
        var patterns = evidence.Shapes.Where(s => IsWanted(s.Key))
            .OrderByDescending(s => s.Key.HasShortYear).ThenByDescending(s => s.Value)
            .Select(s => s.Key.Pattern(OrderOf(s.Key))).Distinct().ToList();
        if (!context.SawWholeFile) patterns = WithUnseenCombinations(patterns);
        RemarkOnOdd();
        var reading = new Reading.Moment(patterns) { Swaps = evidence.Swaps, CountsFrom1911 = calendar.CountsFrom1911, HasEndOfDay = evidence.EndsOfDay > 0, HasSerials = HasSerials };
        return new(reading, string.Join("; ", _why.Distinct()));
    }

    // A spreadsheet keeps what it understood as a number and the rest as text: both are dates.
    private bool HasSerials => evidence is { Written: > 0, Numbers: > 0, Least: >= LeastSerial, Most: <= MostSerial };

    // Where date and clock stand in two columns, a date alone means that the clock is missing. An optional time is then
    // better left out than put at midnight; a required one is kept, and said to be so.
    private bool IsWanted(MomentShape shape)
    {
        if (draft.Columns.Count < 2 || shape.Clock.Length > 0) return true;
        if (draft.Field.IsRequired) Remarks.Add($"{Counted(evidence.Shapes[shape])} of '{draft.Field.Name}' have no time of day and are taken as midnight.");
        return draft.Field.IsRequired;
    }

    private List<string> WithUnseenCombinations(List<string> seen)
    {
        var days = evidence.Shapes.Keys.Where(IsWanted).OrderByDescending(s => s.HasShortYear).DistinctBy(s => s.Day).ToList();
        var clocks = evidence.Shapes.Keys.Where(IsWanted).Select(s => s.Clock).Distinct().ToList();
        return seen.Concat(days.SelectMany(d => clocks.Select(c => (d with { Clock = c }).Pattern(OrderOf(d))))).Distinct()
            .OrderByDescending(p => !p.Contains("%Y", StringComparison.Ordinal)).ToList();
    }

    private DateOrder OrderOf(MomentShape shape)
    {
        if (!shape.IsAmbiguous) return DateOrder.DayMonth;
        var order = evidence.Orders[shape.Day];
        if (context.Given.For(draft.Field.Name) is { } given) return Given(given, order);
        if (evidence.FirstFrom1911 is not null && order.MayCountFrom1911) return DateOrder.Republic;
        if (order.Settled is { } settled) return Settled(settled, order);
        if (context.ByProfile is { } usual && !order.IsContradictory && order.IsPossible(usual)) return Because(usual, $"the profile says {DateOrders.Words(usual)} order");
        if (context.Siblings(shape.Day, draft) is { } sibling && order.IsPossible(sibling.Order)) return Because(sibling.Order, $"{DateOrders.Words(sibling.Order)} order as in '{sibling.Column}'");
        if (Neighbours(order) is { } neighbour) return Because(neighbour.Order, $"{DateOrders.Words(neighbour.Order)} order as in {neighbour.Proof}");
        throw Unsettled(order);
    }

    // Whoever wrote other dates of this column wrote them in one order, and that is the order of those that could be read both ways.
    private (DateOrder Order, Witness Proof)? Neighbours(OrderEvidence asking)
    {
        var proven = evidence.Orders.Values.Where(o => o != asking && o.Proven is not null).Select(o => (Order: o.Proven!.Value, Proof: o.Proof(o.Proven.Value)!)).ToList();
        return proven.Count > 0 && proven.TrueForAll(p => p.Order == proven[0].Order) && asking.IsPossible(proven[0].Order) && !asking.IsContradictory ? proven[0] : null;
    }

    private DateOrder Given(DateOrder given, OrderEvidence order)
    {
        if (order.Settled is { } shown && shown != given && order.Against(given) is { } against)
        {
            throw new SatStatsException(
                $"{context.File}: column '{Columns}' is not in {DateOrders.Words(given)} order: {against}.",
                $"Leave --date-order out, or give --date-order {draft.Field.Name}={DateOrders.Option(shown)}.", isUsage: true);
        }
        return Because(given, $"{DateOrders.Words(given)} order as given");
    }

    private DateOrder Settled(DateOrder settled, OrderEvidence order)
    {
        var proof = order.Proof(settled);
        return Because(settled, proof is null ? "day and month are equal in every value" : $"{proof} settles {DateOrders.Words(settled)} order");
    }

    private DateOrder Because(DateOrder order, string why)
    {
        _why.Add(why);
        return order;
    }

    private SatStatsException Unsettled(OrderEvidence order)
    {
        var what = order.IsContradictory
            ? "holds dates in both orders"
            : "does not show whether the day or the month comes first";
        return new SatStatsException(
            $"{context.File}: column '{Columns}' {what}: {order.Examples}.",
            $"Say which: --date-order dmy or --date-order mdy (for this field alone: --date-order {draft.Field.Name}=dmy).", isUsage: true);
    }

    private string Columns => string.Join("' + '", draft.Columns);

    private static string Counted(long n) => string.Create(CultureInfo.InvariantCulture, $"{n:N0} values");

    private void RemarkOnOdd()
    {
        var odd = evidence.Seen - evidence.Written - (HasSerials ? evidence.Numbers : 0) - evidence.Noughts.Values.Sum();
        if (HasSerials) Remarks.Add($"Column '{Columns}': {Counted(evidence.Numbers)} are a spreadsheet's day numbers among dates in writing. If the spreadsheet took days for months there, it did so before the export.");
        if (odd > 0) Remarks.Add($"Column '{Columns}': {Counted(odd)} are no date{(evidence.FirstOdd is { } first ? $", the first in row {first.Row.ToString(CultureInfo.InvariantCulture)}" : "")}; they will be set aside.");
    }

    private Decision? NumberReading()
    {
        if (evidence.Numbers == 0 || evidence.Numbers < 0.9 * (evidence.Seen - evidence.Noughts.Values.Sum())) return null;
        if (evidence.Spoilt > 0) Remarks.Add($"Column '{Columns}': {Counted(evidence.Spoilt)} such as 1.38E+12 have lost their digits in a spreadsheet and will be set aside. Export them as text.");
        return (evidence.Least, evidence.Most) switch
        {
            ( >= LeastSerial, <= MostSerial) => new(new Reading.ExcelSerial(), "spreadsheet day numbers"),
            ( >= 631_152_000, <= 4_102_444_800) => new(new Reading.Epoch(1), "seconds since 1970"),
            ( >= 631_152_000_000, <= 4_102_444_800_000) => new(new Reading.Epoch(1000), "milliseconds since 1970"),
            _ => null,
        };
    }
}
