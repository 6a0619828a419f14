namespace SatStats.Cli.Output;

/// <summary>The columns of a file, one row each in the file's order: what becomes of it, two of its values, and why.</summary>
internal sealed class PlanTable(ImportPlan plan)
{
    private const int ShortestSample = 15;
    private const int LongestSample = 24;
    private const int LongestName = 22;

    // Between the columns and at the edges.
    private const int Frame = 13;

    private sealed record Row(string Column, string Becomes, IReadOnlyList<string> Samples, string Because);

    public void Print(Surroundings surroundings)
    {
        var rows = Rows().ToList();
        var (name, becomes, sample, because) = Widths(rows, surroundings.Width);
        RowPrinter.Print(surroundings, OutputFormat.Table, [new("column", Width: name), new("becomes", Width: becomes), new("such as", Width: sample), new("because", Width: because)],
            rows.Select(r => (object?[])[Fitted(r.Column, name), Fitted(r.Becomes, becomes), Shown(r.Samples, sample), r.Because]));
    }

    /// <summary>A field's name, with its kind before it where the file holds several.</summary>
    public static string Name(ImportPlan plan, RecordPlan record, FieldPlan field) => plan.Records.Count > 1 ? $"{record.Kind.Id}.{field.Field.Name}" : field.Field.Name;

    private IEnumerable<Row> Rows()
    {
        foreach (var column in plan.Columns)
        {
            var taken = plan.Records.SelectMany(r => r.Fields.Where(f => f.Columns.Count > 0 && f.Columns[0] == column).Select(f => (Record: r, Field: f))).ToList();
            foreach (var (record, field) in taken) yield return new(string.Join(" + ", field.Columns), Name(plan, record, field), Samples(field.Columns), Why(field));
            var isJoined = plan.Records.Any(r => r.Fields.Any(f => f.Columns.Contains(column)));
            if (taken.Count == 0 && !isJoined) yield return new(column, "(kept)", Samples([column]), "no field takes it");
        }
        foreach (var record in plan.Records)
        {
            foreach (var field in record.Fields.Where(f => f.Constant is not null)) yield return new("", Name(plan, record, field), [field.Constant!], field.Evidence);
            foreach (var (name, value) in record.ExtraConstants) yield return new("", name, [value], "as given with --set");
        }
    }

    private static string Why(FieldPlan field) => PlanWords.Because(field) is { Length: > 0 } why ? why : field.Columns.Count > 1 ? "their headers" : "its header";

    private IReadOnlyList<string> Samples(IReadOnlyList<string> columns) => [.. columns.Take(1).SelectMany(c => plan.SampleValues.GetValueOrDefault(c) ?? []).Select(v => DisplayWidth.Cut(v.ReplaceLineEndings(" "), LongestSample))];

    /// <summary>Names keep their place and values give way, then reasons take several lines. Without a terminal everything has the room that it needs.</summary>
    private static (int? Name, int? Becomes, int? Sample, int? Because) Widths(List<Row> rows, int? terminal)
    {
        if (terminal is not { } width) return default;
        int Natural(Func<Row, string> cell, int least) => rows.Select(r => DisplayWidth.Of(cell(r))).Append(least).Max();
        var (name, becomes) = (Natural(r => r.Column, 6), Natural(r => r.Becomes, 7));
        var (sample, because) = (Natural(r => string.Join(" | ", r.Samples), 7), Natural(r => r.Because, 7));
        if (name + becomes + sample + because + Frame <= width) return default;
        (name, becomes) = (Math.Min(name, LongestName), Math.Min(becomes, LongestName));
        var rest = Math.Max(width - Frame - name - becomes, 2 * ShortestSample);
        if (sample + Math.Min(because, 2 * LongestSample) > rest) sample = Math.Clamp(rest / 2, ShortestSample, LongestSample);
        return (name, becomes, sample, rest - sample);
    }

    private static string Fitted(string name, int? width) => width is { } w ? DisplayWidth.Cut(name, w) : name;

    // Where both values do not fit beside each other they stand below each other.
    private static string Shown(IReadOnlyList<string> samples, int? width)
    {
        var line = string.Join(" | ", samples);
        return width is not { } w || DisplayWidth.Of(line) <= w ? line : string.Join('\n', samples.Select(s => DisplayWidth.Cut(s, w)));
    }
}
