namespace SatStats.Cli.Output;

/// <summary>Figures that moved: a few lines each for people, whatever the width of their terminal; rows for programs and documents.</summary>
internal static class RestatedRows
{
    private const int Named = 3;

    public static void Print(Surroundings surroundings, OutputFormat format, IReadOnlyList<RestatedFigure> moved, Language language)
    {
        if (format is OutputFormat.Table) ForPeople(surroundings.Output, moved, language);
        else Rows(surroundings, format, moved, language);
    }

    private static void ForPeople(TextWriter output, IReadOnlyList<RestatedFigure> moved, Language language)
    {
        foreach (var m in moved)
        {
            var slice = m.Slice.IsAll ? "" : $", {m.Slice.Label}";
            output.WriteLine($"{m.Metric.Id}, {m.Period.Label}{slice}: {Figures(m, language)}; n {N(m.Then?.N)} → {N(m.Now?.N)}; {Causes(m)}");
            foreach (var change in Shown(m)) output.WriteLine($"    {change.Record}: {Story(change)}");
            if (m.Because.Count > Named) output.WriteLine($"    ... and {N(m.Because.Count - Named)} more: --records names them");
        }
    }

    private static string Figures(RestatedFigure m, Language language)
    {
        var (then, now) = (Value(m.Then, m, language), Value(m.Now, m, language));
        if (m.Difference is null || then == now) return $"{then} → {now}";
        return $"{then} → {now} ({Figure.WriteDifference(m.Difference, m.Metric.Unit, language)})";
    }

    private static string Value(Measurement? figure, RestatedFigure m, Language language) =>
        figure is null ? "none" : figure.Notes.Contains(Note.Suppressed) ? "withheld" : figure.Notes.Contains(Note.TooEarly) ? "too early" : Figure.Write(figure.Value, m.Metric.Unit, language);

    private static string Causes(RestatedFigure m)
    {
        var causes = Enum.GetValues<ChangeCause>().Select(c => (Cause: c, Count: Count(m, c))).Where(c => c.Count > 0).Select(c => $"{N(c.Count)} {Word(c.Cause)}").ToList();
        return causes.Count > 0 ? string.Join(", ", causes) : m.NamesRecords ? "by the days that have passed" : "its cases name no records";
    }

    private static IEnumerable<CaseChange> Shown(RestatedFigure m) => m.Because.OrderByDescending(c => c.Fields.Count > 0).Take(Named);

    private static string N(long? count) => Figure.Write(count ?? 0, Unit.Count);

    private static void Rows(Surroundings surroundings, OutputFormat format, IReadOnlyList<RestatedFigure> moved, Language language)
    {
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
            .. isPlain ? [m.Then?.Value, m.Now?.Value, m.Difference] : Written(m, language), m.Then?.N ?? 0, m.Now?.N ?? 0,
            Count(m, ChangeCause.Late), Count(m, ChangeCause.Edited), Count(m, ChangeCause.Undone), .. hasElsewhere ? [Count(m, ChangeCause.Elsewhere)] : Array.Empty<object?>(), Because(m),
        ]));
    }

    /// <summary>One row for each record and figure.</summary>
    public static void PrintRecords(Surroundings surroundings, OutputFormat format, IReadOnlyList<RestatedFigure> moved)
    {
        if (moved.Count == 0 && format is OutputFormat.Table) return;
        var dimensions = Dimensions(moved);
        PrintColumn[] columns = [new("metric"), new("period"), .. dimensions.Select(d => new PrintColumn(d)), new("record"), new("cause"), new("import", true), new("changed")];
        RowPrinter.Print(surroundings, format, columns, moved.SelectMany(m => m.Because.Select(c => (object?[])
            [m.Metric.Id, m.Period.Label, .. dimensions.Select(d => m.Slice[d]), c.Record, Word(c.Cause), c.Import, string.Join("; ", c.Fields.Select(Change))])));
    }

    private static object?[] Written(RestatedFigure m, Language language) =>
        [Figure.Write(m.Then?.Value, m.Metric.Unit, language), Figure.Write(m.Now?.Value, m.Metric.Unit, language), Figure.WriteDifference(m.Difference, m.Metric.Unit, language)];

    private static long Count(RestatedFigure m, ChangeCause cause) => m.Because.Count(c => c.Cause == cause);

    private static string Because(RestatedFigure m) =>
        string.Join(", ", Shown(m).Select(c => $"{c.Record}: {Story(c)}")) + (m.Because.Count > Named ? ", ..." : "");

    private static string Story(CaseChange c) => c.Cause switch
    {
        ChangeCause.Edited when c.Fields.Count > 0 => $"{string.Join("; ", Own(c.Fields).Take(Named).Select(Change))} (import {c.Import})",
        ChangeCause.Undone => $"undone with import {c.Import}",
        ChangeCause.Elsewhere => "by other records",
        _ => $"{Word(c.Cause)} (import {c.Import})",
    };

    // The cell itself says no more than the field that was read from it.
    private static IReadOnlyList<FieldChange> Own(IReadOnlyList<FieldChange> fields) =>
        fields.Where(f => !f.Field.EndsWith(" (file)", StringComparison.Ordinal)).ToList() is { Count: > 0 } own ? own : fields;

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
