using SatStats.Importing;

namespace SatStats.Cli.Output;

/// <summary>Explains a profile: how it is recognised, and where each field of its records comes from.</summary>
internal static class ProfilePrinter
{
    public static string Kinds(Profile profile) => profile.Refusal is not null ? "none: refused" : string.Join(", ", profile.Records.Select(r => r.Kind.Id).Distinct());

    public static void Explain(Surroundings surroundings, OutputFormat format, Profile profile)
    {
        if (format == OutputFormat.Table) Describe(surroundings.Output, profile);
        RowPrinter.Print(surroundings, format, [new("record"), new("field"), new("from"), new("words")], profile.Records.SelectMany(r => Fields(profile, r)));
    }

    private static void Describe(TextWriter output, Profile profile)
    {
        output.WriteLine($"{profile.Id}: {profile.Title.English}");
        if (profile.Title.Simplified is { } simplified) output.WriteLine($"  {simplified}{(profile.Title.Traditional is { } traditional ? $" | {traditional}" : "")}");
        output.WriteLine($"  recognised by: {Fingerprint(profile)}");
        foreach (var (what, text) in Settings(profile).Where(s => s.Text.Length > 0)) output.WriteLine($"  {what}: {text}");
        if (profile.Refusal is { } refusal) output.WriteLine($"  refused: {refusal.Because} {refusal.Instead}");
        foreach (var record in profile.Records) foreach (var rule in Rules(record)) output.WriteLine($"  {record.Kind.Id}: {rule}");
        foreach (var quirk in profile.Quirks) output.WriteLine($"  quirk: {quirk}");
        foreach (var remark in profile.Remarks) output.WriteLine($"  said of every file: {remark}");
    }

    private static IEnumerable<(string What, string Text)> Settings(Profile profile) =>
    [
        ("dates, where the file does not settle it", profile.DateOrder ?? ""),
        ("times are in", profile.Zone ?? ""),
        ("no value", string.Join(", ", profile.Missing.Select(m => $"'{m}'"))),
        ("no value in one column", string.Join("; ", profile.MissingIn.Select(m => $"{m.Key}: {string.Join(", ", m.Value.Select(v => $"'{v}'"))}"))),
        ("yes", string.Join(", ", profile.Yes)),
        ("no", string.Join(", ", profile.No)),
        ("sample, in the source", Profiles.SampleOf(profile) is { } sample ? $"src/SatStats.Importing/Profiles/{sample}" : ""),
        ("file", profile.Origin ?? ""),
    ];

    private static IEnumerable<string> Rules(ProfileRecord record)
    {
        if (record.SkipRowsWithout is { } field) yield return $"rows without {field} are none";
        foreach (var (header, words) in record.SkipRows) yield return $"rows in which {header} is {string.Join(" or ", words)} are none";
        if (record.Fold is { Count: > 0 } by) yield return $"several rows are states of one; the last by {string.Join(", ", by)} counts";
        else if (record.Fold is not null) yield return "several rows are states of one; the last in the file counts";
        if (record.TakesSynonyms) yield return "other columns are looked up in the lists generic-en and generic-zh";
    }

    private static string Fingerprint(Profile profile)
    {
        if (profile.IsGeneric) return "the headers of its fields, in any order";
        string[] signs =
        [
            .. profile.Must.Count > 0 ? [$"{string.Join(", ", profile.Must.Select(m => m.Replace(" | ", " or ", StringComparison.Ordinal)))} (all of them)"] : Array.Empty<string>(),
            .. profile.First.Count > 0 ? [$"the first column, which is {string.Join(" or ", profile.First)}"] : Array.Empty<string>(),
            .. profile.AsksQuestions ? ["headers that are questions"] : Array.Empty<string>(),
        ];
        if (profile.Columns.Count > 0) signs = [.. signs, $"{profile.Columns.Count} columns without a header{(profile.Delimiters.Count > 0 ? $", with {string.Join(" or ", profile.Delimiters.Select(d => d == "\u0005" ? "the character 0x05" : $"'{d}'"))} between them" : "")}"];
        return (signs.Length > 0 ? string.Join("; ", signs) : "nothing; name it with --profile") + (profile.May.Count > 0 ? $"; surer with {string.Join(", ", profile.May)}" : "");
    }

    private static IEnumerable<object?[]> Fields(Profile profile, ProfileRecord record) => record.Kind.Fields
        .Select(f => (object?[])[record.Kind.Id, f.Name, From(record, f.Name), Words(profile, record, f)])
        .Where(row => row[2] is string { Length: > 0 } || (row[3] is string { Length: > 0 } && !profile.IsGeneric));

    private static string From(ProfileRecord record, string field)
    {
        var headers = record.Fields.GetValueOrDefault(field, []).Select(h => string.Join(" + ", h));
        var spans = record.Elapsed.Where(e => e.Field == field).SelectMany(e => e.Headers.Select(h => $"{e.Since} + {h} ({e.Unit.ToString().ToLowerInvariant()})"));
        var questions = record.Questions.GetValueOrDefault(field, []).Select(q => $"question {q}");
        var constant = record.Constants.TryGetValue(field, out var value) ? [$"= {value}"] : Array.Empty<string>();
        return string.Join(", ", headers.Concat(spans).Concat(questions).Concat(constant));
    }

    // Words for every kind stand once in the file, but a kind's field takes only its own values from them.
    private static string Words(Profile profile, ProfileRecord record, Field field)
    {
        var lists = new[] { record.Values, profile.Values }.Select(v => v.GetValueOrDefault(field.Name)).OfType<IReadOnlyDictionary<string, IReadOnlyList<string>>>();
        var words = lists.SelectMany(l => l).Where(w => field.Values.Count == 0 || field.Values.Contains(w.Key));
        return string.Join("; ", words.Select(w => $"{w.Key} = {string.Join(", ", w.Value)}"));
    }
}
