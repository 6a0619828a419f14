namespace SatStats.Warehousing;

/// <summary>The SQL order in which the states of one record follow each other, over the columns of a loaded table.</summary>
internal static class FoldSql
{
    /// <summary>Terms of an ORDER BY that puts the last state first; where nothing else is said, that is the last row of the file.</summary>
    public static string LastFirst(RecordPlan records, LoadSql sql) =>
        string.Join(", ", (records.Fold ?? []).Select(f => $"{Value(f, records, sql)} desc nulls last").Append("rowid desc"));

    private static string Value(FoldColumn fold, RecordPlan records, LoadSql sql)
    {
        // What became a moment or a number of the record is stored as one; any other column is there as its text.
        if (records.Fields.FirstOrDefault(f => f.Columns.Contains(fold.Column) && f.Reading is not Reading.Mapped) is { } field) return Sql.Name(field.Field.Name);
        var text = Sql.Name(sql.Extras.First(e => e.Column == fold.Column).Name);
        var type = fold.Reading switch
        {
            Reading.Text => FieldType.Text,
            Reading.Number => FieldType.Number,
            _ => FieldType.Time,
        };
        // Within one file the zone is the same for all, so it does not matter for the order.
        return ReadingSql.Value(new(fold.Column, type, ""), fold.Reading, text, ReadingSql.Clock(fold.Reading, text) ?? "null", "UTC");
    }
}
