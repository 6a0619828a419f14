namespace SatStats.Warehousing;

/// <summary>Rows that the engine's reader refused: too many cells, too few, a quote that never ends.</summary>
internal static class RefusedRows
{
    /// <summary>Takes them out of the reader's table, which is gone afterwards, in the file's order and named by their physical lines.</summary>
    public static List<TextRow> Take(Engine engine, ImportPlan plan, string table, CancellationToken cancel)
    {
        // What the reader calls a line is a record; where it begins in the file tells the line.
        var found = engine.Rows($"select line_byte_position, any_value(csv_line), arg_min(error_type::varchar, column_idx) from {table} group by 1 order by 1", cancel).ToList();
        var lines = LineNumbers.AtBytes(plan.ReadablePath, found.Select(r => (long)r[0]! - 1));
        var rows = found.Zip(lines, (r, line) => new TextRow(line, (string?)r[1] ?? "", Reason(plan, (string?)r[2]))).ToList();
        engine.Run($"drop table {table}");
        engine.Run($"drop table {table}_scans");
        return rows;
    }

    private static string Reason(ImportPlan plan, string? type) => type switch
    {
        "TOO MANY COLUMNS" => $"has more cells than the header's {plan.Columns.Count}",
        "MISSING COLUMNS" => $"has fewer cells than the header's {plan.Columns.Count}",
        "UNQUOTED VALUE" => "has text after a closing quote, or a quote that never closes",
        "LINE SIZE OVER MAXIMUM" => "is longer than 16 MB",
        "INVALID UNICODE" or "INVALID ENCODING" => "is not valid UTF-8; say --encoding if the file is in another encoding",
        _ => $"cannot be cut into cells ({type?.ToLowerInvariant()})",
    };
}
