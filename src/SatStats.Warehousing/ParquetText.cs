using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>Writes a Parquet file out as text, for Importing to look at as it looks at any other: rows in their order, nested values as JSON.</summary>
public static class ParquetText
{
    /// <param name="parquet">The file to read.</param>
    /// <param name="text">The file to write: UTF-8, commas, a header. It keeps the mode that it has.</param>
    /// <exception cref="SatStatsException">The file is damaged, or is none.</exception>
    public static void Write(string parquet, string text, CancellationToken cancel)
    {
        using var engine = new Engine("Data Source=:memory:");
        try
        {
            // Older programs write texts without saying that they are.
            var source = $"read_parquet({Sql.Text(Sql.LiteralPath(parquet))}, binary_as_string = false)";
            var columns = engine.Rows($"select column_name, column_type from (describe select * from {source})", cancel).Select(r => Cell((string)r[0]!, (string)r[1]!)).ToList();
            engine.Run($"""
                copy (select {string.Join(", ", columns)} from {source}) to {Sql.Text(text)}
                    (format csv, header true, delimiter ',', quote '"', escape '"', nullstr '', use_tmp_file false)
                """, cancel);
        }
        catch (DuckDBException e)
        {
            throw new SatStatsException(e.Message.Split("\n\n")[0].Trim(), inner: e);
        }
    }

    private static string Cell(string column, string type)
    {
        var name = Sql.Name(column);
        return $"{Text(name, type)} as {name}";
    }

    private static string Text(string name, string type) => type switch
    {
        "TIMESTAMP WITH TIME ZONE" => $"(timezone('UTC', {name})::varchar || 'Z')",
        "TIMESTAMP_NS" => $"{name}::timestamp::varchar",
        "BLOB" => $"coalesce(try(decode({name})), {name}::varchar)",
        // A number that is whole is written so: identifiers come as 123.0 where one of them was missing.
        "DOUBLE" or "FLOAT" => $"case when {name} = trunc({name}) and abs({name}) < 1e15 then {name}::bigint::varchar else {name}::varchar end",
        _ when type.EndsWith(']') || type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal) => $"to_json({name})::varchar",
        _ => $"{name}::varchar",
    };
}
