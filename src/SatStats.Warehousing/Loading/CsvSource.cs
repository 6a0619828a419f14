namespace SatStats.Warehousing;

/// <summary>A plan's text as the engine reads it: every cell as text, in columns c0, c1, ...; rows that do not fit are written into a table of their own.</summary>
internal static class CsvSource
{
    public static string Sql(ImportPlan plan, string rejectsTable)
    {
        var dialect = plan.Dialect;
        var newLine = dialect.NewLine is null ? "" : $", new_line = {Text(dialect.NewLine.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))}";
        var source = $$"""
            read_csv({{Text(Warehousing.Sql.LiteralPath(plan.ReadablePath))}}, auto_detect = false, compression = 'none', header = false, skip = {{LineNumbers.RecordsAboveData(plan)}}, delim = {{Text(dialect.Delimiter)}},
                quote = {{Text(dialect.Quote?.ToString() ?? "")}}, escape = {{Text(dialect.Escape?.ToString() ?? "")}}{{newLine}}, max_line_size = 16777216,
                store_rejects = true, rejects_table = {{Text(rejectsTable)}}, rejects_scan = {{Text(rejectsTable + "_scans")}},
                columns = { {{string.Join(", ", plan.Columns.Select((_, i) => $"'c{i}': 'VARCHAR'"))}} })
            """;
        // An empty line is no row; only where there is a single column would the reader take it for one.
        return plan.Columns.Count > 1 ? source : $"(from {source} where c0 is not null)";
    }

    private static string Text(string value) => Warehousing.Sql.Text(value);
}
