using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Notices scores of which nothing says whether the highest is the best: keys pressed on a telephone.</summary>
internal static partial class Directions
{
    public static string? Remark(IReadOnlyList<FieldPlan> fields, IEnumerable<string> modes)
    {
        if (fields.FirstOrDefault(f => f.Field.Name == "satisfaction") is not { Columns: [var column], Reading: Reading.Number }) return null;
        var mode = fields.FirstOrDefault(f => f.Field.Name == "mode");
        var isKeyed = Keys().IsMatch(column) || mode?.Constant == "ivr" || (mode?.Reading is Reading.Mapped words && modes.Any(m => words.Values.GetValueOrDefault(m) == "ivr"))
            || modes.Any(m => string.Equals(m, "ivr", StringComparison.OrdinalIgnoreCase));
        if (!isKeyed || Direction().IsMatch(column)) return null;
        return $"In '{column}' keys were pressed, and nothing says whether the highest is the best: it was taken so. If 1 is the best, a profile can say it (values: {{satisfaction: {{\"5\": [\"1\"], \"1\": [\"5\"]}}}} and so on).";
    }

    [GeneratedRegex(@"按[键鍵]|\bkey ?(press|ed|pad)?\b|\bdtmf\b|\bivr\b", RegexOptions.IgnoreCase)]
    private static partial Regex Keys();

    [GeneratedRegex(@"best|worst|highest|lowest|very|最|非常|满意[）)]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Direction();
}
