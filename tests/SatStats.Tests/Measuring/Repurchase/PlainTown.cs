using System.Globalization;
using SatStats.Measuring.Repurchase;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring.Repurchase;

/// <summary>Two years of a town without any story, and its episodes found in plain loops over the records.</summary>
internal sealed class PlainTown
{
    private const int Landmark = 14, Window = 74, Gap = 30, Quick = 48;

    private sealed record Told(string Id, int Customer, DateTime At, DateTime? Resolved, string? Category, string? Severity, string? Product, string? Region);

    private sealed record Bought(int Customer, DateTime At, bool IsRenewal, int? Amount);

    private sealed record Asked(string Id, int Customer, DateTime At, bool Complained);

    private sealed record Person(int Id, string? Region, DateTime? Joined, DateTime? ContractEnd);

    /// <summary>One episode with all that is known of it.</summary>
    public sealed record Followed(int Customer, bool IsFirst, EpisodeCell Cell, int? DaySeen, Ending Ending);

    private static readonly DateTime s_start = new(2012, 1, 1);

    private readonly Random _random;
    private readonly List<Told> _complaints;
    private readonly List<Bought> _purchases;
    private readonly List<Asked> _answers;
    private readonly List<Person> _people;

    public PlainTown(int seed, int customers)
    {
        _random = new Random(seed);
        _people = [.. Enumerable.Range(0, customers).Select(i => new Person(i, Maybe(Of("north", "south")), Maybe(s_start.AddDays(_random.Next(-2000, 400))), _random.Next(4) == 0 ? null : s_start.AddDays(_random.Next(900))))];
        _complaints = [.. Enumerable.Range(0, customers * 3).Select(i => new Told($"C{i}", Customer(), Moment(), null, Maybe(Of("billing", "network")), Maybe(Of("major", "minor")), Maybe(Of("home", "mobile")), Maybe(Of("north", "south"))))
            .Select(c => c with { Resolved = _random.Next(4) == 0 ? null : c.At.AddHours(_random.Next(1, _random.Next(2) == 0 ? 60 : 500)) })];
        _purchases = [.. Enumerable.Range(0, customers * 8).Select(_ => new Bought(_random.Next(customers), Moment(), _random.Next(6) == 0, _random.Next(9) == 0 ? null : _random.Next(1, 400)))];
        _answers = [.. Enumerable.Range(0, customers).Select(i => new Asked($"S{i}", _random.Next(customers), Moment(), _random.Next(3) == 0))];
    }

    public Workdir Imported()
    {
        var work = new Workdir();
        work.Write("complaint.csv", "complaint_id,customer_id,received_at,resolved_at,category,severity,product,region\n" + Lines(_complaints.Select(c => $"{c.Id},K{c.Customer},{Said(c.At)},{Said(c.Resolved)},{c.Category},{c.Severity},{c.Product},{c.Region}")))
            .Write("purchase.csv", "purchase_id,customer_id,purchased_at,kind,amount\n" + Lines(_purchases.Select((p, i) => $"P{i},K{p.Customer},{Said(p.At)},{(p.IsRenewal ? "renewal" : "new")},{p.Amount}")))
            .Write("survey.csv", "response_id,customer_id,answered_at,had_problem,complained\n" + Lines(_answers.Select(a => $"{a.Id},K{a.Customer},{Said(a.At)},yes,{(a.Complained ? "yes" : "no")}")))
            .Write("customer.csv", "customer_id,region,joined_at,contract_end\n" + Lines(_people.Select(p => $"K{p.Id},{p.Region},{Said(p.Joined, "yyyy-MM-dd")},{Said(p.ContractEnd, "yyyy-MM-dd")}")));
        foreach (var kind in new[] { "complaint", "purchase", "survey", "customer" }) work.Run("import", kind + ".csv", "--as", kind).Ends(0);
        return work;
    }

