namespace SatStats;

/// <summary>A kind of record that exports are read into: complaint, ticket, visit, survey, purchase, customer, speed_test, activity.</summary>
/// <param name="Id">Singular, lower case with underscores: what --as takes.</param>
/// <param name="Table">The table (and the view over its current rows) in the database.</param>
/// <param name="Title">What a reader calls these records.</param>
/// <param name="KeyFields">The fields that say which record a row is about.</param>
/// <param name="TimeField">The moment that puts a record into a period unless a metric says otherwise; null where there is none.</param>
public sealed record RecordKind(string Id, string Table, LocalText Title, IReadOnlyList<string> KeyFields, string? TimeField, IReadOnlyList<Field> Fields)
{
    public Field? Find(string field) => Fields.FirstOrDefault(f => f.Name == field);

    public Field this[string field] =>
        Find(field) ?? throw SatStatsException.Unknown($"field of {Id} called", field, Fields.Select(f => f.Name));

    public override string ToString() => Id;
}
