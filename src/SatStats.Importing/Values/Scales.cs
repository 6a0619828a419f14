namespace SatStats.Importing;

/// <summary>Says on which scale a survey's main score was given, where the export does not.</summary>
internal static class Scales
{
    private static readonly (double Least, double Most)[] Usual = [(1, 5), (1, 10), (0, 10), (0, 100)];

    /// <summary>The narrowest usual scale that holds all scores, as two constant fields; none where the file or the user says it.</summary>
    public static IReadOnlyList<FieldPlan> Assume(IReadOnlyList<FieldPlan> fields, RecordKind kind, NumberEvidence? scores, List<string> remarks)
    {
        if (fields.Any(f => f.Field.Name is "scale_min" or "scale_max")) return [];
        if (fields.FirstOrDefault(f => f.Field.Name == "satisfaction") is not { Columns.Count: > 0 } score) return [];
        var range = score.Reading is Reading.Mapped ? (1, 5) : scores is { Seen: > 0 } ? Usual.FirstOrDefault(u => scores.Least >= u.Least && scores.Most <= u.Most) : default;
        if (range.Item2 == 0) return [];
        var scale = FormattableString.Invariant($"{range.Item1} to {range.Item2}");
        remarks.Add($"Scores in '{score.Columns[0]}' were taken as given on a scale of {scale}. If the scale is another, say so with --set scale_min and --set scale_max.");
        return [Constant(kind["scale_min"], range.Item1, scale), Constant(kind["scale_max"], range.Item2, scale)];
    }

    private static FieldPlan Constant(Field field, double value, string scale) =>
        new(field, [], new Reading.Number(), FormattableString.Invariant($"{value}"), $"all scores lie within {scale}");
}
