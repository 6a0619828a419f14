namespace SatStats.Importing;

/// <summary>What a file was understood to be.</summary>
internal sealed record Understanding(Profile Profile, string Name, double Confidence, string? RunnerUp, IReadOnlyList<RecordDraft> Records)
{
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>Decides what a file holds: by what the user says, by a profile, by synonyms; or says why it cannot.</summary>
internal sealed class Recognition(ImportRequest request, Table table)
{
    private readonly Headers _headers = new(table);
    private readonly RecordKind? _kind = request.Kind is null ? null : RecordKinds.Named(request.Kind);

    /// <exception cref="SatStatsException">No recognition is sure enough, two are equally sure, or a required field has no column.</exception>
    public Understanding Understand()
    {
        var recognizer = new Recognizer(_headers);
        var candidates = request.Profile is { } name
            ? [recognizer.Apply(Profiles.Named(name, request.WorkspaceFolder), _kind)]
            : recognizer.Weigh(Profiles.All(request.WorkspaceFolder), _kind);
        var (chosen, runnerUp) = request.Profile is null ? Choose(candidates) : (candidates[0], null);
        if (chosen.Profile.Refusal is { } refusal) throw Refused(chosen.Profile, refusal);
        var rating = _kind is null && chosen is { Profile.IsGeneric: true, Records: [{ } main] } ? Ratings.In(main, recognizer.Weigh([chosen.Profile], RecordKinds.Survey), chosen.Profile) : null;
        var overrides = new Overrides(request, _headers);
        var records = overrides.Apply(rating is null ? chosen.Records : [.. chosen.Records, rating]).Select(r => Spans.Mark(Clocks.Join(r, table, _headers), table)).ToList();
        // Where the field that makes a row a record is not there at all, no row is one.
        if (records.Exists(HasItsRows)) records.RemoveAll(r => !HasItsRows(r));
        foreach (var record in records) CheckRequired(record);
        var isAllGiven = overrides.AreGiven && records.TrueForAll(r => r.Fields.All(f => f.IsGiven));
        return new(chosen.Profile, isAllGiven ? "mapping" : chosen.Profile.Id, isAllGiven ? 1 : chosen.Confidence, runnerUp?.ToString(), records)
        {
            Remarks = [.. chosen.Profile.Remarks, .. rating is not null && records.Exists(r => r.Kind == rating.Kind) ? [Ratings.Remark(chosen.Records[0], rating)] : Enumerable.Empty<string>(), .. overrides.Remarks, .. records.Select(WithoutTime).OfType<string>()],
        };
    }

    private (Candidate Chosen, Candidate? RunnerUp) Choose(IReadOnlyList<Candidate> candidates)
    {
        // Where the user names the kind, what is missing is said field by field instead.
        if (_kind is not null) return (candidates is [var first, ..] ? first : Nothing(_kind), candidates.ElementAtOrDefault(1));
        if (candidates.Count == 0 || candidates[0].Confidence < Recognizer.Threshold) throw NotSure(candidates);
        // A system that is known is never in doubt because of synonyms, nor the user's own because of those that are shipped.
        var rival = candidates.Skip(1).FirstOrDefault(c => c.Kinds != candidates[0].Kinds && c.Profile.IsGeneric == candidates[0].Profile.IsGeneric
            && (c.Profile.Origin is null) == (candidates[0].Profile.Origin is null));
        if (rival is { Profile.Refusal: null } && candidates[0].Profile.Refusal is null && rival.Confidence >= Recognizer.Threshold && rival.Weight >= Recognizer.Tie * candidates[0].Weight) throw Tied(candidates[0], rival);
        return (candidates[0], candidates.ElementAtOrDefault(1)?.Beside(candidates[0]));
    }

    private static Candidate Nothing(RecordKind kind) => new(Profiles.Shipped().First(p => p.IsGeneric), 0, [new RecordDraft(kind, [])]);

    private SatStatsException NotSure(IReadOnlyList<Candidate> candidates)
    {
        var near = candidates.Take(3).Select(c => c.ToString()).ToList();
        var guesses = near.Count == 0 ? "none of them is known" : $"nearest: {string.Join(", ", near)}; {FormattableString.Invariant($"{Recognizer.Threshold:0.00}")} is needed";
        return new($"It is not clear what '{request.Path}' holds. Its columns: {Columns()}; {guesses}.",
            $"Say what it is with --as ({string.Join(", ", RecordKinds.All.Select(k => k.Id))}), and where its fields stand with --map field=header.", isUsage: true);
    }

    private SatStatsException Refused(Profile profile, Refusal refusal) =>
        new($"'{request.Path}' is an export of the kind {profile.Id} ({profile.Title.English}), which holds no records: {refusal.Because}", refusal.Instead, isUsage: true);

    private SatStatsException Tied(Candidate first, Candidate second) =>
        new($"'{request.Path}' could be {first.Kinds} or {second.Kinds}: {first}, {second}. Its columns: {Columns()}.", $"Say which: --as {first.Records[0].Kind.Id} or --as {second.Records[0].Kind.Id}.", isUsage: true);

    private static bool HasItsRows(RecordDraft record) => record.SkipRowsWithout is null || record.Find(record.SkipRowsWithout) is not null;

    private void CheckRequired(RecordDraft record)
    {
        if (Essentials.Missing(record).Concat(HasItsRows(record) ? [] : [record.SkipRowsWithout!]).ToList() is not [var field, ..] missing) return;
        throw new SatStatsException(
            $"'{request.Path}' as {record.Kind.Id}: no column was recognised as {string.Join(" or ", missing)} ({record.Kind[field].Meaning.ToLowerInvariant()}). Its columns: {Columns()}.",
            $"Say where it stands: --map {field}=<header>; or one value for all rows: --set {field}=<value>.", isUsage: true);
    }

    // Customers are counted whether or not it is known since when.
    private static string? WithoutTime(RecordDraft record)
    {
        if (record.Kind == RecordKinds.Customers || Essentials.MissingTime(record) is not { } time) return null;
        var meaning = (char.ToLowerInvariant(time.Meaning[0]) + time.Meaning[1..]).Replace("when it ", $"when the {record.Kind.Id.Replace('_', ' ')} ", StringComparison.Ordinal);
        var what = meaning.StartsWith("when ", StringComparison.Ordinal) ? $"does not say {meaning}" : $"does not say the {meaning}";
        return $"This export {what}; figures by month leave these records out.";
    }

    private string Columns() => string.Join(", ", table.Columns.Take(8)) + (table.Columns.Count > 8 ? ", ..." : "");
}
