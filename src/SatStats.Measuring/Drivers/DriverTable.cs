using System.Globalization;
using SatStats.Warehousing;

namespace SatStats.Measuring.Drivers;

/// <summary>Answers of a touchpoint with what is known of their tickets and visits: one row an answer, null where nothing is known.</summary>
/// <param name="Satisfaction">Index of 0 to 100, whatever the scale.</param>
internal sealed record DriverTable(IReadOnlyList<Driver> Drivers, IReadOnlyList<double> Satisfaction, IReadOnlyList<double?[]> Values)
{
    /// <summary>Reads the answers of a period of local days; null for all.</summary>
    public static DriverTable Read(Warehouse warehouse, DriverRequest request, CancellationToken cancel)
    {
        object?[] bounds = request.Range is { } range ? [request.Touchpoint, ZoneShift.StartOfDay(range.From, request.Zone), ZoneShift.StartOfDay(range.To, request.Zone)] : [request.Touchpoint];
        var columns = string.Concat(request.Drivers.Select(d => $",\n    cast({d.Sql} as double precision) as {OwnDrivers.Quoted(d.Name)}"));
        var onVisits = string.Concat(request.Drivers.Where(d => d.OnVisits is not null).Select(d => $",\n           {d.OnVisits} as {OwnDrivers.Quoted(d.Name)}"));
        var sql = $"""
            with onsite as (
                select ticket_id, min(case when appointment_to is null then null when arrived_at <= appointment_to then 1 else 0 end) as on_time,
                       case when count(*) = 1 and max(case when outcome = 'completed' then 1 else 0 end) = 1 then 1 else 0 end as first_visit, sum(indoor_minutes) as indoor_minutes{onVisits}
                from visits
                where ticket_id is not null and coalesce(outcome, '') <> 'cancelled'
                group by ticket_id
            )
            select (a.satisfaction - a.scale_min) / (a.scale_max - a.scale_min) * 100 as satisfaction{columns}
            from surveys a
            left join tickets t on t.ticket_id = a.ticket_id
            left join onsite v on v.ticket_id = a.ticket_id
            where a.touchpoint = ? and a.scale_max > a.scale_min and a.satisfaction between a.scale_min and a.scale_max{(request.Range is null ? "" : " and a.answered_at >= ? and a.answered_at < ?")}
            order by a.response_id
            """;
        var satisfaction = new List<double>();
        var values = new List<double?[]>();
        foreach (var row in warehouse.Query(sql, cancel, bounds).Rows)
        {
            satisfaction.Add(Convert.ToDouble(row[0], CultureInfo.InvariantCulture));
            values.Add([.. row.Skip(1).Select(v => v is null ? (double?)null : Convert.ToDouble(v, CultureInfo.InvariantCulture))]);
        }
        return new(request.Drivers, satisfaction, values);
    }

    /// <summary>Only these answers and drivers, all of them known.</summary>
    public double[][] Complete(IReadOnlyList<int> drivers) =>
        [.. Values.Select((row, i) => (Row: row, Outcome: Satisfaction[i])).Where(r => drivers.All(d => r.Row[d] is not null)).Select(r => (double[])[.. drivers.Select(d => r.Row[d]!.Value), r.Outcome])];
}
