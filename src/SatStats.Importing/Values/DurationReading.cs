using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Decides how a column of durations is read.</summary>
internal sealed partial class DurationReading(FieldDraft draft, DurationEvidence evidence)
{
    /// <summary>Remarks for the user, complete after <see cref="Decide"/>.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>Whether the column holds durations at all.</summary>
    public bool IsPlausible => evidence.Odd * 2 <= evidence.Seen;

    /// <summary>Whether a field is a number of minutes.</summary>
    public static bool IsDuration(Field field) => field.Type == FieldType.Number && field.Name.EndsWith("_minutes", StringComparison.Ordinal);

    public Decision Decide()
    {
        var custom = evidence.Bare.Decide();
        var (unit, why) = Unit();
        RemarkOnOdd();
        if (evidence.Bare.IsUndecided) Remarks.Add($"Column '{Column}': the comma in {evidence.Bare.FirstUndecided} was taken as a thousands mark.");
        var span = new Reading.Duration(unit, custom.DecimalMark, custom.Thousands);
        if (draft.Since is { } since) return new(new Reading.Elapsed(since, span), why);
        // Mere minutes are mere numbers, and are read as fast.
        return evidence.Written == 0 && unit == DurationUnit.Minutes ? new(custom with { Percent = false }, why) : new(span, why);
    }

    /// <summary>The unit that the header names, or null.</summary>
    public static DurationUnit? UnitIn(string header)
    {
        // The last word counts: "Handle time in minutes (hours before 2020)" is rare, "Hours of work in minutes" is not.
        var last = UnitWord().Matches(header.Replace('_', ' ')).LastOrDefault();
        if (last is null) return null;
        foreach (var unit in Enum.GetValues<DurationUnit>())
        {
            if (last.Groups[DurationText.Word(unit)].Success) return unit;
        }
        return null;
    }

    private string Column => string.Join("' + '", draft.Columns);

    private (DurationUnit Unit, string Why) Unit()
    {
        var written = evidence.FirstWritten is { } first ? $"durations such as {first}" : "";
        if (evidence.Numbers == 0) return (draft.Unit ?? DurationUnit.Minutes, written);
        if (UnitIn(draft.Columns[0]) is { } named) return (named, Joined(written, $"numbers are {DurationText.Word(named)} by the header"));
        if (draft.Unit is { } told) return (told, Joined(written, $"numbers are {DurationText.Word(told)} by the profile"));
        Remarks.Add($"Column '{Column}': nothing says what its numbers count, so minutes were assumed. A profile can say it (durations: {{{draft.Field.Name}: seconds}}).");
        return (DurationUnit.Minutes, Joined(written, "numbers taken as minutes"));
    }

    private static string Joined(string first, string second) => first.Length > 0 ? $"{first}; {second}" : second;

    private void RemarkOnOdd()
    {
        var odd = evidence.Odd + evidence.Bare.Odd;
        if (odd > 0) Remarks.Add($"Column '{Column}': {Words.Count(odd, "value")} no duration, the first in row {Words.Count((evidence.FirstOdd ?? evidence.Bare.FirstOdd)!.Row)}; they will be set aside.");
    }

    [GeneratedRegex(@"(?<seconds>\b(s|secs?|seconds?)\b|秒)|(?<minutes>\b(mins?|minutes?)\b|分)|(?<hours>\b(h|hrs?|hours?)\b|小[时時])|(?<days>\bdays?\b|天)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitWord();
}
