using YamlDotNet.RepresentationModel;

namespace SatStats.Importing;

/// <summary>Reads what a profile says of durations.</summary>
internal sealed class ProfileSpans(Yaml yaml, RecordKind kind)
{
    private static readonly string[] Units = [.. Enum.GetValues<DurationUnit>().Select(DurationText.Word)];

    /// <summary>Time fields given as durations after another: <c>first_response_at: {since: opened_at, column: [...], unit: minutes}</c>.</summary>
    public IReadOnlyList<ElapsedField> Elapsed(YamlNode node) =>
        yaml.Map(node, "elapsed", FieldsOf(FieldType.Time)).Select(e => One(e.Key, e.Value)).ToList();

    /// <summary>The unit of bare numbers by field: <c>handling_minutes: seconds</c>.</summary>
    public IReadOnlyDictionary<string, DurationUnit> Durations(YamlNode node) =>
        yaml.Map(node, "durations", FieldsOf(FieldType.Number)).ToDictionary(d => d.Key, d => Unit(d.Value));

    private ElapsedField One(string field, YamlNode node)
    {
        var map = yaml.Map(node, field, "since", "column", "unit");
        if (!map.TryGetValue("since", out var since) || !map.TryGetValue("column", out var column)) throw yaml.Error(node, $"{field} needs 'since' and 'column'");
        var start = yaml.Text(since, "since");
        if (!FieldsOf(FieldType.Time).Contains(start) || start == field) throw yaml.Error(since, $"'{start}' is no other time field of {kind.Id}", Yaml.Nearest(start, FieldsOf(FieldType.Time)));
        return new(field, start, yaml.Texts(column, "column"), map.TryGetValue("unit", out var unit) ? Unit(unit) : DurationUnit.Minutes);
    }

    private DurationUnit Unit(YamlNode node)
    {
        var word = yaml.Text(node, "unit");
        var at = Array.IndexOf(Units, word);
        return at >= 0 ? (DurationUnit)at : throw yaml.Error(node, $"'{word}' is no unit of time", Yaml.Nearest(word, Units));
    }

    private string[] FieldsOf(FieldType type) => [.. kind.Fields.Where(f => f.Type == type).Select(f => f.Name)];
}
