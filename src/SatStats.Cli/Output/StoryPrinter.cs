using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>One import, told from top to bottom: alarms, the file, what was understood, what became of the rows.</summary>
internal static class StoryPrinter
{
    public static void Print(Surroundings surroundings, ImportStory story)
    {
        var (output, import) = (surroundings.Output, story.Import);
        output.WriteLine($"import {import.ImportId}: {import.Path}");
        foreach (var alarm in story.Account?.Alarms ?? []) output.WriteLine($"  ! {alarm}");
        Line(output, "file", $"{N(import.Bytes)} bytes, SHA-256 {import.Sha256}");
        Line(output, "read as", Understood(import, story.Account));
        Line(output, "imported", string.Create(CultureInfo.InvariantCulture, $"{import.ImportedAt:yyyy-MM-dd HH:mm:ss} UTC by SatStats {import.ProgramVersion}"));
        Line(output, "period", import.FirstAt is { } first && import.LastAt is { } last
            ? $"{ResultPrinter.Day(first, import.Zone)} to {ResultPrinter.Day(last, import.Zone)}, in {import.Zone}" : "its records say no time");
        foreach (var control in story.Account?.Controls ?? []) Line(output, "control", $"{control.Source} {(control.Agrees ? "agrees" : "does not agree")}: {ResultPrinter.Agreed(control)}");
        foreach (var count in import.Counts) Kind(surroundings, story, count);
        foreach (var remark in story.Account?.Remarks ?? []) output.WriteLine($"  note: {remark}");
        if (story.Account is null) output.WriteLine("  note: An earlier program loaded it, and did not keep what it had understood.");
        Reasons(surroundings, story);
    }

    private static string Understood(LedgerEntry import, ImportAccount? account)
    {
        var words = new List<string> { import.Container, import.Encoding };
        if (account is null) return string.Join(", ", words);
        words.Add($"cells separated by {PlanWords.Delimiter(account.Delimiter)}");
        words.Add(account.HeaderLine is { } line ? $"header in line {N(line)}" : "no header");
        words.Add($"{N(account.Columns.Count)} columns");
        words.Add($"{N(account.Rows)} rows of data");
        return string.Join(", ", words);
    }

    private static void Kind(Surroundings surroundings, ImportStory story, RecordCount count)
    {
        var output = surroundings.Output;
        var kind = story.Account?.Records.FirstOrDefault(r => r.Kind == count.Kind.Id);
        output.WriteLine();
        output.WriteLine($"  {count.Kind.Title}: profile {(kind is null ? story.Import.Profile : $"{kind.Profile}, {(kind.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)}% sure{(kind.RunnerUp is { } second ? $"; next best: {second}" : "")}")}");
        output.WriteLine($"  {ResultPrinter.Account(count)}");
        if (count.Late > 0) output.WriteLine($"  of those kept, {N(count.Late)} came late: earlier imports had gone beyond their time already");
        if (kind?.NotRecords > 0) output.WriteLine($"  {N(kind.NotRecords)} {(kind.NotRecords == 1 ? "row is" : "rows are")} no {count.Kind.Title}, and not among those read");
        if (kind?.Gaps.Count > 0) output.WriteLine($"  {ResultPrinter.Gaps(kind)}");
        foreach (var later in story.ReplacedBy.Where(r => r.Kind == count.Kind.Id)) output.WriteLine($"  import {later.ByImport} ({later.Path}) brought a newer state of {N(later.Records)} of them");
        if (kind is null) return;
        RowPrinter.Print(surroundings, OutputFormat.Table, [new("field"), new("from"), new("read as"), new("because")],
            kind.Fields.Select(f => (object?[])[f.Field, f.Constant is { } c ? $"= {c}" : string.Join(" + ", f.Columns), f.Reading, f.Evidence])
                .Concat(kind.ExtraColumns.Select(c => (object?[])["(kept)", c, "text", "no field takes it; usable with --by"])));
    }

    private static void Reasons(Surroundings surroundings, ImportStory story)
    {
        if (story.Reasons.Count == 0) return;
        RowPrinter.Print(surroundings, OutputFormat.Table, [new("what"), new("column"), new("reason"), new("how often", true)],
            story.Reasons.Select(r => (object?[])[r.What, r.Column, r.Reason, r.Count]));
        surroundings.Output.WriteLine($"  each of them: satstats imports rejects {story.Import.ImportId}; to mend them: satstats imports rejects {story.Import.ImportId} --rows -o mend.csv");
    }

    private static void Line(TextWriter output, string name, string text) => output.WriteLine($"  {name,-10} {text}");

    private static string N(long count) => Figure.Write(count, Unit.Count);
}
