namespace SatStats.Importing;

/// <summary>Puts what the user said with --map and --set above what was recognised.</summary>
internal sealed class Overrides(ImportRequest request, Headers headers)
{
    private static readonly string[] KindIds = [.. RecordKinds.All.Select(k => k.Id)];

    public bool AreGiven => request.Map.Count + request.Set.Count > 0;

    /// <summary>Complete after <see cref="Apply"/>.</summary>
    public List<string> Remarks { get; } = [];

    public IReadOnlyList<RecordDraft> Apply(IReadOnlyList<RecordDraft> records)
    {
        foreach (var (name, header) in request.Map) records = Map(records, name, header);
        foreach (var (name, value) in request.Set) records = Set(records, name, value);
        return records;
    }

    private List<RecordDraft> Map(IReadOnlyList<RecordDraft> records, string name, string header)
    {
        var columns = ColumnsOf(header);
        var targets = Targets(records, name, out var field);
        if (targets.Count == 0) throw SatStatsException.Unknown($"field of {string.Join(" or ", records.Select(r => r.Kind.Id))} called", name, records.SelectMany(r => r.Kind.Fields).Select(f => f.Name).Distinct());
        return records.Select(r => targets.Contains(r) ? Map(r, field, columns) : r).ToList();
    }

    // The user's word frees the column from the field that it had been recognised as.
    private static RecordDraft Map(RecordDraft record, string field, IReadOnlyList<string> columns)
    {
        var kept = record.Fields.Where(f => f.IsGiven || !f.Columns.Intersect(columns).Any());
        return (record with { Fields = kept.ToList() }).With(new(record.Kind[field], columns, "as given with --map") { IsGiven = true });
    }

    private List<RecordDraft> Set(IReadOnlyList<RecordDraft> records, string name, string value)
    {
        var targets = Targets(records, name, out var field);
        if (targets.Count > 0) return records.Select(r => targets.Contains(r) ? Set(r, field, value) : r).ToList();
        if (headers.Columns.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new SatStatsException($"--set {name}={value}: the file has a column '{name}' already.", "Choose another name for the extra column.", isUsage: true);
        if (NearestName.Of(name, records.SelectMany(r => r.Kind.Fields).Select(f => f.Name)) is [var near, ..])
            Remarks.Add($"--set {name}: there is no such field, so it became an extra column. Was '{near}' meant?");
        return records.Select(r => r with { ExtraConstants = new Dictionary<string, string>(r.ExtraConstants) { [name] = value } }).ToList();
    }

    private static RecordDraft Set(RecordDraft record, string name, string value)
    {
        var field = record.Kind[name];
        if (field.Values.Count > 0 && !field.Values.Contains(value))
            throw SatStatsException.Unknown($"{name} called", value, field.Values);
        return record.With(new(field, [], "as given with --set") { Constant = value, IsGiven = true });
    }

    /// <summary>The records that have the field; <c>survey.satisfaction</c> names one of them.</summary>
    private static List<RecordDraft> Targets(IReadOnlyList<RecordDraft> records, string name, out string field)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var kind = dot > 0 && KindIds.Contains(name[..dot]) ? name[..dot] : null;
        var wanted = (kind is null ? name : name[(dot + 1)..]).Trim();
        field = wanted;
        return records.Where(r => (kind is null || r.Kind.Id == kind) && r.Kind.Find(wanted) is not null).ToList();
    }

    private List<string> ColumnsOf(string header)
    {
        if (headers.Find(header) is { } whole && !header.Contains('*', StringComparison.Ordinal)) return [whole];
        var parts = header.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts.Select(headers.Named).ToList() : [headers.Named(header)];
    }
}