    /// <summary>The episodes, with the value band of each, whatever the contract and however long they were followed.</summary>
    public List<Followed> Episodes()
    {
        var (found, thirds) = (_people.SelectMany(Found).ToList(), Thirds());
        return [.. found.Select(f => Follow(f.Told, f.IsFirst, f.IsSilent) is var followed ? followed with { Cell = followed.Cell with { Value = Band(Spending(f.Told.Customer, f.Told.At), thirds) } } : null!)];
    }

    /// <summary>Customers without a problem, each followed from the day of a quickly resolved one.</summary>
    /// <param name="order">Their numbers in the order in which they take those days in turn.</param>
    public List<UntroubledCell> Untroubled(IReadOnlyList<string> order)
    {
        var (until, thirds) = (_purchases.Max(p => p.At), Thirds());
        var first = _people.SelectMany(Found).Where(f => f.IsFirst).ToDictionary(f => f.Told.Customer);
        var starts = first.Values.Where(f => Follow(f.Told, true, f.IsSilent).Cell.State == ProblemState.ResolvedQuickly).OrderBy(f => f.Told.At).ThenBy(f => $"K{f.Told.Customer}", StringComparer.Ordinal).Select(f => f.Told.At).ToList();
        var turns = order.Select((number, i) => (Person: _people[int.Parse(number.AsSpan(1), CultureInfo.InvariantCulture)], At: starts[(i + 1) % starts.Count]));
        return [.. turns.Where(t => IsUntroubled(t.Person, t.At) && t.At.AddDays(Window) <= until.AddDays(1)).Select(t => new UntroubledCell(
            t.Person.Region, Tenure((t.At.Date - t.Person.Joined)?.Days), Standing(t.Person, t.At), Next(t.Person.Id, t.At) <= t.At.AddDays(Window), 1) { Value = Band(Spending(t.Person.Id, t.At), thirds) })];

        bool IsUntroubled(Person person, DateTime at) => !(person.Joined > at.Date) && !(first.TryGetValue(person.Id, out var f) && f.Told.At <= at.AddDays(Landmark))
            && !_answers.Any(a => a.Customer == person.Id && a.At <= at.AddDays(Landmark));
    }

    private (double Low, double High) Thirds()
    {
        var amounts = _people.SelectMany(Found).Where(f => f.IsFirst).Select(f => Spending(f.Told.Customer, f.Told.At)).Where(s => s is { IsKnown: true, Before: > 0, Amount: not null }).Select(s => s.Amount!.Value).Order().ToArray();
        return (Quantile(amounts, 1.0 / 3), Quantile(amounts, 2.0 / 3));
    }

    private static string? Band((bool IsKnown, int Before, double? Amount) s, (double Low, double High) thirds) =>
        !s.IsKnown ? null : s.Before == 0 ? "none" : s.Amount is not { } amount ? null : amount < thirds.Low ? "low" : amount < thirds.High ? "middle" : "high";

