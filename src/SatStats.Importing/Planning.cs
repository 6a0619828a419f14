namespace SatStats.Importing;

/// <summary>The steps from an opened file to its plan.</summary>
internal sealed class Planning(ImportRequest request, DateOrders orders, Readable readable)
{
    private readonly List<string> _remarks = [.. readable.Remarks];

    public ImportPlan Plan(CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var hash = Task.Run(() => FileHash.Of(request.Path, readable.Part, stop.Token), stop.Token);
        try
        {
            var plan = Look(ct);
            var (controls, exportedAt) = Sidecars.Of(request.Path, ct);
            return plan with { Controls = controls, ExportedAt = exportedAt, Source = plan.Source with { Sha256 = hash.GetAwaiter().GetResult() } };
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private ImportPlan Look(CancellationToken ct)
    {
        var table = Sniffer.Sniff(readable, request.Delimiter, request.Path);
        if (table.Titles.Count > 0) _remarks.Add($"Skipped above the header: {string.Join(", ", table.Titles.Take(3))}{(table.Titles.Count > 3 ? ", ..." : "")}.");
        var understanding = new Recognition(request, table).Understand();
        _remarks.AddRange(understanding.Remarks);
        var missing = MissingTokens.For(understanding.Profile, request.ExtraMissing);
        var (records, scan) = new Interpretation(request, orders, table, understanding).Read(readable.Path, missing, _remarks, ct);
        AddRemarks(table, records, scan);
        return new ImportPlan
        {
            Source = Source(),
            ReadablePath = readable.Path,
            Dialect = table.Dialect,
            Columns = table.Columns,
            Records = records,
            Zone = request.Zone,
            MissingTokens = missing,
            SampleValues = scan.Samples,
            Remarks = _remarks,
        };
    }

    private SourceFile Source()
    {
        var name = readable.Part is null ? request.Path : $"{request.Path}#{readable.Part}";
        return new(name, "", new FileInfo(request.Path).Length, readable.Container, readable.Encoding);
    }

    private void AddRemarks(Table table, IReadOnlyList<RecordPlan> records, Scan scan)
    {
        if (records.Any(r => r.Fields.Any(NeedsZone)))
            _remarks.Add($"Times carry no offset: read as {request.Zone}{(request.Zone == "UTC" ? " (say --tz ZONE if they are local)" : "")}.");
        if (scan.Ragged > 0) _remarks.Add($"{Words.Count(scan.Ragged)} of {Words.Count(scan.Rows)} rows looked at have another number of cells than the {Words.Count(table.Columns.Count)} columns and will be set aside.");
        if (scan.Headers > 0) _remarks.Add($"The header is repeated within the data ({Words.Count(scan.Headers)} times); those rows will be set aside.");
        var empty = scan.EmptyColumns.Where(c => !MendFile.IsRemark(c)).ToList();
        if (empty.Count > 0) _remarks.Add($"{(scan.SawWholeFile ? "Columns without any value" : "Columns without a value in the part looked at")}: {string.Join(", ", empty.Take(10))}{(empty.Count > 10 ? ", ..." : "")}.");
        if (scan.Rows == 0) _remarks.Add("The file has a header and no rows.");
    }

    private static bool NeedsZone(FieldPlan plan) =>
        plan is { Field.Type: FieldType.Time, Reading: Reading.Moment moment } && moment.Patterns.Any(p => !MomentShape.CarriesOffset(p));
}
