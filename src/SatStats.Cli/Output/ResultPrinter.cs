using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>Says what became of one file: recognised as what, read how many, kept, updated, unchanged, rejected.</summary>
internal static class ResultPrinter
{
    public static void Print(TextWriter output, ImportResult result)
    {
        output.WriteLine($"{result.Plan.Source.Path}");
        if (result.WasLoadedBefore) output.WriteLine($"  loaded before as import {result.ImportId}; nothing changed");
        foreach (var record in result.Plan.Records)
        {
            output.WriteLine($"  {record.Kind.Title}: profile {record.Profile}, {(record.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)}% sure");
            var c = result.Counts.First(n => n.Kind == record.Kind);
            if (c.NotRecords > 0) output.WriteLine($"  {N(c.NotRecords)} {(c.NotRecords == 1 ? "row is" : "rows are")} no {record.Kind.Title}, and not read");
            if (c.FoldedTo is { } folded) output.WriteLine($"  {N(c.Read - c.Rejected)} rows folded to {N(folded)} {record.Kind.Title}, each in its last state");
            output.WriteLine($"  {Account(c)}");
        }
        foreach (var remark in result.Plan.Remarks) output.WriteLine($"  note: {remark}");
        foreach (var reject in result.FirstRejects) output.WriteLine($"  {Line(reject)}");
        var all = result.Counts.Sum(c => c.Rejected + c.ValuesSetAside + result.Plan.Text.Repaired.Count);
        if (all > result.FirstRejects.Count && result.FirstRejects.Count > 0)
            output.WriteLine($"  ... and {N(all - result.FirstRejects.Count)} more: satstats imports rejects {result.ImportId}");
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

    /// <summary>The beginning of a text, for a line of its own.</summary>
    public static string Short(string? text) => text is null ? "" : text.Length > 60 ? text[..57] + "..." : text;

    private static string N(long count) => Figure.Write(count, Unit.Count);
}
