using System.Text;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Writes a draft as the YAML of a profile, each line with its reason.</summary>
internal sealed partial class DraftText(Table table, DraftEvidence evidence)
{
    private const int MostMapped = 3;
    private const int MostUnmapped = 2;

    private readonly StringBuilder _text = new();

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What it was drafted from.</summary>
    public required string Source { get; init; }

    /// <summary>The zone of the times, where the user gave one.</summary>
    public string? Zone { get; init; }

    public string Write(IReadOnlyList<OpenPoint> open)
    {
        Line($"# Drafted from {Source}.");
        foreach (var point in open) Line($"# open: {OneLine(point.ToString())}{(point.Assumed is { } assumed ? $" (assumed: {assumed})" : "")}");
        Line($"id: {Scalar(Id)}");
        Line($"title: {Scalar(Title)}");
        Fingerprint();
        // Without a header the columns are known by their order alone.
        if (!table.HasHeader) Line($"columns: {List(table.Columns)}");
        if (Zone is not null) Line($"zone: {Scalar(Zone)}");
        if (evidence.DateOrder is { } order) Line($"date_order: {order}");
        if (evidence.Missing.Count > 0) Line($"missing: {List(evidence.Missing)}");
        YesNo();
        Record();
        Rest();
        return _text.ToString();
    }

    // Few headers, and telling ones: the record's own, and some that no other system is likely to have.
    private void Fingerprint()
    {
        var record = evidence.Record;
        string?[] first = [.. record.Kind.KeyFields, record.Kind.TimeField];
        var mapped = record.Fields.OrderBy(f => first.Contains(f.Field.Name) ? 0 : 1).SelectMany(f => f.Columns).Distinct().Where(IsNamed).ToList();
        var unmapped = table.Columns.Where(c => !record.Fields.Any(f => f.Columns.Contains(c)) && IsNamed(c)).ToList();
        Line("fingerprint:");
        Line($"  must: {List([.. mapped.Take(MostMapped), .. unmapped.Take(MostUnmapped)])}");
        if (mapped.Count > MostMapped) Line($"  may: {List([.. mapped.Skip(MostMapped)])}");
    }

    private bool IsNamed(string column) => !column.Contains(" | ", StringComparison.Ordinal) && !MadeUp().IsMatch(column) && new Headers(table.Columns).Find(column) == column;

    private void YesNo()
    {
        var words = evidence.Words.Where(w => evidence.Record.Kind[w.Field].Type == FieldType.YesNo).ToLookup(w => w.Canonical, w => w.Word);
        if (words.Contains("yes")) Line($"yes: {List([.. words["yes"].Distinct()])}");
        if (words.Contains("no")) Line($"\"no\": {List([.. words["no"].Distinct()])}");
    }

    private void Record()
    {
        var record = evidence.Record;
        Line("records:");
        Line($"  - kind: {record.Kind.Id}");
        Line(record.Fields.Count > 0 ? "    fields:" : "    fields: {}");
        foreach (var field in record.Kind.Fields.Select(f => record.Find(f.Name)).OfType<FieldDraft>().Where(f => f.Columns.Count > 0))
            Line($"      {field.Field.Name}: {(field.Columns.Count == 1 ? Scalar(field.Columns[0]) : $"[{List(field.Columns)}]")}  # {OneLine(field.Evidence)}{Samples(field.Columns[0])}");
        if (evidence.Constants.Count > 0) Line("    constants:");
        foreach (var (field, value) in evidence.Constants.Where(c => record.Find(c.Key) is null)) Line($"      {field}: {Scalar(value)}");
        Values(record);
    }

    private void Values(RecordDraft record)
    {
        var words = evidence.Words.Where(w => record.Kind[w.Field].Type != FieldType.YesNo).GroupBy(w => w.Field).ToList();
        if (words.Count > 0) Line("    values:");
        foreach (var field in words)
        {
            Line($"      {field.Key}:");
            foreach (var value in field.GroupBy(w => w.Canonical)) Line($"        {Scalar(value.Key)}: {List([.. value.Select(w => w.Word).Distinct()])}");
        }
    }

    private void Rest()
    {
        var rest = table.Columns.Where(c => !evidence.Record.Fields.Any(f => f.Columns.Contains(c))).ToList();
        if (rest.Count > 0) Line("# Columns that no field takes; they are kept, and usable with --by:");
        foreach (var column in rest) Line($"#   {OneLine(column)}{Samples(column)}");
    }

    private string Samples(string column) => evidence.Samples.GetValueOrDefault(column, []) is { Count: > 0 } values ? $"; such as {OneLine(string.Join(" | ", values))}" : "; without a value";

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string OneLine(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' ? ' ' : c));
        return line.Length <= 160 ? line : line[..157] + "...";
    }

    private static string List(IReadOnlyList<string> items) => $"[{string.Join(", ", items.Select(Scalar))}]";

    // Bare where YAML cannot take it for anything else.
    private static string Scalar(string text) => Bare().IsMatch(text) && !Reserved().IsMatch(text)
        ? text
        : "\"" + string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : c == '\t' ? "\\t" : char.IsControl(c) ? FormattableString.Invariant($"\\u{(int)c:x4}") : c.ToString())) + "\"";

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*([ -][\p{L}\p{N}_]+)*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(y|n|yes|no|true|false|on|off|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"^column_\d+$")]
    private static partial Regex MadeUp();
}
