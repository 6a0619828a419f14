using System.Globalization;
using System.Text;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring.Oracle;

internal sealed record Complaint(string Id, string? Customer, DateTime Received, string Channel, string? Category, string? Region, DateTime? Resolved, string? Status)
{
    public DateTime? FirstResponse { get; init; }
    public DateTime? Closed { get; init; }
    public bool? Reopened { get; init; }
}

internal sealed record Ticket(string Id, string? Customer, string Type, string Channel, DateTime Opened, DateTime? Resolved, string? Status)
{
    public string? Category { get; init; }
    public string? Origin { get; init; }
    public string? Handling { get; init; }
    public string? Dispatch { get; init; }
    public string? Team { get; init; }
    public DateTime? Due { get; init; }
    public DateTime? FirstResponse { get; init; }
    public DateTime? FirstResolved { get; init; }
    public DateTime? Closed { get; init; }
    public bool? Reopened { get; init; }
    public double? Minutes { get; init; }
    public int? Replies { get; init; }
    public int? CustomerReplies { get; init; }
    public int? Assignees { get; init; }
    public int? Closings { get; init; }

    public bool IsSolved => Resolved is not null || Status is "resolved" or "closed";
}

internal sealed record Visit(string Id, string? Customer, string? Ticket, string Type, string Region, DateTime From, DateTime? To, DateTime? Arrived, DateTime? Completed, string? Outcome)
{
    public double? Indoor { get; init; }
}

internal sealed record Answer(string Id, string? Customer, string Touchpoint, DateTime? Invited, DateTime? Answered, double? Satisfaction, double Min, double Max, int? Recommend, bool? HadProblem, bool? Complained)
{
    public double? Effort { get; init; }
}

internal sealed record Purchase(string Id, string Customer, DateTime At);

internal sealed record Customer(string Id, string? Region, DateTime? Joined);

internal sealed record SpeedTest(string Id, string? Customer, string? Region, DateTime At, double? Contracted, double? Measured, DateTime? Due, DateTime? Repaired, bool? Compensated);

internal sealed record Activity(DateTime Day, string Channel, string Measure, double? Value, double? Part, double? Whole);

/// <summary>Records of half a year without any story: every combination of missing, early and late happens.</summary>
internal sealed class RandomRecords
{
    private static readonly DateTime s_start = new(2013, 7, 1);
    private readonly Random _random;

    public RandomRecords(int seed, int count)
    {
        _random = new Random(seed);
        Complaints = Many(count, i => new Complaint($"C{i}", Customer(), Moment(), Of("app", "hall", "hotline", "web"), Maybe(Of("billing", "network", "service")), Maybe(Of("north", "south")), null, null), c =>
            c with { Resolved = After(c.Received, 240), FirstResponse = After(c.Received, 48), Closed = After(c.Received, 400), Reopened = Flag(), Status = Maybe(Of("open", "pending", "resolved", "closed", "cancelled")) });
        Tickets = Many(count, i => new Ticket($"T{i}", Customer(), Of("install", "move", "repair", "request", "spam_report"), Of("app", "hotline"), Moment(), null, null), Worked);
        Visits = Many(count, i => new Visit($"V{i}", Customer(), Maybe($"T{_random.Next(count)}"), Of("install", "repair"), Of("north", "south"), Moment(), null, null, null, Maybe(Of("completed", "completed", "failed", "no_access", "cancelled"))), v =>
            v with { To = Maybe(1, 9) ? v.From.AddHours(2) : null, Arrived = After(v.From, 4), Completed = After(v.From, 9), Indoor = Maybe(3, 4) ? _random.Next(-1, 90) : null });
        Answers = Many(count, i => new Answer($"A{i}", Customer(), Of("installation", "repair", "relationship"), null, null, null, 1, 10, null, Flag(), Flag()), a =>
        {
            var invited = Moment();
            var answered = Maybe(2, 3) ? After(invited, 72) : null;
            return a with
            {
                Invited = Maybe(8, 9) ? invited : null,
                Answered = answered,
                Satisfaction = answered is not null && Maybe(9, 10) ? _random.Next(0, 12) : null,
                Effort = answered is not null && Maybe(4, 5) ? _random.Next(0, 9) : null,
                Recommend = answered is not null && Maybe(4, 5) ? _random.Next(-1, 12) : null,
            };
        });
        Purchases = Many(count, i => new Purchase($"P{i}", Customer() ?? "K0", Moment()), p => p);
        Customers = Many(200, i => new Customer($"K{i}", Maybe(Of("north", "south", "west")), Maybe(5, 6) ? s_start.AddDays(_random.Next(-200, 184)) : null), c => c);
        SpeedTests = Many(count, i => new SpeedTest($"S{i}", Customer(), Maybe(Of("north", "south")), Moment(), Maybe(9, 10) ? 20 : null, Maybe(9, 10) ? _random.Next(10, 24) : null, null, null, Flag()), t =>
            t with { Due = After(t.At, 72), Repaired = After(t.At, 100) });
        Activities = [.. Days()];
    }

