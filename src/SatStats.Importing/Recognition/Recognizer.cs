namespace SatStats.Importing;

/// <summary>Weighs the profiles against a file's headers.</summary>
internal sealed class Recognizer(Headers headers)
{
    /// <summary>Below this a recognition is a guess, and the user is asked.</summary>
    public const double Threshold = 0.6;

    /// <summary>A recognition as another kind that has this share of the best one's weight ties with it, and the user is asked.</summary>
    public const double Tie = 0.9;

    private const double SureOfFingerprint = 0.9;

    /// <summary>
    /// Every way in which these profiles can understand the headers, the surest first: systems that are known, then synonyms.
    /// Of several systems that it could be, the user's own come first, and then the one with the most and the rarest headers.
    /// </summary>
    public IReadOnlyList<Candidate> Weigh(IReadOnlyList<Profile> profiles, RecordKind? kind)
    {
        var fingerprints = new Fingerprints(profiles, headers);
        return MixedLanguages.With(profiles)
            .SelectMany(p => p.IsGeneric ? new SynonymMatcher(p, headers).Candidates() : ByFingerprint(p, fingerprints))
            .Select(c => kind is null ? c : c with { Records = c.Records.Where(r => r.Kind == kind).ToList() })
            .Where(c => c.Records.Count > 0 || (kind is null && c.Profile.Refusal is not null))
            .GroupBy(c => c.Profile.IsGeneric ? c.Kinds : c.Profile.Id, (_, same) => Fullest(same))
            .OrderBy(c => c.Profile.IsGeneric).ThenBy(c => !c.Profile.IsGeneric && c.Profile.Origin is null).ThenByDescending(c => c.Profile.IsGeneric ? c.Confidence : c.Weight).ThenByDescending(c => c.Weight).ToList();
    }

    // The lists of synonyms share the field names, so both may know a file: the one that knows more of its headers is its language.
    private static Candidate Fullest(IEnumerable<Candidate> same) =>
        same.OrderByDescending(c => c.Records.Sum(r => r.Fields.Count)).ThenBy(c => c.Profile.Id, StringComparer.Ordinal).First();

    /// <summary>What a profile that was asked for by name makes of the headers, whether or not they look like its own.</summary>
    public Candidate Apply(Profile profile, RecordKind? kind)
    {
        if (profile.IsGeneric) return Weigh([profile], kind) is [var best, ..] ? best : throw NoSuchKind(profile, kind);
        var records = profile.Records.Where(r => kind is null || r.Kind == kind).Select(Draft).ToList();
        return records.Count > 0 || profile.Refusal is not null ? new(profile, Confidence(profile, new([profile], headers)), records) : throw NoSuchKind(profile, kind);
    }

    private IEnumerable<Candidate> ByFingerprint(Profile profile, Fingerprints fingerprints)
    {
        if (!fingerprints.Fits(profile)) return [];
        var records = profile.Records.Select(Draft).ToList();
        // As with synonyms, every column that it can read speaks for it.
        var columns = records.SelectMany(r => r.Fields.SelectMany(f => f.Columns)).Distinct(StringComparer.Ordinal).Count();
        return [new(profile, Confidence(profile, fingerprints), records) { Weight = fingerprints.Weight(profile) + columns }];
    }

    private static double Confidence(Profile profile, Fingerprints fingerprints)
    {
        var must = fingerprints.Share(profile.Must);
        return must < 1 ? Threshold * must : SureOfFingerprint + (0.1 * fingerprints.Share(profile.May));
    }

    private RecordDraft Draft(ProfileRecord record)
    {
        var fields = ProfileColumns.Of(record, headers)
            .Select(f => new FieldDraft(f.Field, f.Columns, Evidence(f.Columns)) { Unit = record.Durations.TryGetValue(f.Field.Name, out var unit) ? unit : null }).ToList();
        fields.AddRange(record.Elapsed.Select(e => Elapsed(record.Kind, e, fields)).OfType<FieldDraft>().ToList());
        var constants = record.Constants.Where(c => fields.TrueForAll(f => f.Field.Name != c.Key));
        fields.AddRange(constants.Select(c => new FieldDraft(record.Kind[c.Key], [], "the profile says so") { Constant = c.Value }));
        return new(record.Kind, fields)
        {
            SkipRowsWithout = record.SkipRowsWithout,
            Values = record.Values,
            SkipRows = headers.ByColumn(record.SkipRows),
            Fold = record.Fold?.Select(headers.Find).OfType<string>().ToList(),
        };
    }

    private FieldDraft? Elapsed(RecordKind kind, ElapsedField elapsed, List<FieldDraft> fields)
    {
        if (fields.Exists(f => f.Field.Name == elapsed.Field) || !fields.Exists(f => f.Field.Name == elapsed.Since)) return null;
        if (elapsed.Headers.Select(headers.Find).FirstOrDefault(c => c is not null) is not { } column) return null;
        return new(kind[elapsed.Field], [column], $"header '{column}', counted from {elapsed.Since}") { Since = elapsed.Since, Unit = elapsed.Unit };
    }

    internal static string Evidence(IEnumerable<string> columns) => string.Join(" and ", columns.Select(c => $"header '{c}'"));

    private static SatStatsException NoSuchKind(Profile profile, RecordKind? kind) =>
        new($"The profile '{profile.Id}' reads {string.Join(" and ", profile.Records.Select(r => r.Kind.Id).Distinct())}, not {kind}.", "Leave out --as or --profile.", isUsage: true);
}
