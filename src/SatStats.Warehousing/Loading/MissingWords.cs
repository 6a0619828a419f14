using System.Text.Json;

namespace SatStats.Warehousing;

/// <summary>Counts the cells whose text means "no value", in the columns that fields are read from.</summary>
internal static class MissingWords
{
    public static IReadOnlyList<MissingWord> Count(Engine engine, ImportPlan plan, CancellationToken cancel)
    {
        var columns = plan.Records.SelectMany(r => r.Fields).SelectMany(f => f.Columns).ToHashSet();
        var watched = plan.Columns.Index().Where(c => columns.Contains(c.Item) && Tokens(plan, c.Item).Any()).ToList();
        if (watched.Count == 0) return [];
        var counts = watched.Select(c => $"to_json(histogram(case when {ReadingSql.IsOneOf($"trim(c{c.Index})", Tokens(plan, c.Item))} then trim(c{c.Index}) end))::varchar");
        var row = engine.Rows($"select {string.Join(", ", counts)} from {CsvSource.Sql(plan, "missing_words")}", cancel).Single();
        return [.. watched.Zip(row, (c, json) => Words(c.Item, (string?)json)).SelectMany(w => w)];
    }

    private static IEnumerable<string> Tokens(ImportPlan plan, string column) =>
        plan.MissingTokens.Concat(plan.MissingIn.GetValueOrDefault(column, [])).Where(t => t.Trim().Length > 0);

    private static List<MissingWord> Words(string column, string? json)
    {
        if (json is null) return [];
        using var parsed = JsonDocument.Parse(json);
        if (parsed.RootElement.ValueKind != JsonValueKind.Object) return [];
        return parsed.RootElement.EnumerateObject().Select(w => new MissingWord(column, w.Name, w.Value.GetInt64())).OrderByDescending(w => w.Cells).ThenBy(w => w.Word, StringComparer.Ordinal).ToList();
    }
}
