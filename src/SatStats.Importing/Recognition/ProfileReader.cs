using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SatStats.Importing;

/// <summary>Reads one profile file.</summary>
internal sealed class ProfileReader(string source)
{
    private static readonly string[] TopKeys =
        ["id", "title", "quirks", "remarks", "refuse", "generic", "fingerprint", "columns", "date_order", "zone", "missing", "missing_in", "yes", "no", "fields", "values", "records"];

    private static readonly string[] RecordKeys =
        ["kind", "signs", "fields", "constants", "values", "skip_rows_without", "skip_rows", "elapsed", "durations", "fold", "questions", "synonyms"];

    private readonly Yaml _yaml = new(source);

    /// <exception cref="SatStatsException">The file is no profile; the message names file and line.</exception>
    public Profile Read(TextReader text)
    {
        var root = Root(text);
        var top = _yaml.Map(root, "a profile", TopKeys);
        if (!top.ContainsKey("id") || !(top.ContainsKey("records") || top.ContainsKey("refuse"))) throw _yaml.Error(root, "a profile needs 'id' and 'records'");
        var fingerprint = top.TryGetValue("fingerprint", out var node) ? _yaml.Map(node, "fingerprint", "must", "may", "first", "questions", "delimiter") : new Dictionary<string, YamlNode>();
        var shared = top.TryGetValue("fields", out var fields) ? Fields(fields, null) : new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>();
        return new Profile
        {
            Id = _yaml.Text(top["id"], "id"),
            Title = LocalText.Parse(TextOr(top, "title", _yaml.Text(top["id"], "id"))),
            Quirks = Texts(top, "quirks"),
            Remarks = Texts(top, "remarks"),
            Refusal = top.TryGetValue("refuse", out var refuse) ? Refusal(refuse) : null,
            IsGeneric = TextOr(top, "generic", "false") == "true",
            Must = Texts(fingerprint, "must"),
            May = Texts(fingerprint, "may"),
            First = Texts(fingerprint, "first"),
            Columns = Texts(top, "columns"),
            Delimiters = Texts(fingerprint, "delimiter"),
            AsksQuestions = TextOr(fingerprint, "questions", "false") == "true",
            DateOrder = Order(top),
            Zone = Zone(top),
            Missing = Texts(top, "missing"),
            MissingIn = WordsByHeader(top, "missing_in"),
            Yes = Texts(top, "yes"),
            No = Texts(top, "no"),
            Values = top.TryGetValue("values", out var values) ? Values(values, null) : NoValues,
            Records = top.TryGetValue("records", out var records) ? Yaml.Items(records).Select(r => Record(r, shared)).ToList() : [],
        };
    }

    private static readonly Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> NoValues = [];

