using System.Globalization;
using SatStats.Measuring.Statistics;
using SatStats.Measuring.Watching;
using SatStats.Warehousing;

namespace SatStats.Measuring.Emerging;

/// <summary>What to look for.</summary>
public sealed record EmergingRequest
{
    /// <summary>The month asked about.</summary>
    public required Period Period { get; init; }

    /// <summary>How many months before it to compare with, at most.</summary>
    public int Before { get; init; } = 12;

    /// <summary>Fields whose values are topics.</summary>
    public IReadOnlyList<string> By { get; init; } = ["category", "subcategory"];

    /// <summary>Whether the words of the free text are topics too.</summary>
    public bool ReadsText { get; init; } = true;

    /// <summary>How many records to show for each topic.</summary>
    public int Examples { get; init; } = 3;

    public required string Zone { get; init; }
}

/// <summary>
/// Topics of complaints that rose beyond chance against the months before: daily rates, with as much spread between months as topics of the
/// same kind show, and the false discovery rate held within each kind (Benjamini and Hochberg 1995).
/// </summary>
public sealed class EmergingSearch(Warehouse warehouse, EmergingRequest request)
{
    /// <summary>Fewer complaints than this in the month are no topic.</summary>
    public const int FewestCases = 5;

    private List<Period> _months = [];

    /// <summary>The topics that rose, those with the most further complaints first.</summary>
    /// <exception cref="SatStatsException">Too few months lie before the one asked about, or a dimension is none of complaints.</exception>
    public EmergingReport Find(CancellationToken cancel = default)
    {
        _months = Months(cancel);
        if (_months.Count - 1 < WindowTest.FewestBefore)
            throw new SatStatsException($"Only {_months.Count - 1} months with complaints lie before {request.Period.Label}; at least {WindowTest.FewestBefore} must.", "Name a later month with --month, or import earlier complaints.");
        var kinds = request.By.Select(d => (Kind: d, Topics: Values(d, cancel))).ToList();
        if (request.ReadsText) kinds.Add(("term", Terms.Phrases(Counted("term", $"unnest({Terms.Sql("text")})", cancel))));
        var found = kinds.SelectMany(k => Risen(k.Topics)).OrderBy(t => t.Kind == "term").ThenByDescending(t => t.Cases - (double)t.Before / t.Months).ThenBy(t => t.Name, StringComparer.Ordinal);
        return new(request.Period, _months.Count - 1, [.. found.Select(t => t with { Examples = Examples(t, cancel) })], kinds.ToDictionary(k => k.Kind, k => k.Topics.Count));
    }

    private List<Period> Months(CancellationToken cancel)
    {
        var first = warehouse.Query($"select min({ZoneShift.ToLocal("received_at", request.Zone)}) from complaints", cancel).Rows.Single()[0] is DateTime at ? DateOnly.FromDateTime(at) : request.Period.From;
        var months = new List<Period> { request.Period };
        while (months.Count <= request.Before && months[0].From > first) months.Insert(0, months[0].Previous);
        return months;
    }

    private List<Topic> Values(string dimension, CancellationToken cancel)
    {
        var columns = warehouse.Columns(RecordKinds.Complaint);
        var column = columns.FirstOrDefault(c => string.Equals(c, dimension, StringComparison.OrdinalIgnoreCase)) ?? warehouse.FieldOfHeader(RecordKinds.Complaint, dimension)
            ?? throw SatStatsException.Unknown("dimension of complaints", dimension, columns.Where(c => c is not ("import_id" or "source_row")));
        return Counted(dimension, $"cast(\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\" as varchar)", cancel);
    }

