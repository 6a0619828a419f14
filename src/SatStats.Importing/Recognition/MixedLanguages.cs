namespace SatStats.Importing;

/// <summary>
/// The lists of synonyms put together: an export whose headers are partly Chinese and partly English ("工单号, Status, 创建时间") is in
/// neither language, and each list alone would know only half of it.
/// </summary>
internal static class MixedLanguages
{
    /// <summary>The profiles, and one more that joins the lists of synonyms where there are several.</summary>
    public static IEnumerable<Profile> With(IReadOnlyList<Profile> profiles)
    {
        // The last one leads, so that among equals the list of one language comes before the joined one.
        var lists = profiles.Where(p => p.IsGeneric).OrderByDescending(p => p.Id, StringComparer.Ordinal).ToList();
        return lists.Count < 2 ? profiles : profiles.Append(Join(lists));
    }

    /// <summary>The shipped lists' synonyms of a kind's fields, in all languages.</summary>
    public static ProfileRecord Joined(RecordKind kind) => Shipped.Value.First(r => r.Kind == kind);

    private static readonly Lazy<IReadOnlyList<ProfileRecord>> Shipped = new(() => With(Profiles.Shipped()).Last().Records);

    private static Profile Join(List<Profile> lists) => lists[0] with
    {
        Id = string.Join('+', lists.Select(p => p.Id)),
        Missing = [.. lists.SelectMany(p => p.Missing).Distinct()],
        Yes = [.. lists.SelectMany(p => p.Yes).Distinct()],
        No = [.. lists.SelectMany(p => p.No).Distinct()],
        Records = [.. lists.SelectMany(p => p.Records).GroupBy(r => r.Kind).Select(same => Join([.. same]))],
    };

    private static ProfileRecord Join(List<ProfileRecord> same) => same[0] with
    {
        Signs = [.. same.SelectMany(r => r.Signs)],
        Fields = same.SelectMany(r => r.Fields).GroupBy(f => f.Key).ToDictionary(f => f.Key, f => InTurn([.. f.Select(l => l.Value)])),
        Questions = same.SelectMany(r => r.Questions).GroupBy(q => q.Key).ToDictionary(q => q.Key, q => (IReadOnlyList<string>)[.. q.SelectMany(l => l.Value.Index()).OrderBy(l => l.Index).Select(l => l.Item)]),
        Values = same.SelectMany(r => r.Values).GroupBy(v => v.Key).ToDictionary(v => v.Key, IReadOnlyDictionary<string, IReadOnlyList<string>> (v) => Join([.. v.Select(l => l.Value)])),
    };

    // The best synonym of each language comes before the second best of any.
    private static IReadOnlyList<IReadOnlyList<string>> InTurn(List<IReadOnlyList<IReadOnlyList<string>>> lists) =>
        [.. lists.SelectMany(l => l.Index()).OrderBy(s => s.Index).Select(s => s.Item)];

    private static Dictionary<string, IReadOnlyList<string>> Join(List<IReadOnlyDictionary<string, IReadOnlyList<string>>> lists) =>
        lists.SelectMany(l => l).GroupBy(w => w.Key).ToDictionary(w => w.Key, w => (IReadOnlyList<string>)[.. w.SelectMany(l => l.Value)]);
}
