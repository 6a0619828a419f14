using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>
/// Says what became of one file, on one screen: what there is to be alarmed about first, then what was understood, and the account: read,
/// kept, updated, unchanged, rejected.
/// </summary>
internal static class ResultPrinter
{
    public static void Print(TextWriter output, ImportResult result)
    {
        output.WriteLine($"{result.Plan.Source.Path}");
        foreach (var alarm in result.Account?.Alarms ?? []) output.WriteLine($"  ! {alarm}");
        if (result.WasLoadedBefore) output.WriteLine($"  loaded before as import {result.ImportId}; nothing changed");
        foreach (var record in result.Plan.Records) Print(output, result, record);
        if (result.Account is { } account) Coverage(output, result, account);
        foreach (var remark in result.Plan.Remarks) output.WriteLine($"  note: {remark}");
        foreach (var reject in result.FirstRejects) output.WriteLine($"  {Line(reject)}");
        var all = result.Counts.Sum(c => c.Rejected + c.ValuesSetAside + result.Plan.Text.Repaired.Count);
        if (all > result.FirstRejects.Count && result.FirstRejects.Count > 0)
            output.WriteLine($"  ... and {N(all - result.FirstRejects.Count)} more: satstats imports rejects {result.ImportId}");
    }

    private static void Print(TextWriter output, ImportResult result, RecordPlan record)
    {
        var c = result.Counts.First(n => n.Kind == record.Kind);
        output.WriteLine($"  {record.Kind.Title}: profile {record.Profile}, {(record.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)}% sure");
        if (c.NotRecords > 0) output.WriteLine($"  {N(c.NotRecords)} {(c.NotRecords == 1 ? "row is" : "rows are")} no {record.Kind.Title}, and not read");
        if (c.FoldedTo is { } folded) output.WriteLine($"  {Folded(c, folded)}");
        output.WriteLine($"  {Account(c)}");
        if (c.Late > 0 && !result.WasLoadedBefore) output.WriteLine($"  of those kept, {N(c.Late)} came late: earlier imports had gone beyond their time already");
    }

    private static void Coverage(TextWriter output, ImportResult result, ImportAccount account)
    {
        foreach (var control in account.Controls.Where(c => c.Agrees)) output.WriteLine($"  {control.Source} agrees: {Agreed(control)}");
        if (result.Span is { } span) output.WriteLine($"  from {Day(span.First, result.Plan.Zone)} to {Day(span.Last, result.Plan.Zone)}");
        foreach (var kind in account.Records.Where(r => r.Gaps.Count > 0)) output.WriteLine($"  {Gaps(kind)}");
    }

    /// <summary>What became of the rows: the five numbers that add up.</summary>
    public static string Account(RecordCount c) =>
        $"read {N(c.Read)} = kept {N(c.Kept)} + updated {N(c.Updated)} + unchanged {N(c.Unchanged)} + rejected {N(c.Rejected)}"
        + (c.ValuesSetAside > 0 ? $"; {N(c.ValuesSetAside)} single {(c.ValuesSetAside == 1 ? "value" : "values")} set aside" : "");

    /// <summary>Where rows are states of records: how many became how many.</summary>
    public static string Folded(RecordCount c, long records) => $"{N(c.Read - c.Rejected)} rows folded to {N(records)} {c.Kind.Title}, each in its last state";

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
