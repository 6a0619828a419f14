namespace SatStats.Importing;

/// <summary>Joins a column of dates with the column that holds their time of day.</summary>
internal static class Clocks
{
    private static readonly string[] Names = ["Time", "Time of day", "时间", "时刻"];

    /// <summary>Where a time field was recognised in a column of mere dates and an unused column holds their clock, reads both.</summary>
    public static RecordDraft Join(RecordDraft record, Table table, Headers headers)
    {
        foreach (var draft in record.Fields.Where(f => f is { IsGiven: false, Field.Type: FieldType.Time, Columns.Count: 1 }).ToList())
        {
            if (Companion(record, draft, table, headers) is not { } clock) continue;
            string[] both = [draft.Columns[0], clock];
            record = record.With(draft with { Columns = both, Evidence = Recognizer.Evidence(both) });
        }
        return record;
    }

    private static string? Companion(RecordDraft record, FieldDraft draft, Table table, Headers headers)
    {
        var shapes = table.FirstValues(draft.Columns[0]).Take(50).Select(MomentShape.Of).OfType<MomentShape>().ToList();
        if (shapes.Count == 0 || shapes.Exists(s => s.Clock.Length > 0)) return null;
        var key = HeaderKey.Of(draft.Columns[0]);
        var names = new[] { key.Replace("date", "time", StringComparison.Ordinal), key.Replace("日期", "时间", StringComparison.Ordinal) }.Where(k => k != key)
            .Concat(draft.Field.Name == record.Kind.TimeField ? Names : []);
        return names.Select(headers.Find).FirstOrDefault(c => c is not null && !record.Fields.Any(f => f.Columns.Contains(c)) && IsClock(table, c));
    }

    private static bool IsClock(Table table, string column)
    {
        var values = table.FirstValues(column).Take(50).ToList();
        return values.Count > 0 && values.Count(v => MomentShape.ClockAlone(v) is not null) >= 0.8 * values.Count;
    }
}
