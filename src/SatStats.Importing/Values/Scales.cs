namespace SatStats.Importing;

/// <summary>Says on which scale a survey's main score was given, where the export does not.</summary>
internal static class Scales
{
    // One slip of the pen in a hundred must not turn a scale of ten into one of a hundred.
    private const int OneSlipIn = 100;

    /// <summary>The scales that surveys use, the narrowest first.</summary>
    public static IReadOnlyList<(double Least, double Most)> Usual { get; } = [(1, 5), (1, 10), (0, 10), (0, 100)];

    /// <summary>The narrowest usual scale that holds all scores but for slips, as two constant fields; none where the file or the user says it.</summary>
    public static IReadOnlyList<FieldPlan> Assume(IReadOnlyList<FieldPlan> fields, RecordKind kind, NumberEvidence? scores, List<string> remarks)
    {
        if (fields.Any(f => f.Field.Name is "scale_min" or "scale_max")) return [];
        if (fields.FirstOrDefault(f => f.Field.Name == "satisfaction") is not { Columns.Count: > 0 } score) return [];
        var at = score.Reading is Reading.Mapped ? 0 : Narrowest(scores);
        if (at < 0) return [];
        var (least, most) = Usual[at];
        var scale = FormattableString.Invariant($"{least} to {most}");
        var outside = score.Reading is Reading.Mapped ? 0 : scores!.Outside(at);
        var slips = outside == 0 ? "" : $"; {Words.Count(outside)} of {Words.Count(scores!.Placed)} {(outside == 1 ? "lies" : "lie")} outside it";
        remarks.Add($"Scores in '{score.Columns[0]}' were taken as given on a scale of {scale}{slips}. If the scale is another, say so with --set scale_min and --set scale_max.");
        var why = outside == 0 ? $"all scores lie within {scale}" : $"{Words.Count(scores!.Placed - outside)} of {Words.Count(scores.Placed)} scores lie within {scale}";
        return [Constant(kind["scale_min"], least, why), Constant(kind["scale_max"], most, why)];
    }

    private static int Narrowest(NumberEvidence? scores)
    {
        if (scores is null || scores.Placed == 0) return -1;
        for (var i = 0; i < Usual.Count; i++)
        {
            if (scores.Outside(i) <= scores.Placed / OneSlipIn) return i;
        }
        return -1;
    }

    private static FieldPlan Constant(Field field, double value, string why) =>
        new(field, [], new Reading.Number(), FormattableString.Invariant($"{value}"), why);
}
