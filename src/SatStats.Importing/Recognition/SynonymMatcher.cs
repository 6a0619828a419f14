namespace SatStats.Importing;

/// <summary>
/// Recognises a kind by the synonyms of its fields. A header counts for a kind by how few other kinds would take it:
/// "Contracted speed" says speed test, "Region" says nothing. Headers that name the kind count for more than all of those.
/// </summary>
internal sealed class SynonymMatcher
{
    // A record's main time is there in nearly every export: where it is not, the rest must be all the more convincing.
    private const double NoTime = 2;

    private const int Starred = 100;
    private const int Asked = 200;

    private readonly Profile _profile;
    private readonly Dictionary<RecordKind, List<Match>> _matches;
    private readonly Dictionary<string, int> _takers;
    private readonly KindSigns _signs;

    public SynonymMatcher(Profile profile, Headers headers)
    {
        _profile = profile;
        _matches = profile.Records.ToDictionary(r => r.Kind, r => MatchesOf(r, headers));
        _takers = _matches.Values.SelectMany(m => m.Select(x => x.Column).Distinct()).CountBy(c => c).ToDictionary(c => c.Key, c => c.Value);
        _signs = new(profile, headers);
    }

    public IEnumerable<Candidate> Candidates()
    {
        foreach (var record in _profile.Records)
        {
            var draft = new RecordDraft(record.Kind, Assign(_matches[record.Kind])) { Values = record.Values };
            if (draft.Fields.Count == 0) continue;
            var weight = Weight(draft);
            yield return new(_profile, Confidence(draft, weight), [draft]) { Weight = weight };
        }
    }

    private static double Confidence(RecordDraft draft, double weight)
    {
        var sure = 1 - Math.Exp(-weight / 1.2);
        return Essentials.AreMet(draft) ? 0.35 + (0.6 * sure) : 0.4 * sure;
    }

    private double Weight(RecordDraft draft)
    {
        var weight = draft.Fields.SelectMany(f => f.Columns).Sum(c => 1.0 / _takers[c]) + _signs.Weight(draft);
        return Essentials.MissingTime(draft) is { } time && (time.IsRequired || IsAnothers(draft)) ? Math.Max(0, weight - NoTime) : weight;
    }

    // A rating in a list of tickets makes no survey of it, though the time of the tickets be called a name that nobody knows.
    private bool IsAnothers(RecordDraft draft)
    {
        var own = draft.Fields.SelectMany(f => f.Columns).Distinct().Count();
        return _matches.Any(m => m.Key != draft.Kind && m.Value.Select(x => x.Column).Distinct().Count() > own + 1);
    }

    /// <summary>What the lists of synonyms make of the columns and fields that a profile has left over.</summary>
    public static IReadOnlyList<FieldDraft> Others(RecordKind kind, Headers headers, IReadOnlyList<(Field Field, IReadOnlyList<string> Columns)> found)
    {
        var record = MixedLanguages.Joined(kind);
        var left = MatchesOf(record, headers).Where(m => !found.Any(f => f.Field == m.Field || f.Columns.Contains(m.Column)));
        // In a tool for surveys the answers stand under questions; a short name is something that the tool itself has added up.
        return Assign([.. left.Select(m => m with { Rank = m.Rank >= Asked ? m.Rank - Asked : m.Rank + Asked })]);
    }

    // Field names are always synonyms, and the best ones; what stands in a question is the last resort.
    private static List<Match> MatchesOf(ProfileRecord record, Headers headers)
    {
        var matches = new List<Match>();
        foreach (var (field, index) in record.Kind.Fields.Select((f, i) => (f, i)))
        {
            var synonyms = record.Fields.GetValueOrDefault(field.Name, []).Select(a => a[0]).Prepend(field.Name);
            matches.AddRange(synonyms.SelectMany((s, rank) => Found(headers, s).Select(c => new Match(field, c, rank + (s.Contains('*', StringComparison.Ordinal) ? Starred : 0), index))));
            var questions = record.Questions.GetValueOrDefault(field.Name, []);
            matches.AddRange(questions.SelectMany((q, rank) => headers.Asking(q).Select(c => new Match(field, c, rank + Asked, index))));
        }
        return matches;
    }

    private static IEnumerable<string> Found(Headers headers, string synonym) =>
        synonym.Contains('*', StringComparison.Ordinal) ? headers.All(synonym) : headers.FindRoughly(synonym) is { } column ? [column] : [];

    // Every column goes to the one field that it fits best.
    private static List<FieldDraft> Assign(List<Match> matches)
    {
        var drafts = new List<FieldDraft>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches.OrderBy(m => m.Rank).ThenBy(m => m.FieldIndex))
        {
            if (drafts.Exists(d => d.Field == match.Field) || !taken.Add(match.Column)) continue;
            drafts.Add(new(match.Field, [match.Column], Recognizer.Evidence([match.Column])));
        }
        return drafts.OrderBy(d => matches.First(m => m.Field == d.Field).FieldIndex).ToList();
    }

    private sealed record Match(Field Field, string Column, int Rank, int FieldIndex);
}
