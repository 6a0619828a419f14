namespace SatStats.Importing;

/// <summary>What a file must hold to be of a kind at all.</summary>
internal static class Essentials
{
    private static readonly string[] SurveyScores =
        ["satisfaction", "recommend", "effort", "would_buy_again", "resolved", "resolved_quickly", "item_result", "item_punctuality", "item_professionalism", "item_staff"];

    /// <summary>
    /// Required fields that neither a column nor a constant gives. Keys may be absent: the loader makes one from the row's content.
    /// So may the moment of a record: no moment is better than one that was made up.
    /// </summary>
    public static IReadOnlyList<string> Missing(RecordDraft draft) => draft.Kind.Fields
        .Where(f => f.IsRequired && draft.Find(f.Name) is null && !IsMadeUp(draft.Kind, f.Name) && f != MissingTime(draft))
        .Select(f => f.Name).ToList();

    /// <summary>The field that puts such records into a month, where the file does not give it and the records can be counted without.</summary>
    public static Field? MissingTime(RecordDraft draft) =>
        draft.Kind.TimeField is { } time && !draft.Kind.KeyFields.Contains(time) && draft.Find(time) is null ? draft.Kind[time] : null;

    /// <summary>Whether the fields that make sense of such a record are there.</summary>
    public static bool AreMet(RecordDraft draft) => Missing(draft).Count == 0
        && (draft.Kind != RecordKinds.Survey || SurveyScores.Any(s => draft.Find(s) is not null))
        && (draft.Kind != RecordKinds.SpeedTest || draft.Find("measured_mbps") is not null);

    /// <summary>A key that the loader can make from the row's content: the only key of a kind other than customers, who are nobody without one.</summary>
    private static bool IsMadeUp(RecordKind kind, string field) =>
        kind.KeyFields.Count == 1 && kind.KeyFields[0] == field && kind != RecordKinds.Customers;
}