    /// <summary>Topics with enough complaints in the month, with the counts of all months.</summary>
    private List<Topic> Counted(string kind, string topic, CancellationToken cancel)
    {
        var local = ZoneShift.ToLocal("received_at", request.Zone);
        var sql = $"""
            with topics as (
                select cast(date_trunc('month', {local}) as date) as step, {topic} as topic
                from complaints
                where received_at >= ? and received_at < ?
            )
            select topic, step, count(*) from topics
            where topic is not null and topic in (select topic from topics where step = ? group by topic having count(*) >= {FewestCases})
            group by 1, 2
            order by 1, 2
            """;
        var rows = warehouse.Query(sql, cancel, ZoneShift.StartOfDay(_months[0].From, request.Zone), ZoneShift.StartOfDay(request.Period.To, request.Zone), request.Period.From.ToDateTime(TimeOnly.MinValue));
        return [.. rows.Rows.GroupBy(r => (string)r[0]!).Select(g =>
        {
            var byMonth = g.ToDictionary(r => r[1] is DateTime at ? DateOnly.FromDateTime(at) : (DateOnly)r[1]!, r => Convert.ToInt64(r[2], CultureInfo.InvariantCulture));
            return new Topic(kind, g.Key, [.. _months.Select(m => byMonth.GetValueOrDefault(m.From))]);
        })];
    }

    private IEnumerable<EmergingTopic> Risen(List<Topic> topics)
    {
        var tests = topics.Select(t => (Topic: t, Test: WindowTest.Of(Series(t), 1))).Where(t => t.Test is not null).ToList();
        var prior = ModeratedDispersion.Of([.. tests.Select(t => (t.Test!.Dispersion, t.Test.Freedom))]);
        // Only a rise is asked about: of a two-sided p-value, half.
        double?[] p = [.. tests.Select(t => (double?)(t.Test!.Difference > 0 ? t.Test.P(prior) / 2 : 1))];
        var adjusted = BenjaminiHochberg.Adjust(p);
        return tests.Select((t, i) => Told(t.Topic, p[i]!.Value, adjusted[i]!.Value)).Where(t => t.Q <= SignalSearch.Level);
    }

    private EmergingTopic Told(Topic topic, double p, double q)
    {
        var (now, before) = (topic.Counts[^1], topic.Counts.SkipLast(1).Sum());
        var ratio = PoissonRatio.Of(now, request.Period.Days, before, _months.SkipLast(1).Sum(m => m.Days));
        return new(topic.Kind, topic.Name, now, before, _months.Count - 1, ratio?.Ratio, ratio is { High: { } high } r ? new Interval(r.Low, high) : null, p, q, []);
    }

    private WatchedSeries Series(Topic topic) =>
        new(s_volume, Slice.All, SeriesKind.Rate, [.. topic.Counts.Select((n, i) => new SeriesPoint(_months[i], (double)n / _months[i].Days, _months[i].Days, n))]);

    private static readonly Metric s_volume = MetricCatalogue.Load()["complaint-volume"];

    private IReadOnlyList<TopicExample> Examples(EmergingTopic topic, CancellationToken cancel)
    {
        var condition = topic.Kind == "term" ? "contains(lower(text), ?)" : $"cast(\"{Column(topic.Kind).Replace("\"", "\"\"", StringComparison.Ordinal)}\" as varchar) = ?";
        var sql = $"""
            select complaint_id, cast({ZoneShift.ToLocal("received_at", request.Zone)} as date), coalesce(text, subcategory, '') from complaints
            where received_at >= ? and received_at < ? and {condition}
            order by received_at desc, complaint_id limit {request.Examples.ToString(CultureInfo.InvariantCulture)}
            """;
        var rows = warehouse.Query(sql, cancel, ZoneShift.StartOfDay(request.Period.From, request.Zone), ZoneShift.StartOfDay(request.Period.To, request.Zone), topic.Name).Rows;
        return [.. rows.Select(r => new TopicExample((string)r[0]!, r[1] is DateTime at ? DateOnly.FromDateTime(at) : (DateOnly)r[1]!, (string)r[2]!))];
    }

    private string Column(string dimension) =>
        warehouse.Columns(RecordKinds.Complaint).FirstOrDefault(c => string.Equals(c, dimension, StringComparison.OrdinalIgnoreCase)) ?? warehouse.FieldOfHeader(RecordKinds.Complaint, dimension)!;
}
