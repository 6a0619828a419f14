namespace SatStats.Warehousing;

/// <summary>Reads a planned file's table as it stands, without a database: the same reader as an import's, and no further.</summary>
public sealed class TableReading : IDisposable
{
    private const string RefusedTable = "refused";

    private readonly Engine _engine = new("Data Source=:memory:");
    private readonly ImportPlan _plan;

    /// <param name="plan">A plan, with or without records.</param>
    public TableReading(ImportPlan plan) => _plan = plan;

    /// <summary>The rows of data in the file's order, every cell as text; an empty cell is the empty text. To be read to their end before <see cref="Refused"/> is asked for.</summary>
    /// <param name="limit">No more than so many; null for all.</param>
    public IEnumerable<object?[]> Rows(int? limit, CancellationToken cancel)
    {
        var cells = string.Join(", ", _plan.Columns.Select((_, i) => $"coalesce(c{i}, '')"));
        return _engine.Streamed($"select {cells} from {CsvSource.Sql(_plan, RefusedTable)}{(limit is { } most ? $" limit {Sql.Number(most)}" : "")}", cancel);
    }

    /// <summary>Rows that cannot be cut into the table's cells, in the file's order.</summary>
    public IReadOnlyList<TextRow> Refused(CancellationToken cancel)
    {
        var refused = new RefusedRows(_engine, _plan, RefusedTable);
        var beginnings = refused.Beginnings(cancel);
        var lines = beginnings.Select(b => b.Line).ToArray();
        foreach (var place in LineNumbers.Of(_plan, [], [.. lines])) lines[place.Key] = place.Number;
        var rows = _engine.Rows($"{refused.Sql} order by begins_at", cancel).Zip(lines, (r, line) => new TextRow(line, (string)r[1]!, (string)r[2]!)).ToList();
        refused.Drop();
        return [.. rows.Concat(_plan.Text.Refused).OrderBy(r => r.Line)];
    }

    public void Dispose() => _engine.Dispose();
}
