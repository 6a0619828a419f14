using System.Globalization;
using System.Text;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring.Oracle;

internal sealed record Complaint(string Id, string? Customer, DateTime Received, string Channel, string? Category, string? Region, DateTime? Resolved, string? Status);

internal sealed record Ticket(string Id, string? Customer, string Type, string Channel, DateTime Opened, DateTime? Resolved, string? Status);

internal sealed record Visit(string Id, string? Customer, string? Ticket, string Type, string Region, DateTime From, DateTime? To, DateTime? Arrived, DateTime? Completed, string? Outcome);

internal sealed record Answer(string Id, string? Customer, string Touchpoint, DateTime? Invited, DateTime? Answered, double? Satisfaction, double Min, double Max, int? Recommend, bool? HadProblem, bool? Complained);

internal sealed record Purchase(string Id, string Customer, DateTime At);

/// <summary>Records of half a year without any story: every combination of missing, early and late happens.</summary>
internal sealed class RandomRecords
{
    private static readonly DateTime s_start = new(2013, 7, 1);
    private readonly Random _random;

    public RandomRecords(int seed, int count)
    {
        _random = new Random(seed);
        Complaints = Many(count, i => new Complaint($"C{i}", Customer(), Moment(), Of("app", "hall", "hotline", "web"), Maybe(Of("billing", "network", "service")), Maybe(Of("north", "south")), null, null), c =>
            c with { Resolved = After(c.Received, 240), Status = Maybe(Of("open", "pending", "resolved", "closed", "cancelled")) });
        Tickets = Many(count, i => new Ticket($"T{i}", Customer(), Of("install", "move", "repair", "request"), Of("app", "hotline"), Moment(), null, null), t =>
            t with { Resolved = After(t.Opened, 200), Status = Maybe(Of("open", "pending", "resolved", "closed")) });
        Visits = Many(count, i => new Visit($"V{i}", Customer(), Maybe($"T{_random.Next(count)}"), Of("install", "repair"), Of("north", "south"), Moment(), null, null, null, Maybe(Of("completed", "completed", "failed", "no_access", "cancelled"))), v =>
            v with { To = Maybe(1, 9) ? v.From.AddHours(2) : null, Arrived = After(v.From, 4), Completed = After(v.From, 9) });
        Answers = Many(count, i => new Answer($"A{i}", Customer(), Of("installation", "repair", "relationship"), null, null, null, 1, 10, null, Flag(), Flag()), a =>
        {
            var invited = Moment();
            var answered = Maybe(2, 3) ? After(invited, 72) : null;
            return a with
            {
                Invited = Maybe(8, 9) ? invited : null,
                Answered = answered,
                Satisfaction = answered is not null && Maybe(9, 10) ? _random.Next(0, 12) : null,
                Recommend = answered is not null && Maybe(4, 5) ? _random.Next(-1, 12) : null,
            };
        });
        Purchases = Many(count, i => new Purchase($"P{i}", Customer() ?? "K0", Moment()), p => p);
    }

    public List<Complaint> Complaints { get; }
    public List<Ticket> Tickets { get; }
    public List<Visit> Visits { get; }
    public List<Answer> Answers { get; }
    public List<Purchase> Purchases { get; }

    /// <summary>The same records as exports, imported by the program itself.</summary>
    public void Import(Workdir work)
    {
        Write("complaint", "complaint_id,customer_id,received_at,channel,category,region,resolved_at,status", Complaints.Select(c => Row(c.Id, c.Customer, c.Received, c.Channel, c.Category, c.Region, c.Resolved, c.Status)));
        Write("ticket", "ticket_id,customer_id,type,channel,opened_at,resolved_at,status", Tickets.Select(t => Row(t.Id, t.Customer, t.Type, t.Channel, t.Opened, t.Resolved, t.Status)));
        Write("visit", "visit_id,customer_id,ticket_id,type,region,appointment_from,appointment_to,arrived_at,completed_at,outcome", Visits.Select(v => Row(v.Id, v.Customer, v.Ticket, v.Type, v.Region, v.From, v.To, v.Arrived, v.Completed, v.Outcome)));
        Write("survey", "response_id,customer_id,touchpoint,invited_at,answered_at,satisfaction,scale_min,scale_max,recommend,had_problem,complained", Answers.Select(a => Row(a.Id, a.Customer, a.Touchpoint, a.Invited, a.Answered, a.Satisfaction, a.Min, a.Max, a.Recommend, a.HadProblem, a.Complained)));
        Write("purchase", "purchase_id,customer_id,purchased_at", Purchases.Select(p => Row(p.Id, p.Customer, p.At)));

        void Write(string kind, string header, IEnumerable<string> rows)
        {
            var list = rows.ToList();
            var result = work.Write(kind + ".csv", header + "\n" + string.Concat(list)).Run("import", kind + ".csv", "--as", kind).Ends(0);
            NUnit.Framework.Assert.That(result.Account(), NUnit.Framework.Is.EqualTo(new Account(list.Count, list.Count, 0, 0, 0)), result.ToString());
        }
    }

    private static string Row(params object?[] cells)
    {
        var row = new StringBuilder();
        return row.AppendJoin(',', cells.Select(c => c switch
        {
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            bool yes => yes ? "yes" : "no",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => c?.ToString(),
        })).Append('\n').ToString();
    }

    private static List<T> Many<T>(int count, Func<int, T> make, Func<T, T> complete) => [.. Enumerable.Range(0, count).Select(i => complete(make(i)))];

    private bool Maybe(int part, int whole) => _random.Next(whole) < part;
    private string? Maybe(string value) => Maybe(5, 6) ? value : null;
    private bool? Flag() => _random.Next(3) switch { 0 => null, 1 => true, _ => false };
    private string? Customer() => Maybe(string.Create(CultureInfo.InvariantCulture, $"K{_random.Next(150)}"));
    private string Of(params string[] values) => values[_random.Next(values.Length)];
    private DateTime Moment() => s_start.AddMinutes(_random.Next(184 * 24 * 60)).AddSeconds(_random.Next(60));
    private DateTime? After(DateTime moment, int hours) => Maybe(3, 4) ? moment.AddMinutes(_random.Next(-60, hours * 60)) : null;
}
