namespace SatStats.Importing;

/// <summary>What kind of record a file's rows are taken for while a profile is drafted: the likeliest, also where an import would rather ask.</summary>
internal sealed class DraftedKind
{
    private readonly List<OpenPoint> _open = [];
    private readonly List<string> _remarks = [];

    public DraftedKind(DraftRequest request, Table table, IReadOnlyList<Profile> profiles)
    {
        var given = request.Import.Kind is { } name ? RecordKinds.Named(name) : null;
        var candidates = new Recognizer(new Headers(table)).Weigh(profiles, given);
        if (candidates.FirstOrDefault(c => !c.Profile.IsGeneric) is { } known)
            _remarks.Add($"The profile '{known.Profile.Id}' reads such files already: satstats profiles show {known.Profile.Id}.");
        var likely = candidates.Where(c => c.Profile.IsGeneric).ToList();
        Record = likely is [var first, ..] ? first.Records[0] : new RecordDraft(given ?? RecordKinds.Ticket, []);
        if (given is null && !IsSure(likely)) _open.Add(Question(likely));
    }

    public RecordDraft Record { get; }

    public IReadOnlyList<OpenPoint> Open => _open;

    public IReadOnlyList<string> Remarks => _remarks;

    private static bool IsSure(List<Candidate> likely) => likely is [{ Confidence: >= Recognizer.Threshold } first, ..]
        && !likely.Skip(1).Any(c => c.Confidence >= Recognizer.Threshold && c.Weight >= Recognizer.Tie * first.Weight);

    private OpenPoint Question(List<Candidate> likely) =>
        new("--kind", "What is a row of this file?", [.. likely.Select(c => c.Records[0].Kind.Id).Concat(RecordKinds.All.Select(k => k.Id)).Distinct()]) { Assumed = Record.Kind.Id };
}
