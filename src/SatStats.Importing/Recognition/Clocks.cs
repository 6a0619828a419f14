namespace SatStats.Importing;

/// <summary>Joins a column of dates with the column that holds their time of day.</summary>
internal static class Clocks
{
    private static readonly string[] Names = ["Time", "Time of day", "时间", "时刻"];

    /// <summary>Where a time field was recognised in a column of mere dates and an unused column holds their clock, reads both.</summary>
    public static RecordDraft Join(RecordDraft record, Table table, Headers headers)
    {
        foreach (var draft in record.Fields.Where(f => f is { IsGiven: false, Since: null, Field.Type: FieldType.Time, Columns.Count: 1 }).ToList())
        {
            if (Companion(record, draft, table, headers) is not { } clock) continue;
            string[] both = [draft.Columns[0], clock];
            record = record.With(draft with { Columns = both, Evidence = Recognizer.Evidence(both) });
        }
        return WithDay(record, table);
    }

    // An arrival that is a mere clock is on the day that puts the record into its period.
    private static RecordDraft WithDay(RecordDraft record, Table table)
    {
        if (record.Find(record.Kind.TimeField ?? "") is not { Columns.Count: > 0 } day || !IsMereDate(table, day.Columns[0])) return record;
        foreach (var draft in record.Fields.Where(f => f is { IsGiven: false, Since: null, Field.Type: FieldType.Time, Columns.Count: 1 } && f.Field != day.Field && IsClock(table, f.Columns[0])).ToList())
        {
            string[] both = [day.Columns[0], draft.Columns[0]];
            record = record.With(draft with { Columns = both, Evidence = $"{Recognizer.Evidence([draft.Columns[0]])}, a time of day, taken as of the day in '{day.Columns[0]}'" });
        }
        return record;
    }

    private static bool IsMereDate(Table table, string column)
    {
        var shapes = table.FirstValues(column).Take(50).Select(MomentShape.Of).OfType<MomentShape>().ToList();
        return shapes.Count > 0 && shapes.TrueForAll(s => s.Clock.Length == 0);
    }

    private static string? Companion(RecordDraft record, FieldDraft draft, Table table, Headers headers)
    {
        if (!IsMereDate(table, draft.Columns[0])) return null;
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
