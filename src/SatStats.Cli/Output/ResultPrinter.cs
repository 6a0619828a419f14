using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>
/// Says what became of one file, on one screen: what there is to be alarmed about first, then what was understood, and the account: read,
/// kept, updated, unchanged, rejected.
/// </summary>
internal static class ResultPrinter
{
    // So far in stand the lines of a file, and further in what a line has left over.
    private const string Indent = "  ";
    private const string Further = "    ";

    public static void Print(Surroundings surroundings, ImportResult result)
    {
        surroundings.Error.WriteLine(result.Plan.Source.Path);
        var width = surroundings.ErrorWidth is { } columns ? Math.Max(columns - Further.Length, 20) : int.MaxValue;
        foreach (var line in Lines(result))
            surroundings.Error.WriteLine(Indent + string.Join(Environment.NewLine + Further, DisplayWidth.Lines(line, width)));
    }

    /// <summary>The first rows and values that could not be used, each reason with its value once: the same word two hundred times is one line.</summary>
    public static IReadOnlyList<Reject> Telling(ImportResult result) => [.. result.FirstRejects.DistinctBy(r => (r.What, r.Column, r.Column is null ? $"{r.Line}" : r.Value, r.Reason))];

    private static IEnumerable<string> Lines(ImportResult result)
    {
        foreach (var alarm in result.Account?.Alarms ?? []) yield return $"! {alarm}";
        if (result.WasLoadedBefore) yield return $"loaded before as import {result.ImportId}; nothing changed";
        foreach (var line in result.Plan.Records.SelectMany(r => Lines(result, r))) yield return line;
        if (result.Account is { } account) foreach (var line in Coverage(result, account)) yield return line;
        foreach (var remark in result.Plan.Remarks) yield return $"note: {remark}";
        var telling = Telling(result);
        foreach (var reject in telling) yield return Line(reject);
        var all = result.Counts.Sum(c => c.Rejected + c.ValuesSetAside + result.Plan.Text.Repaired.Count);
        if (all > telling.Count && telling.Count > 0) yield return $"... and {N(all - telling.Count)} more: satstats imports rejects {result.ImportId}";
    }

    private static IEnumerable<string> Lines(ImportResult result, RecordPlan record)
    {
        var c = result.Counts.First(n => n.Kind == record.Kind);
        yield return $"{record.Kind.Title}: profile {record.Profile}, {(record.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)}% sure";
        if (c.NotRecords > 0) yield return $"{N(c.NotRecords)} {(c.NotRecords == 1 ? "row is" : "rows are")} no {record.Kind.Title}, and not read";
        if (c.FoldedTo is { } folded) yield return $"{N(c.Read - c.Rejected)} rows folded to {N(folded)} {record.Kind.Title}, each in its last state";
        yield return Account(c);
        if (c.Late > 0 && !result.WasLoadedBefore) yield return $"of those kept, {N(c.Late)} came late: earlier imports had gone beyond their time already";
    }

    private static IEnumerable<string> Coverage(ImportResult result, ImportAccount account)
    {
        foreach (var control in account.Controls.Where(c => c.Agrees)) yield return $"{control.Source} agrees: {Agreed(control)}";
        if (result.Span is { } span) yield return $"from {Day(span.First, result.Plan.Zone)} to {Day(span.Last, result.Plan.Zone)}";
        foreach (var kind in account.Records.Where(r => r.Gaps.Count > 0)) yield return Gaps(kind);
    }

    /// <summary>What became of the rows: the five numbers that add up.</summary>
    public static string Account(RecordCount c) =>
        $"read {N(c.Read)} = kept {N(c.Kept)} + updated {N(c.Updated)} + unchanged {N(c.Unchanged)} + rejected {N(c.Rejected)}"
        + (c.ValuesSetAside > 0 ? $"; {N(c.ValuesSetAside)} single {(c.ValuesSetAside == 1 ? "value" : "values")} set aside" : "");

    /// <summary>A row rejected or a value set aside: line, column, value, reason.</summary>
    public static string Line(Reject reject) => $"{reject.What.Split(' ', 2)[1]}, line {reject.Line}: {Describe(reject)}";

    public static string Describe(Reject reject)
    {
        if (reject.Column is null) return $"the row {reject.Reason}: {Short(reject.Value)}";
        return reject.Value is null ? reject.Reason : $"{reject.Column} '{Short(reject.Value)}' {reject.Reason}";
    }

    /// <summary>Days without records, the longest three by name.</summary>
    public static string Gaps(KindAccount kind)
    {
        var longest = kind.Gaps.OrderByDescending(g => g.Expected).Take(3).OrderBy(g => g.From).Select(g => $"{Days(g)} (about {N((long)Math.Round(g.Expected))} would be usual)");
        return $"no {RecordKinds.Named(kind.Kind).Title} on {string.Join(", ", longest)}{(kind.Gaps.Count > 3 ? $", and in {N(kind.Gaps.Count - 3)} more gaps" : "")}";
    }

    public static string Days(DayGap gap) =>
        gap.From == gap.To ? Day(gap.From) : $"{Day(gap.From)} to {Day(gap.To)}";

    public static string Agreed(ControlTotal control) => $"{control.What} {control.Written(control.Expected)}";

    /// <summary>A moment as the day that it is in the zone of its file.</summary>
    public static string Day(DateTime utc, string zone) =>
        Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Warehousing.ZoneShift.Find(zone))));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text, for a line of its own.</summary>
    public static string Short(string? text) => text is null ? "" : text.Length > 60 ? text[..57] + "..." : text;

    private static string N(long count) => Figure.Write(count, Unit.Count);
}
