using System.Globalization;

namespace SatStats.Importing;

/// <summary>Looks at the values of the fields that were recognised, and decides how each is read.</summary>
internal sealed class Interpretation(ImportRequest request, DateOrders orders, ShapedFile shaped, Understanding understanding)
{
    private readonly Table _table = shaped.Table;

    private static readonly IReadOnlyList<Profile> Generic = [.. Profiles.Shipped().Where(p => p.IsGeneric)];

    public (IReadOnlyList<RecordPlan> Records, Scan Scan) Read(MissingValues missing, List<string> remarks, CancellationToken ct)
    {
        var evidence = understanding.Records
            .SelectMany(r => r.Fields.Where(f => f.Columns.Count > 0).Select(f => new FieldEvidence(r, f, _table, WordsFor(r, f.Field))))
            .ToList();
        var folds = understanding.Records.Where(r => r.Fold is not null).Select(r => new FoldOrder(r, _table)).ToList();
        var scan = new Scan(_table, [.. evidence, .. folds.SelectMany(f => f.Evidence)], missing);
        scan.Run(shaped.Readable.Path, shaped.Places, request.Progress, ct);
        foreach (var sentinel in evidence.SelectMany(e => Sentinels.In(e, GivenScale(e.Record)))) missing.Add(sentinel);
        var usual = understanding.Profile.DateOrder is { } order ? DateOrders.Named(order) : (DateOrder?)null;
        var readings = new Readings(evidence, scan, YesNo(), p => Context(evidence, scan, p), usual);
        var records = understanding.Records.Select(r => Plan(r, readings, evidence, remarks)
            with
        { Fold = folds.Find(f => f.Kind == r.Kind)?.Decide(Context(evidence, scan, usual)) }).ToList();
        remarks.AddRange(readings.Remarks.Distinct());
        return (WithRows(records), scan);
    }

    private static Scale? GivenScale(RecordDraft record)
    {
        double? Of(string field) => double.TryParse(record.Find(field)?.Constant, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        return (Of("scale_min"), Of("scale_max")) is ({ } least, { } most) ? new(least, most, "") : null;
    }

    // A column may look by its header like the field that makes a row a record, and hold something else.
    private List<RecordPlan> WithRows(List<RecordPlan> records)
    {
        var usable = records.Where(r => r.SkipRowsWithout is null || r.Find(r.SkipRowsWithout) is not null).ToList();
        return usable.Count > 0 ? usable : throw new SatStatsException(
            $"{request.Path}: no column holds {records[0].SkipRowsWithout}, without which no row is a record of kind {records[0].Kind.Id}.",
            $"Say where it stands: --map {records[0].SkipRowsWithout}=<header>.", isUsage: true);
    }

    private RecordPlan Plan(RecordDraft record, Readings readings, List<FieldEvidence> evidence, List<string> remarks)
    {
        var fields = record.Fields.Select(f => readings.Decide(record, f)).OfType<FieldPlan>().ToList();
        // Nothing can be counted from a moment that turned out to be none.
        fields.RemoveAll(f => f.Reading is Reading.Elapsed elapsed && !fields.Exists(s => s.Field.Name == elapsed.Since));
        if (record.Kind == RecordKinds.Survey)
        {
            var scores = evidence.Find(e => e.Record.Kind == record.Kind && e.Draft.Field.Name == "satisfaction")?.Numbers;
            fields.AddRange(Scales.Assume(fields, record.Kind, scores, remarks));
            if (Directions.Remark(fields, evidence.Find(e => e.Record == record && e.Draft.Field.Name == "mode")?.Words?.Words.Select(w => w.Key) ?? []) is { } direction) remarks.Add(direction);
        }
        var inOrder = record.Kind.Fields.Select(f => fields.Find(p => p.Field.Name == f.Name)).OfType<FieldPlan>().ToList();
        var used = inOrder.SelectMany(f => f.Columns).ToHashSet(StringComparer.Ordinal);
        return new RecordPlan
        {
            Kind = record.Kind,
            Profile = understanding.Name,
            Confidence = Math.Round(understanding.Confidence, 2),
            RunnerUp = understanding.RunnerUp,
            Fields = inOrder,
            ExtraColumns = _table.Columns.Where(c => !used.Contains(c) && !MendFile.IsRemark(c)).ToList(),
            ExtraConstants = record.ExtraConstants,
            SkipRowsWithout = record.SkipRowsWithout,
            SkipRows = record.SkipRows,
        };
    }

    private MomentContext Context(List<FieldEvidence> evidence, Scan scan, DateOrder? usual) => new()
    {
        File = request.Path,
        Given = orders,
        ByProfile = usual,
        From1911 = asking => CalendarEvidence.InFile(_table, evidence.Where(e => e.Draft != asking)),
        SawWholeFile = scan.SawWholeFile,
        Siblings = (shape, asking) => evidence
            .Where(e => e.Draft != asking && e.Moments is not null)
            .Select(e => (Order: e.Moments!.Orders.GetValueOrDefault(shape)?.Proven, Column: e.Draft.Columns[0]))
            .Where(s => s.Order is not null).Select(s => ((DateOrder, string)?)(s.Order!.Value, s.Column)).FirstOrDefault(),
    };

    // A profile's own words come first, then those for its kind, then the shipped ones in both languages.
    private ValueWords WordsFor(RecordDraft record, Field field)
    {
        var lists = new[] { record.Values, understanding.Profile.Values }.Concat(Generic.Select(g => g.Values));
        return new(field, ValueWords.Of(field, lists));
    }

    private YesNoWords YesNo()
    {
        var own = understanding.Profile;
        return new([.. own.Yes.Concat(Generic.SelectMany(g => g.Yes)).Distinct(StringComparer.OrdinalIgnoreCase)], [.. own.No.Concat(Generic.SelectMany(g => g.No)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
