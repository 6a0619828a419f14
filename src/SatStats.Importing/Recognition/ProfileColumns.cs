namespace SatStats.Importing;

/// <summary>Finds the columns in which a system's exports hold the fields of a record.</summary>
internal static class ProfileColumns
{
    /// <summary>
    /// Each field with its column, or the columns that are joined. Headers that are named whole come first; a column is found with a star,
    /// or by a synonym, only where no other field has it.
    /// </summary>
    public static IReadOnlyList<(Field Field, IReadOnlyList<string> Columns)> Of(ProfileRecord record, Headers headers)
    {
        var found = new List<(Field Field, IReadOnlyList<string> Columns)>();
        foreach (var (name, alternatives) in record.Fields)
        {
            var whole = alternatives.Where(a => !a.Any(HasStar)).Select(a => a.Select(headers.Find).ToList());
            if (whole.FirstOrDefault(a => a.All(c => c is not null)) is { } columns) found.Add((record.Kind[name], columns!));
        }
        var starred = record.Fields.SelectMany(f => f.Value.Index().Where(a => a.Item.Any(HasStar)).Select(a => (f.Key, Rank: a.Index, Header: a.Item[0])));
        foreach (var (name, _, header) in starred.OrderBy(s => s.Rank)) AddFree(found, record.Kind[name], headers.All(header));
        if (record.TakesSynonyms) foreach (var draft in SynonymMatcher.Others(record.Kind, headers, found)) found.Add((draft.Field, draft.Columns));
        return found;
    }

    private static void AddFree(List<(Field Field, IReadOnlyList<string> Columns)> found, Field field, IEnumerable<string> columns)
    {
        if (found.Exists(f => f.Field == field)) return;
        if (columns.FirstOrDefault(c => !found.Exists(f => f.Columns.Contains(c))) is { } free) found.Add((field, [free]));
    }

    private static bool HasStar(string header) => header.Contains('*', StringComparison.Ordinal);
}
