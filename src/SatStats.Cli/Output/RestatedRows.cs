namespace SatStats.Cli.Output;

/// <summary>Figures that moved, as rows: written for people in a table, plain values elsewhere.</summary>
internal static class RestatedRows
{
    private const int Named = 3;

    public static void Print(Surroundings surroundings, OutputFormat format, IReadOnlyList<RestatedFigure> moved, Language language)
    {
        if (moved.Count == 0 && format is OutputFormat.Table or OutputFormat.Markdown) return;
        var isPlain = format is OutputFormat.Csv or OutputFormat.Json;
        var dimensions = Dimensions(moved);
        var hasElsewhere = isPlain || moved.Any(m => Count(m, ChangeCause.Elsewhere) > 0);
        PrintColumn[] columns =
        [
            new("metric"), new("period"), .. dimensions.Select(d => new PrintColumn(d)), new("then", true), new("now", true), new("moved by", true), new("n then", true), new("n now", true),
            new("late", true), new("edited", true), new("undone", true), .. hasElsewhere ? [new PrintColumn("by others", true)] : Array.Empty<PrintColumn>(), new("because of"),
        ];
        RowPrinter.Print(surroundings, format, columns, moved.Select(m => (object?[])
        [
            m.Metric.Id, m.Period.Label, .. dimensions.Select(d => isPlain ? m.Slice[d] : m.Slice[d] ?? "–"),
            .. isPlain ? [m.Then?.Value, m.Now?.Value, m.Difference] : Figures(m, language), m.Then?.N ?? 0, m.Now?.N ?? 0,
            Count(m, ChangeCause.Late), Count(m, ChangeCause.Edited), Count(m, ChangeCause.Undone), .. hasElsewhere ? [Count(m, ChangeCause.Elsewhere)] : Array.Empty<object?>(), Because(m),
        ]));
    }

    /// <summary>One row for each record and figure.</summary>
    public static void PrintRecords(Surroundings surroundings, OutputFormat format, IReadOnlyList<RestatedFigure> moved)
    {
        if (moved.Count == 0 && format is OutputFormat.Table or OutputFormat.Markdown) return;
        var dimensions = Dimensions(moved);
        PrintColumn[] columns = [new("metric"), new("period"), .. dimensions.Select(d => new PrintColumn(d)), new("record"), new("cause"), new("import", true), new("changed")];
        RowPrinter.Print(surroundings, format, columns, moved.SelectMany(m => m.Because.Select(c => (object?[])
            [m.Metric.Id, m.Period.Label, .. dimensions.Select(d => m.Slice[d]), c.Record, Word(c.Cause), c.Import, string.Join("; ", c.Fields.Select(Change))])));
    }

    private static object?[] Figures(RestatedFigure m, Language language) =>
        [Figure.Write(m.Then?.Value, m.Metric.Unit, language), Figure.Write(m.Now?.Value, m.Metric.Unit, language), Figure.WriteDifference(m.Difference, m.Metric.Unit, language)];

    private static long Count(RestatedFigure m, ChangeCause cause) => m.Because.Count(c => c.Cause == cause);

    private static string Because(RestatedFigure m) =>
        string.Join(", ", m.Because.OrderByDescending(c => c.Fields.Count > 0).Take(Named).Select(c => $"{c.Record}: {Story(c)}")) + (m.Because.Count > Named ? ", ..." : "");

    private static string Story(CaseChange c) => c.Cause switch
    {
        ChangeCause.Edited when c.Fields.Count > 0 => $"{string.Join("; ", c.Fields.Take(Named).Select(Change))} (import {c.Import})",
        ChangeCause.Undone => $"undone with import {c.Import}",
        ChangeCause.Elsewhere => "by other records",
        _ => $"{Word(c.Cause)} (import {c.Import})",
    };

    private static string Change(FieldChange c) => $"{c.Field} {Short(c.Then)} → {Short(c.Now)}";

    private static string Short(string? text) => text is null ? "–" : text.Length > 40 ? text[..37] + "..." : text;

    private static string Word(ChangeCause cause) => cause switch
    {
        ChangeCause.Late => "late",
        ChangeCause.Edited => "edited",
        ChangeCause.Undone => "undone",
        _ => "by other records",
    };

    private static List<string> Dimensions(IReadOnlyList<RestatedFigure> moved) => [.. moved.SelectMany(m => m.Slice.Parts.Select(p => p.Key)).Distinct()];
}
