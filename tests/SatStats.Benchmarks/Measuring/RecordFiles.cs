using DuckDB.NET.Data;

namespace SatStats.Benchmarks.Measuring;

/// <summary>Writes exports of an operator of any size: the same rows for the same number of tickets. The engine writes them, because it is the fastest at hand.</summary>
internal static class RecordFiles
{
    /// <summary>For every ten tickets one complaint, one answer and five purchases; a fifth as many customers as tickets.</summary>
    public static IReadOnlyList<string> Write(WorkFolder folder, long tickets)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var dice = connection.CreateCommand();
        dice.CommandText = "create macro dice(i, salt, faces) as (hash(i * 1000 + salt) % faces)::bigint";
        dice.ExecuteNonQuery();
        return [.. new[] { ("tickets", Tickets, tickets), ("complaints", Complaints, tickets / 10), ("surveys", Surveys, tickets / 10), ("purchases", Purchases, tickets / 2), ("customers", Customers, tickets / 5) }
            .Select(file => Copy(connection, folder[file.Item1 + ".csv"], file.Item2, file.Item3, tickets))];
    }

    private static string Copy(DuckDBConnection connection, string path, string select, long rows, long tickets)
    {
        using var command = connection.CreateCommand();
        // Every kind spans the same four years, whatever its number of rows.
        var filled = select.Replace("{rows}", $"{rows}", StringComparison.Ordinal).Replace("{customers}", $"{Math.Max(1, tickets / 5)}", StringComparison.Ordinal);
        command.CommandText = $"copy ({filled}) to '{path.Replace("'", "''", StringComparison.Ordinal)}' (header)";
        command.ExecuteNonQuery();
        return path;
    }

    private const string Moments = "(select i, date_trunc('second', timestamp '2020-01-01' + to_seconds(i * (120000000.0 / {rows}))) as o from range({rows}) as rows(i)) as moments";

    private const string Region = "(['Northport', 'Eastvale', 'Southmere', 'Westbrook', 'Midfield', 'Lakeside', 'Highmoor', 'Stonebridge'])[1 + dice(i, 15, 8)] as region";

    private const string Customer = "'K' || lpad(dice(i, 7, {customers})::varchar, 7, '0') as customer_id";

    private const string Tickets = $"""
        select 'T' || lpad(i::varchar, 10, '0') as ticket_id, {Customer},
            case when dice(i, 3, 10) = 0 then 'C' || lpad((i // 10)::varchar, 8, '0') end as complaint_id,
            (['repair', 'repair', 'repair', 'install', 'install', 'move', 'request', 'spam_report'])[1 + dice(i, 11, 8)] as type,
            (['hotline', 'web', 'app', 'hall'])[1 + dice(i, 12, 4)] as channel,
            (['broadband', 'television', 'mobile plan', 'billing', 'roaming', 'equipment'])[1 + dice(i, 13, 6)] as category,
            (['normal', 'high', 'low', 'urgent'])[1 + dice(i, 14, 4)] as priority,
            {Region},
            (['urban', 'rural'])[1 + dice(i, 16, 2)] as area_type,
            (['home', 'business', 'campus'])[1 + dice(i, 17, 3)] as segment,
            'team ' || dice(i, 18, 40)::varchar as team,
            o as opened_at,
            o + to_seconds((60 + dice(i, 20, 14400))::bigint) as first_response_at,
            o + interval 3 days as due_at,
            case when dice(i, 22, 50) > 0 then o + to_seconds((14460 + dice(i, 23, 432000))::bigint) end as resolved_at,
            case when dice(i, 22, 50) > 0 then o + to_seconds((14460 + 86400 + dice(i, 23, 432000))::bigint) end as closed_at,
            case when dice(i, 22, 50) > 0 then 'closed' else 'open' end as status,
            case when dice(i, 24, 20) = 0 then 'yes' else 'no' end as reopened,
            dice(i, 25, 4) as transfers,
            (['self_service', 'remote', 'on_site'])[1 + dice(i, 26, 3)] as handling,
            (['customer', 'customer', 'proactive', 'speed_test'])[1 + dice(i, 27, 4)] as origin,
            (['automatic', 'manual'])[1 + dice(i, 28, 2)] as dispatch,
            (20 + dice(i, 29, 1500)) / 10 as handling_minutes
        from {Moments}
        """;

    private const string Complaints = $"""
        select 'C' || lpad(i::varchar, 8, '0') as complaint_id, {Customer},
            (['hotline', 'web', 'app', 'hall', 'social media', 'letter'])[1 + dice(i, 12, 6)] as channel,
            (['broadband', 'television', 'mobile plan', 'billing', 'roaming', 'equipment'])[1 + dice(i, 13, 6)] as category,
            (['major', 'minor'])[1 + dice(i, 14, 2)] as severity,
            (['fibre 100', 'fibre 50', 'mobile'])[1 + dice(i, 19, 3)] as product,
            {Region},
            (['home', 'business', 'campus'])[1 + dice(i, 17, 3)] as segment,
            o as received_at,
            o + to_seconds((600 + dice(i, 20, 86400))::bigint) as first_response_at,
            case when dice(i, 22, 30) > 0 then o + to_seconds((14460 + dice(i, 23, 432000))::bigint) end as resolved_at,
            case when dice(i, 22, 30) > 0 then o + to_seconds((14460 + 86400 + dice(i, 23, 432000))::bigint) end as closed_at,
            case when dice(i, 22, 30) > 0 then 'closed' else 'open' end as status,
            case when dice(i, 24, 20) = 0 then 'yes' else 'no' end as reopened
        from {Moments}
        """;

    private const string Surveys = $"""
        select 'A' || lpad(i::varchar, 8, '0') as response_id, {Customer},
            (['installation', 'repair', 'hotline', 'relationship'])[1 + dice(i, 12, 4)] as touchpoint,
            (['sms', 'ivr', 'app'])[1 + dice(i, 13, 3)] as mode,
            {Region},
            (['home', 'business', 'campus'])[1 + dice(i, 17, 3)] as segment,
            o - interval 1 day as invited_at,
            case when dice(i, 21, 4) > 0 then o end as answered_at,
            case when dice(i, 21, 4) > 0 then 1 + dice(i, 22, 10) end as satisfaction,
            1 as scale_min, 10 as scale_max,
            case when dice(i, 21, 4) > 0 then dice(i, 23, 11) end as recommend,
            case when dice(i, 21, 4) > 0 then 1 + dice(i, 24, 7) end as effort,
            case when dice(i, 12, 4) = 3 and dice(i, 21, 4) > 0 then case when dice(i, 25, 3) = 0 then 'yes' else 'no' end end as had_problem,
            case when dice(i, 12, 4) = 3 and dice(i, 21, 4) > 0 and dice(i, 25, 3) = 0 then case when dice(i, 26, 3) = 0 then 'yes' else 'no' end end as complained
        from {Moments}
        """;

    private const string Purchases = $"""
        select 'P' || lpad(i::varchar, 8, '0') as purchase_id, {Customer}, o as purchased_at,
            (['new', 'renewal', 'upgrade'])[1 + dice(i, 12, 3)] as kind,
            (['fibre 100', 'fibre 50', 'mobile'])[1 + dice(i, 19, 3)] as product,
            10 + dice(i, 20, 200) as amount
        from {Moments}
        """;

    private const string Customers = $$"""
        select 'K' || lpad(i::varchar, 7, '0') as customer_id, {{Region}},
            (['urban', 'rural'])[1 + dice(i, 16, 2)] as area_type,
            (['home', 'business', 'campus'])[1 + dice(i, 17, 3)] as segment,
            (date '2010-01-01' + dice(i, 18, 5000)::int) as joined_at
        from range({rows}) as rows(i)
        """;
}
