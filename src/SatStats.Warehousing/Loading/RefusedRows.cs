namespace SatStats.Warehousing;

/// <summary>Rows that the engine's reader refused while it read a file (too many cells, too few, a quote that never ends), in the table where it left them.</summary>
internal sealed class RefusedRows(Engine engine, ImportPlan plan, string table)
{
    /// <summary>Where each row begins, in the file's order: its byte as the reader counts, and its physical line.</summary>
    public IReadOnlyList<(long Byte, long Line)> Beginnings(CancellationToken cancel)
    {
        // What the reader calls a line is a record; where it begins in the file tells the line.
        var bytes = engine.Rows($"select distinct line_byte_position from {table} order by 1", cancel).Select(r => (long)r[0]!).ToList();
        return [.. bytes.Zip(LineNumbers.AtBytes(plan.ReadablePath, bytes.Select(b => b - 1)))];
    }

    /// <summary>A SELECT of the rows: begins_at, raw, reason.</summary>
    public string Sql => $"""
        select begins_at, raw, case type
            when 'TOO MANY COLUMNS' then 'has more cells than the header''s {plan.Columns.Count}'
            when 'MISSING COLUMNS' then 'has fewer cells than the header''s {plan.Columns.Count}'
            when 'UNQUOTED VALUE' then 'has text after a closing quote, or a quote that never closes'
            when 'LINE SIZE OVER MAXIMUM' then 'is longer than 16 MB'
            when 'INVALID UNICODE' then {Encoding}
            when 'INVALID ENCODING' then {Encoding}
            else 'cannot be cut into cells (' || lower(type) || ')' end as reason
        from (select line_byte_position as begins_at, coalesce(any_value(csv_line), '') as raw, arg_min(error_type::varchar, column_idx) as type from {table} group by 1)
        """;

    private const string Encoding = "'is not valid UTF-8; say --encoding if the file is in another encoding'";

    public void Drop()
    {
        engine.Run($"drop table {table}");
        engine.Run($"drop table {table}_scans");
    }
}
