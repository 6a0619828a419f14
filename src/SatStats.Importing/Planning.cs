namespace SatStats.Importing;

/// <summary>The steps from an opened file to its plan.</summary>
internal sealed class Planning(ImportRequest request, DateOrders orders, ShapedFile shaped)
{
    private readonly List<string> _remarks = [.. shaped.Readable.Remarks, .. shaped.Remarks];
    private readonly string? _stated = Zones.StatedIn([.. shaped.Table.Titles, .. shaped.Account.Asides.Where(a => a.Kind == AsideKind.Note).Select(a => a.Text)]);

    /// <param name="hash">The file's hash, which is being made meanwhile.</param>
    public ImportPlan Plan(Task<string> hash, CancellationToken ct)
    {
        var plan = Look(ct);
        var (controls, exportedAt) = Sidecars.Of(request.Path, ct);
        return plan with { Controls = controls, ExportedAt = exportedAt, Source = plan.Source with { Sha256 = hash.GetAwaiter().GetResult() } };
    }

    private ImportPlan Look(CancellationToken ct)
    {
        var table = shaped.Table;
        if (table.Columns is [var only] && request is { Kind: null, Profile: null, Map.Count: 0 }) throw TooNarrow(only);
        if (table is { HasHeader: false, IsNamed: false } && request.Map.Count == 0 && request.Profile is null) throw Nameless(table);
        if (table.Doubt is { } doubt && !request.Repair && request.HeaderRows is null) throw Doubtful(doubt);
        var understanding = new Recognition(request, table).Understand();
        _remarks.AddRange(understanding.Remarks);
        var missing = MissingTokens.For(understanding.Profile, request.ExtraMissing, table);
        var (records, scan) = new Interpretation(request, orders, shaped, understanding).Read(missing, _remarks, ct);
        _remarks.AddRange(missing.Remarks());
        AddRemarks(table, records, scan, understanding.Profile);
        return ShapePlan.Of(shaped) with
        {
            Records = records,
            Zone = ZoneOf(understanding.Profile),
            MissingTokens = missing.Everywhere,
            MissingIn = missing.InColumns,
            SampleValues = scan.Samples,
            Remarks = _remarks,
        };
    }

    private SatStatsException Nameless(Table table) =>
        new($"'{request.Path}' has no header: no row names its {Words.Count(table.Columns.Count)} columns. The first row of data: {string.Join(" | ", table.FirstRows.Take(1).SelectMany(r => r).Take(6))}.",
            "Say what it is and where its fields stand: --as KIND --map field=column_1 (satstats read shows the columns), or with --profile whose columns they are (satstats profiles). Or point at the header with --skip-rows or --header-rows.", isUsage: true);

    private SatStatsException TooNarrow(string only) =>
        new($"'{request.Path}' has a single column, '{(only.Length > 80 ? only[..80] + "..." : only)}': no record has so few fields.",
            "If something stands between its cells, name it with --delimiter; otherwise say what it is with --as, and which field it holds with --map field=header. satstats read shows it as it is.", isUsage: true);

    private SatStatsException Doubtful(string doubt) =>
        new($"'{request.Path}' is not certain. {doubt}.", "Mend the header; or take the names as they stand from the left with --repair, or none with --header-rows 0.");

    private string ZoneOf(Profile profile) => request.Zone ?? _stated ?? profile.Zone ?? "UTC";

    private void AddRemarks(Table table, IReadOnlyList<RecordPlan> records, Scan scan, Profile profile)
    {
        if (scan.Rows == 0)
        {
            _remarks.Add("The file has a header and no rows.");
            return;
        }
        if (records.Any(r => r.Fields.Any(NeedsZone))) _remarks.Add($"Times carry no offset: read as {ZoneOf(profile)}{WhyZone(profile)}.");
        if (scan.Ragged > 0) _remarks.Add($"{Words.Count(scan.Ragged)} of {Words.Count(scan.Rows)} rows looked at have another number of cells than the {Words.Count(table.Columns.Count)} columns and will be set aside.");
        var empty = scan.EmptyColumns.Where(c => !MendFile.IsRemark(c)).ToList();
        if (empty.Count > 0) _remarks.Add($"{(scan.SawWholeFile ? "Columns without any value" : "Columns without a value in the part looked at")}: {string.Join(", ", empty.Take(10))}{(empty.Count > 10 ? ", ..." : "")}.");
    }

    private string WhyZone(Profile profile) => (request.Zone, _stated ?? profile.Zone) switch
    {
        (null, not null) when _stated is not null => ", which the file itself says (say --tz ZONE if it is otherwise)",
        (null, not null) => $", as exports of the profile {profile.Id} are (say --tz ZONE if this one is otherwise)",
        (null or "UTC", _) => " (say --tz ZONE if they are local)",
        _ => "",
    };

    private static bool NeedsZone(FieldPlan plan) => plan.Field.Type == FieldType.Time
        && (plan.Reading is Reading.ExcelSerial || (plan.Reading is Reading.Moment moment && moment.Patterns.Any(p => !MomentShape.CarriesOffset(p))));
}