    private YamlNode Root(TextReader text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : throw new SatStatsException($"{source} is empty.", "Write a profile into it.");
        }
        catch (YamlException e)
        {
            throw new SatStatsException(FormattableString.Invariant($"{source}, line {e.Start.Line}: not YAML: {e.Message}"), "Correct the profile.", inner: e);
        }
    }

    private string? Order(IReadOnlyDictionary<string, YamlNode> top)
    {
        if (!top.TryGetValue("date_order", out var node)) return null;
        var order = _yaml.Text(node, "date_order");
        _ = _yaml.At(node, () => DateOrders.Parse(order));
        return order;
    }

    private Refusal Refusal(YamlNode node)
    {
        var map = _yaml.Map(node, "refuse", "because", "instead");
        if (map.Count < 2) throw _yaml.Error(node, "'refuse' needs 'because' and 'instead'");
        return new(_yaml.Text(map["because"], "because"), _yaml.Text(map["instead"], "instead"));
    }

    private string? Zone(IReadOnlyDictionary<string, YamlNode> top)
    {
        if (!top.TryGetValue("zone", out var node)) return null;
        var zone = _yaml.Text(node, "zone");
        return Zones.Exists(zone) ? zone : throw _yaml.Error(node, $"'{zone}' is no time zone", "Write a name such as Asia/Shanghai, or UTC.");
    }

    private Dictionary<string, IReadOnlyList<string>> WordsByHeader(IReadOnlyDictionary<string, YamlNode> map, string key) =>
        map.TryGetValue(key, out var node) ? _yaml.Map(node, key).ToDictionary(h => h.Key, h => _yaml.Texts(h.Value, h.Key)) : [];

    private ProfileRecord Record(YamlNode node, Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> shared)
    {
        var map = _yaml.Map(node, "a record", RecordKeys);
        if (!map.TryGetValue("kind", out var kindNode)) throw _yaml.Error(node, "a record needs 'kind'");
        var kind = _yaml.At(kindNode, () => RecordKinds.Named(_yaml.Text(kindNode, "kind")));
        var own = map.TryGetValue("fields", out var fields) ? Fields(fields, kind) : [];
        var spans = new ProfileSpans(_yaml, kind);
        return new ProfileRecord
        {
            Kind = kind,
            Signs = Texts(map, "signs"),
            Questions = map.TryGetValue("questions", out var asked) ? _yaml.Map(asked, "questions", FieldNames(kind)).ToDictionary(q => q.Key, q => _yaml.Texts(q.Value, q.Key)) : new Dictionary<string, IReadOnlyList<string>>(),
            TakesSynonyms = TextOr(map, "synonyms", "false") == "true",
            Fields = kind.Fields.Select(f => f.Name).Where(f => own.ContainsKey(f) || shared.ContainsKey(f))
                .ToDictionary(f => f, f => (IReadOnlyList<IReadOnlyList<string>>)[.. own.GetValueOrDefault(f, []), .. shared.GetValueOrDefault(f, [])]),
            Constants = map.TryGetValue("constants", out var constants)
                ? _yaml.Map(constants, "constants", [.. kind.Fields.Select(f => f.Name)]).ToDictionary(c => c.Key, c => _yaml.Text(c.Value, c.Key))
                : new Dictionary<string, string>(),
            Values = map.TryGetValue("values", out var values) ? Values(values, kind) : NoValues,
            SkipRowsWithout = map.TryGetValue("skip_rows_without", out var skip) ? _yaml.At(skip, () => kind[_yaml.Text(skip, "skip_rows_without")].Name) : null,
            SkipRows = WordsByHeader(map, "skip_rows"),
            Elapsed = map.TryGetValue("elapsed", out var elapsed) ? spans.Elapsed(elapsed) : [],
            Durations = map.TryGetValue("durations", out var durations) ? spans.Durations(durations) : new Dictionary<string, DurationUnit>(),
            Fold = map.TryGetValue("fold", out var fold) ? _yaml.Texts(fold, "fold") : null,
        };
    }

    // Written as one header, or a list of alternatives of which each is a header or a list of headers to be joined.
    private Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> Fields(YamlNode node, RecordKind? kind) =>
        _yaml.Map(node, "fields", FieldNames(kind)).ToDictionary(
            f => f.Key,
            f => (IReadOnlyList<IReadOnlyList<string>>)Yaml.Items(f.Value).Select(a => _yaml.Texts(a, f.Key)).ToList());

    private Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Values(YamlNode node, RecordKind? kind) =>
        _yaml.Map(node, "values", FieldNames(kind)).ToDictionary(
            f => f.Key,
            f => (IReadOnlyDictionary<string, IReadOnlyList<string>>)_yaml.Map(f.Value, f.Key, Allowed(f.Key, kind)).ToDictionary(v => v.Key, v => _yaml.Texts(v.Value, v.Key)));

    private static string[] FieldNames(RecordKind? kind) =>
        (kind is null ? RecordKinds.All.SelectMany(k => k.Fields) : kind.Fields).Select(f => f.Name).Distinct().ToArray();

    private static string[] Allowed(string field, RecordKind? kind) =>
        (kind is null ? RecordKinds.All : [kind]).Select(k => k.Find(field)).OfType<Field>().SelectMany(f => f.Values).Distinct().ToArray();

    private string TextOr(IReadOnlyDictionary<string, YamlNode> map, string key, string otherwise) =>
        map.TryGetValue(key, out var node) ? _yaml.Text(node, key) : otherwise;

    private IReadOnlyList<string> Texts(IReadOnlyDictionary<string, YamlNode> map, string key) =>
        map.TryGetValue(key, out var node) ? _yaml.Texts(node, key) : [];
}
