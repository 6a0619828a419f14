namespace SatStats.Importing;

/// <summary>
/// What the headers that name a kind say for it. A column called "Ticket ID" can stand in exports of tickets, visits and surveys;
/// it makes the rows tickets unless another kind's own number is there as well and takes it as a reference.
/// </summary>
internal sealed class KindSigns
{
    private const double Own = 3;
    private const double ComesFirst = 2;
    private const double Reference = 2;
    private const double Other = 1;

    private readonly Dictionary<string, HashSet<string>> _signs;
    private readonly Dictionary<string, string> _keys;
    private readonly string? _first;

    public KindSigns(Profile profile, Headers headers)
    {
        _signs = profile.Records.ToDictionary(r => r.Kind.Id, r => Found(r.Signs, headers));
        _keys = profile.Records.Where(r => r.Kind.KeyFields.Count == 1).Select(r => (r.Kind.Id, Key: KeyColumn(r, headers)))
            .Where(k => k.Key is not null).ToDictionary(k => k.Id, k => k.Key!);
        // A row's own number usually comes before the numbers of what it refers to.
        _first = headers.Columns.FirstOrDefault(c => _keys.ContainsValue(c));
    }

    public double Weight(RecordDraft draft)
    {
        var signs = _signs[draft.Kind.Id];
        if (!_keys.TryGetValue(draft.Kind.Id, out var key) || draft.Find(draft.Kind.KeyFields[0])?.Columns is not [var own] || own != key) return Other * signs.Count;
        var references = draft.Fields.Count(f => f is { Field.PointsAt: { } other, Columns: [var column] } && _keys.GetValueOrDefault(other) == column);
        return Own + (key == _first ? ComesFirst : 0) + (Reference * references) + (Other * (signs.Count - 1));
    }

    private static HashSet<string> Found(IReadOnlyList<string> signs, Headers headers) =>
        signs.Select(headers.Find).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? KeyColumn(ProfileRecord record, Headers headers)
    {
        var field = record.Kind.KeyFields[0];
        var names = record.Fields.GetValueOrDefault(field, []).Select(a => HeaderKey.Of(a[0])).Append(HeaderKey.Of(field)).ToHashSet(StringComparer.Ordinal);
        return Found([.. record.Signs.Where(s => names.Contains(HeaderKey.Of(s)))], headers).FirstOrDefault();
    }
}
