using DuckDB.NET.Data;

namespace SatStats.Benchmarks;

/// <summary>
/// Exports of one operator, for any number of complaints: five purchases, 1.2 customers and half a survey answer to each. The engine writes them
/// from the numbers of their rows, the same on every machine. Two years, twelve regions, forty products; a third of the complaints are of
/// customers who complained before, a customer in ten has no contract end, and the better a problem ended the more is bought.
/// </summary>
internal static class RepurchaseFiles
{
    public static readonly string[] Kinds = ["complaint", "customer", "purchase", "survey"];

    // A number from 0 up to, not including, 1, that depends on the row and on what it is for.
    private const string Chance = "create macro chance(n, purpose) as (hash(n::bigint, purpose) % 1000003) / 1000003.0";
    private const string Place = "create macro place_of(k) as 'region ' || lpad((k % 12)::varchar, 2, '0')";
    private const string Day = "create macro day_at(days) as strftime(timestamp '2012-01-01 08:00:00' + to_seconds((days * 86400)::bigint), '%Y-%m-%d %H:%M:%S')";

    public static void Write(WorkFolder folder, long complaints)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        foreach (var sql in new[] { Chance, Place, Day }) Run(connection, sql);
        var customers = complaints * 6 / 5;
        // Not a round number of answers, which would look like an export that was cut off.
        var answers = complaints / 2 + 7;
        foreach (var (kind, select) in Kinds.Zip([Complaints(complaints, customers), Customers(customers), Purchases(complaints * 5, customers), Surveys(answers, customers)]))
            Run(connection, $"copy ({select}) to '{folder[kind + ".csv"].Replace("'", "''", StringComparison.Ordinal)}' (header)");
    }

    private static string Complaints(long rows, long customers) => $"""
        select 'C' || i as complaint_id, 'K' || k as customer_id, day_at(day) as received_at,
               case when chance(i, 'ends') < 0.9 then day_at(day + case when chance(k, 'luck') < 0.6 then 1.9 else 20 end * chance(i, 'takes')) end as resolved_at,
               'category ' || i % 15 as category, case when chance(i, 'grave') < 0.3 then 'major' else 'minor' end as severity,
               'product ' || k % 40 as product, place_of(k) as region
        from (select i, (chance(i, 'who') * {customers} * 0.8)::bigint as k, 700 * chance(i, 'day') as day from range({rows}) t(i))
        """;

    private static string Customers(long rows) => $"""
        select 'K' || k as customer_id, place_of(k) as region, day_at(-3000 * chance(k, 'joined'))[:10] as joined_at,
               case when chance(k, 'contract') < 0.9 then day_at(1100 * chance(k, 'until'))[:10] end as contract_end
        from range({rows}) t(k)
        """;

    private static string Purchases(long rows, long customers) => $"""
        select 'P' || i as purchase_id, 'K' || k as customer_id, day_at(730 * sqrt(chance(i, 'when'))) as purchased_at,
               case when chance(i, 'kind') < 0.2 then 'renewal' else 'new' end as kind, 'product ' || i % 40 as product, (1000 * chance(i, 'amount'))::integer as amount
        from (select i, (case when chance(i, 'by') < 0.5 then chance(i, 'whose') else power(chance(i, 'whose'), 2) end * {customers})::bigint as k from range({rows}) t(i))
        """;

    private static string Surveys(long rows, long customers) => $"""
        select 'S' || i as response_id, 'K' || (chance(i, 'asked') * {customers})::bigint as customer_id, day_at(700 * chance(i, 'said')) as answered_at,
               (1 + 9 * chance(i, 'score'))::integer as satisfaction, chance(i, 'problem') < 0.3 as had_problem,
               case when chance(i, 'problem') < 0.3 then chance(i, 'told') < 0.4 end as complained
        from range({rows}) t(i)
        """;

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