    private Ticket Worked(Ticket t) => t with
    {
        Resolved = After(t.Opened, 200),
        Status = Maybe(Of("open", "pending", "resolved", "closed", "cancelled")),
        Category = Maybe(Of("broadband", "device")),
        Origin = Maybe(Of("customer", "customer", "proactive", "speed_test")),
        Handling = Maybe(Of("self_service", "remote", "on_site")),
        Dispatch = Maybe(Of("automatic", "manual")),
        Team = Maybe(Of("Hall", "Hall tablet pilot", "试点一班")),
        Due = After(t.Opened, 100),
        FirstResponse = After(t.Opened, 30),
        FirstResolved = After(t.Opened, 150),
        Closed = After(t.Opened, 260),
        Reopened = Flag(),
        Minutes = Maybe(4, 5) ? _random.Next(-2, 50) : null,
        Replies = Maybe(4, 5) ? _random.Next(0, 4) : null,
        CustomerReplies = Maybe(4, 5) ? _random.Next(0, 3) : null,
        Assignees = Maybe(4, 5) ? _random.Next(1, 3) : null,
        Closings = Maybe(4, 5) ? _random.Next(0, 3) : null,
    };

    private IEnumerable<Activity> Days()
    {
        for (var day = s_start; day < s_start.AddDays(184); day = day.AddDays(1))
        {
            foreach (var (channel, measure) in new[] { ("hotline", "contacts"), ("App", "contacts"), ("微信公众号", "contacts"), ("App", "users"), ("web", "users"), ("filter", "spam_intercepted") })
                if (Maybe(9, 10)) yield return new(day, channel, measure, Maybe(19, 20) ? _random.Next(0, 5000) : null, null, null);
            yield return new(day, "network", "port_signatures", null, _random.Next(0, 80), Maybe(9, 10) ? _random.Next(60, 100) : null);
        }
    }

    public List<Complaint> Complaints { get; }
    public List<Ticket> Tickets { get; }
    public List<Visit> Visits { get; }
    public List<Answer> Answers { get; }
    public List<Purchase> Purchases { get; }
    public List<Customer> Customers { get; }
    public List<SpeedTest> SpeedTests { get; }
    public List<Activity> Activities { get; }

    /// <summary>The same records as exports, imported by the program itself.</summary>
    public void Import(Workdir work)
    {
        Write("complaint", "complaint_id,customer_id,received_at,channel,category,region,resolved_at,status,first_response_at,closed_at,reopened",
            Complaints.Select(c => Row(c.Id, c.Customer, c.Received, c.Channel, c.Category, c.Region, c.Resolved, c.Status, c.FirstResponse, c.Closed, c.Reopened)));
        Write("ticket", "ticket_id,customer_id,type,channel,opened_at,resolved_at,status,category,origin,handling,dispatch,team,due_at,first_response_at,first_resolved_at,closed_at,reopened,handling_minutes,replies,customer_replies,assignees,closings",
            Tickets.Select(t => Row(t.Id, t.Customer, t.Type, t.Channel, t.Opened, t.Resolved, t.Status, t.Category, t.Origin, t.Handling, t.Dispatch, t.Team, t.Due, t.FirstResponse, t.FirstResolved, t.Closed, t.Reopened, t.Minutes, t.Replies, t.CustomerReplies, t.Assignees, t.Closings)));
        Write("visit", "visit_id,customer_id,ticket_id,type,region,appointment_from,appointment_to,arrived_at,completed_at,outcome,indoor_minutes",
            Visits.Select(v => Row(v.Id, v.Customer, v.Ticket, v.Type, v.Region, v.From, v.To, v.Arrived, v.Completed, v.Outcome, v.Indoor)));
        Write("survey", "response_id,customer_id,touchpoint,invited_at,answered_at,satisfaction,scale_min,scale_max,recommend,had_problem,complained,effort",
            Answers.Select(a => Row(a.Id, a.Customer, a.Touchpoint, a.Invited, a.Answered, a.Satisfaction, a.Min, a.Max, a.Recommend, a.HadProblem, a.Complained, a.Effort)));
        Write("purchase", "purchase_id,customer_id,purchased_at", Purchases.Select(p => Row(p.Id, p.Customer, p.At)));
        Write("customer", "customer_id,region,joined_at", Customers.Select(c => Row(c.Id, c.Region, c.Joined is { } day ? DateOnly.FromDateTime(day) : null)));
        Write("speed_test", "test_id,customer_id,region,tested_at,contracted_mbps,measured_mbps,due_at,repaired_at,compensated",
            SpeedTests.Select(t => Row(t.Id, t.Customer, t.Region, t.At, t.Contracted, t.Measured, t.Due, t.Repaired, t.Compensated)));
        Write("activity", "day,channel,measure,value,numerator,denominator", Activities.Select(a => Row(DateOnly.FromDateTime(a.Day), a.Channel, a.Measure, a.Value, a.Part, a.Whole)));

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
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
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
