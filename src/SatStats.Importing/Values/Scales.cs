using System.Globalization;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>A scale of scores, and why it was taken for the one on which they were given.</summary>
internal sealed record Scale(double Least, double Most, string Why)
{
    public bool Holds(double number) => number >= Least && number <= Most;

    public override string ToString() => FormattableString.Invariant($"{Least} to {Most}");
}

/// <summary>Says on which scale a survey's main score was given, where the export does not.</summary>
internal static partial class Scales
{
    // One slip of the pen in a hundred must not turn a scale of ten into one of a hundred.
    private const int OneSlipIn = 100;

    // Of a handful of scores up to seven, most come from a scale of ten.
    private const int EnoughForSeven = 30;

    /// <summary>The scales that surveys use, the narrowest first.</summary>
    public static IReadOnlyList<(double Least, double Most)> Usual { get; } = [(1, 5), (1, 7), (1, 10), (0, 10), (0, 100)];

    /// <summary>
    /// The scale as two constant fields: what the header or the values name, or else the narrowest usual scale that holds all scores but for slips;
    /// none where the file or the user says it.
    /// </summary>
    public static IReadOnlyList<FieldPlan> Assume(IReadOnlyList<FieldPlan> fields, RecordKind kind, NumberEvidence? scores, List<string> remarks)
    {
        if (fields.Any(f => f.Field.Name is "scale_min" or "scale_max")) return [];
        if (fields.FirstOrDefault(f => f.Field.Name == "satisfaction") is not { Columns.Count: > 0 } score) return [];
        if ((score.Reading is Reading.Mapped ? new Scale(1, 5, "words on a scale of five") : Of(score.Columns[0], scores)) is not { } scale) return [];
        var outside = score.Reading is Reading.Mapped ? 0 : Outside(scale, scores!);
        var slips = outside == 0 ? "" : $"; {Words.Count(outside)} of {Words.Count(scores!.Placed)} {(outside == 1 ? "lies" : "lie")} outside it";
        // Words say their scale themselves.
        if (score.Reading is not Reading.Mapped) remarks.Add($"Scores in '{score.Columns[0]}' were taken as given on a scale of {scale}{slips}. If the scale is another, say so with --set scale_min and --set scale_max.");
        return [Constant(kind["scale_min"], scale.Least, scale.Why), Constant(kind["scale_max"], scale.Most, scale.Why)];
    }

    /// <summary>The scale of a column of scores: the one its header or its values name, or the narrowest usual one; null where nothing fits.</summary>
    public static Scale? Of(string column, NumberEvidence? scores)
    {
        if (scores is null || scores.Placed == 0) return null;
        if (InHeader(column) is { } named && scores.Least >= named.Least && scores.Most <= named.Most) return named;
        if (scores.OutOf is { } most && scores.Most <= most) return new(scores.Least < 1 || scores.StandIns.Count(n => n == 0) > 0 ? 0 : 1, most, FormattableString.Invariant($"scores are given out of {most}"));
        var at = Enumerable.Range(0, Usual.Count).FirstOrDefault(i => IsLikely(i, scores), -1);
        if (at < 0) return null;
        var (least, highest) = Usual[at];
        var scale = new Scale(least, highest, "");
        var outside = Outside(scale, scores);
        var within = outside == 0 ? "all scores lie" : $"{Words.Count(scores.Placed - outside)} of {Words.Count(scores.Placed)} scores lie";
        return scale with { Why = $"{within} within {scale}" };
    }

    private static bool IsLikely(int at, NumberEvidence scores)
    {
        var (least, most) = Usual[at];
        if (most == 7 && scores.Placed < EnoughForSeven) return false;
        // What stands for no score says nothing of the scale; but a nought among scores up to ten is one.
        var standIns = scores.StandIns.Count(n => (n < least || n > most) && !(n == 0 && scores.Most != most));
        return scores.Placed > standIns && scores.Outside(at) - standIns <= (scores.Placed - standIns) / OneSlipIn && !(most == 10 && least == 1 && scores.StandIns.Count(n => n == 0) > 0);
    }

    private static long Outside(Scale scale, NumberEvidence scores)
    {
        var at = Usual.Index().Where(u => u.Item == (scale.Least, scale.Most)).Select(u => u.Index).FirstOrDefault(-1);
        // What counts as missing does not lie anywhere.
        var missing = scores.StandIns.Texts(n => !scale.Holds(n)).Where(t => t.Count >= Sentinels.Recurs).Sum(t => t.Count);
        return at < 0 ? 0 : scores.Outside(at) - missing;
    }

    private static Scale? InHeader(string header)
    {
        if (Range().Match(header) is not { Success: true } range) return null;
        var (least, most) = (double.Parse(range.Groups["least"].Value, CultureInfo.InvariantCulture), double.Parse(range.Groups["most"].Value, CultureInfo.InvariantCulture));
        return least is 0 or 1 && most is >= 2 and <= 100 ? new(least, most, "the header says so") : null;
    }

    private static FieldPlan Constant(Field field, double value, string why) =>
        new(field, [], new Reading.Number(), FormattableString.Invariant($"{value}"), why);

    [GeneratedRegex(@"(?<!\d)(?<least>[01]) ?(-|–|—|~|～|to|至|到) ?(?<most>\d{1,3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
