namespace SatStats.Cli.Output;

/// <summary>Explains a plan before it is carried out: how the file is cut, what was recognised and why, column by column, and what would become of its rows.</summary>
internal static class PlanPrinter
{
    private const int LabelWidth = 11;

    public static void Print(Surroundings surroundings, ImportPlan plan, Rehearsal rehearsal)
    {
        var output = surroundings.Output;
        output.WriteLine(plan.Source.Path);
        foreach (var (label, text) in Head(plan, rehearsal)) Write(surroundings, label, text);
        new PlanTable(plan).Print(surroundings);
        foreach (var remark in plan.Remarks) Write(surroundings, "note", remark);
        foreach (var count in rehearsal.Result.Counts) Write(surroundings, "rows", $"{count.Kind.Title}: {ResultPrinter.Account(count)}");
        var telling = ResultPrinter.Telling(rehearsal.Result);
        foreach (var reject in telling) Write(surroundings, "", ResultPrinter.Line(reject));
        var more = rehearsal.Result.Counts.Sum(c => c.Rejected + c.ValuesSetAside) - telling.Count;
        if (more > 0) Write(surroundings, "", $"... and {PlanWords.N(more)} more");
        Write(surroundings, "", Compared(rehearsal));
        output.WriteLine();
    }

    private static IEnumerable<(string Label, string Text)> Head(ImportPlan plan, Rehearsal rehearsal)
    {
        yield return ("file", PlanWords.File(plan));
        yield return ("cells", PlanWords.Cells(plan));
        yield return ("header", PlanWords.Header(plan));
        foreach (var record in plan.Records) yield return ("read as", PlanWords.Recognised(record));
        foreach (var dates in PlanWords.Dates(plan)) yield return ("dates", dates);
        yield return ("zone", $"{plan.Zone} for times that carry no offset");
        yield return ("missing", PlanWords.Missing(rehearsal));
    }

    private static string Compared(Rehearsal rehearsal)
    {
        if (rehearsal.NotCompared is { } why) return $"Every record counts as new: {why}";
        if (rehearsal.ComparedWith is not { } database) return "There is no database yet, so every record is new. Nothing was changed.";
        var name = Path.GetFileName(database);
        return rehearsal.Result.WasLoadedBefore ? $"The file is in {name} as import {rehearsal.Result.ImportId}. Nothing was changed." : $"Compared with the records in {name}. Nothing was changed.";
    }

    /// <summary>A label and its text, on as many lines as the terminal needs, indented as a block.</summary>
    private static void Write(Surroundings surroundings, string label, string text)
    {
        var width = surroundings.Width is { } columns ? Math.Max(columns - LabelWidth, 20) : int.MaxValue;
        var shown = label;
        foreach (var line in DisplayWidth.Lines(RowPrinter.Harmless(text.ReplaceLineEndings(" ")), width))
        {
            surroundings.Output.WriteLine(("  " + shown).PadRight(LabelWidth) + line);
            shown = "";
        }
    }
}