    private IEnumerable<(Told Told, bool IsFirst, bool IsSilent)> Found(Person person)
    {
        var complaints = _complaints.Where(c => c.Customer == person.Id).OrderBy(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var told = complaints.Count > 0 ? complaints
            : [.. _answers.Where(a => a.Customer == person.Id && !a.Complained).OrderBy(a => a.At).ThenBy(a => a.Id, StringComparer.Ordinal).Select(a => new Told(a.Id, a.Customer, a.At, null, null, null, null, null))];
        var last = new Dictionary<string, DateTime>();
        var isFirst = true;
        foreach (var problem in told)
        {
            var begins = !last.TryGetValue(problem.Category ?? "", out var before) || problem.At > before.AddDays(Gap);
            last[problem.Category ?? ""] = problem.At;
            if (!begins) continue;
            yield return (problem, isFirst, complaints.Count == 0);
            isFirst = false;
        }
    }

    private (bool IsKnown, int Before, double? Amount) Spending(int customer, DateTime at)
    {
        var reach = (at - _purchases.Min(p => p.At)).TotalSeconds / 86400;
        var before = _purchases.Where(p => p.Customer == customer && p.At < at && p.At >= at.AddDays(-365)).ToList();
        return (reach >= 90, before.Count, before.Any(p => p.Amount is not null) ? before.Sum(p => p.Amount ?? 0) * 365.0 / Math.Min(365, reach) : null);
    }

    private Followed Follow(Told problem, bool isFirst, bool isSilent)
    {
        var person = _people[problem.Customer];
        var (landmark, end, until) = (problem.At.AddDays(Landmark), problem.At.AddDays(Window), _purchases.Max(p => p.At));
        var (next, stays) = (Next(person.Id, problem.At), Stays(person, problem.At));
        var hours = (problem.Resolved - problem.At)?.TotalHours;
        var state = isSilent ? ProblemState.Silent : hours <= Quick ? ProblemState.ResolvedQuickly : hours <= Landmark * 24 ? ProblemState.Resolved : ProblemState.Unresolved;
        var leaves = person.ContractEnd >= landmark.Date && !(stays <= person.ContractEnd.Value.AddDays(Landmark)) ? person.ContractEnd.Value.AddDays(Landmark) : (DateTime?)null;
        var (ending, seen) = next is not null && !(leaves < next) ? (Ending.Bought, next.Value) : leaves <= until ? (Ending.Left, leaves.Value) : (Ending.Seen, until);
        return new(problem.Customer, isFirst, new EpisodeCell
        {
            State = state, Severity = problem.Severity, Product = problem.Product, Region = problem.Region ?? person.Region, Tenure = Tenure((problem.At.Date - person.Joined)?.Days),
            Band = state is ProblemState.Silent or ProblemState.Unresolved ? 5 : hours <= 4 ? 0 : hours <= 24 ? 1 : hours <= Quick ? 2 : hours <= 168 ? 3 : 4,
            IsMature = end <= until.AddDays(1), HasBought = next <= end, Count = 1,
            Contract = Standing(person, problem.At),
        }, landmark > until ? null : (int)Math.Floor((seen - landmark).TotalDays), ending);
    }

    private DateTime? Next(int customer, DateTime at) => _purchases.Where(p => p.Customer == customer && p.At > at.AddDays(Landmark)).Min(p => (DateTime?)p.At);

    private DateTime? Stays(Person person, DateTime at) => _purchases.Where(p => p.Customer == person.Id && p.At >= at && (p.IsRenewal || p.At.Date > person.ContractEnd)).Min(p => (DateTime?)p.At);

    private ContractStanding Standing(Person person, DateTime at) => person.ContractEnd is not { } contract ? ContractStanding.Unknown
        : contract >= at.Date && contract < at.AddDays(Landmark).Date && !(Stays(person, at) <= at.AddDays(Landmark)) ? ContractStanding.Left
        : contract > at.AddDays(Window).Date ? ContractStanding.Bound : ContractStanding.Free;

    private static string? Tenure(int? days) => days is not { } d ? null : d < 365 ? "under 1 year" : d < 1095 ? "1 to 3 years" : "3 years or more";

    private static double Quantile(double[] sorted, double probability)
    {
        var (place, below) = (probability * (sorted.Length - 1), (int)(probability * (sorted.Length - 1)));
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    // One customer in four never complains.
    private int Customer() => _random.Next(_people.Count * 3 / 4);

    private DateTime Moment() => s_start.AddSeconds(_random.Next(730 * 24 * 60) * 60.0);

    private string Of(params string[] values) => values[_random.Next(values.Length)];

    private T? Maybe<T>(T value) where T : class => _random.Next(6) == 0 ? null : value;

    private DateTime? Maybe(DateTime value) => _random.Next(6) == 0 ? null : value;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";

    private static string Said(DateTime? time, string style = "yyyy-MM-dd HH:mm:ss") => time?.ToString(style, CultureInfo.InvariantCulture) ?? "";
}
