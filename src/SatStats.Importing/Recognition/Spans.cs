namespace SatStats.Importing;

/// <summary>Sees where a column that is headed like a moment holds the time that passed until then.</summary>
internal static class Spans
{
    private const int Looked = 50;

    /// <summary>Where a later moment of a complaint or ticket stands as a duration, counts it from the moment that the record began.</summary>
    public static RecordDraft Mark(RecordDraft record, Table table)
    {
        // A technician's "14:20" is a time of day; nobody answers a ticket at a time of day without saying the day.
        if (record.Kind != RecordKinds.Ticket && record.Kind != RecordKinds.Complaint) return record;
        if (record.Find(record.Kind.TimeField!) is not { Columns.Count: > 0 } start) return record;
        foreach (var draft in record.Fields.Where(f => f is { Since: null, Field.Type: FieldType.Time, Columns.Count: 1 } && f.Field != start.Field && HoldsSpans(table, f.Columns[0])).ToList())
            record = record.With(draft with { Since = start.Field.Name, Evidence = $"{draft.Evidence}, counted from {start.Field.Name}" });
        return record;
    }

    private static bool HoldsSpans(Table table, string column)
    {
        var values = table.FirstValues(column).Take(Looked).ToList();
        var hasUnit = DurationReading.UnitIn(column) is not null;
        var spans = values.Count(v => DurationEvidence.IsWritten(v) || (hasUnit && DurationEvidence.IsBare(v)));
        return spans > 0 && spans >= 0.8 * values.Count && !values.Exists(v => MomentShape.Of(v) is not null);
    }
}
