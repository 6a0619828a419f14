namespace SatStats.Importing;

/// <summary>Drafts a profile from a file: what can be told from headers and values is written down with its reason, what cannot is asked.</summary>
public static class Drafting
{
    /// <exception cref="SatStatsException">The file cannot be read as a table, or the user named a field or column that there is not.</exception>
    public static ProfileDraft Draft(DraftRequest request, CancellationToken ct)
    {
        var readable = Container.Open(request.Import, ct);
        try
        {
            var shaped = Shaping.Of(request.Import, readable, ct);
            readable = shaped.Readable;
            return Draft(request, shaped, ct);
        }
        finally
        {
            readable.Dispose();
        }
    }

    private static ProfileDraft Draft(DraftRequest request, ShapedFile shaped, CancellationToken ct)
    {
        var (orders, table, readable) = (DateOrders.Parse(request.Import.DateOrder), shaped.Table, shaped.Readable);
        var lists = Profiles.All(request.Import.WorkspaceFolder);
        var kind = new DraftedKind(request, table, lists);
        var guesses = new ColumnGuesses(table, lists);
        var record = Mapped(request, table, kind.Record, guesses);
        var evidence = new DraftEvidence(request, table, record, lists);
        evidence.Look(readable.Path, orders, ct);
        List<OpenPoint> open = [.. kind.Open, .. MissingFields(request, evidence.Record, guesses), .. evidence.Open];
        var id = request.Id ?? DraftNames.Id(request.Import.Path);
        var title = request.Title ?? Path.GetFileNameWithoutExtension(request.Import.Path);
        var text = new DraftText(table, evidence) { Id = id, Title = title, Zone = request.Import.Zone, Source = $"'{Path.GetFileName(request.Import.Path)}' ({readable.Container}, {readable.Encoding})" }.Write(open);
        // What is handed out can be read: an error here would be one of this program's, with the line that shows it.
        _ = new ProfileReader($"the draft of '{id}'").Read(new StringReader(text));
        return new() { Id = id, Title = title, Kind = record.Kind, Text = text, Open = open, Remarks = [.. kind.Remarks, .. evidence.Remarks] };
    }

    // A field that the user says has no column loses the one that it was taken to stand in.
    private static RecordDraft Mapped(DraftRequest request, Table table, RecordDraft record, ColumnGuesses guesses)
    {
        var none = request.Import.Map.Where(m => m.Value.Length == 0).Select(m => record.Kind[m.Key].Name).ToHashSet(StringComparer.Ordinal);
        var given = request.Import with { Map = request.Import.Map.Where(m => m.Value.Length > 0).ToDictionary() };
        var headers = new Headers(table);
        var mapped = new Overrides(given, headers).Apply([record with { Fields = [.. record.Fields.Where(f => !none.Contains(f.Field.Name))] }])[0];
        return Clocks.Join(guesses.Complete(mapped, none), table, headers);
    }

    private static IEnumerable<OpenPoint> MissingFields(DraftRequest request, RecordDraft record, ColumnGuesses guesses)
    {
        var missing = Essentials.Missing(record).Select(f => record.Kind[f]).Concat(Essentials.MissingTime(record) is { } time ? [time] : []).DistinctBy(f => f.Name);
        foreach (var field in missing.Where(f => !request.Import.Map.ContainsKey(f.Name)))
        {
            var likely = field.Type is FieldType.Time or FieldType.Day ? guesses.Dates(record) : guesses.Unused(record);
            yield return new("--map", $"Which column is {field.Name} ({char.ToLowerInvariant(field.Meaning[0])}{field.Meaning[1..]})?", [.. likely.Take(6), "none"]) { Field = field.Name };
        }
    }
}
