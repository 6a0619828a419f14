namespace SatStats.Importing;

/// <summary>What one pass over a file's rows found.</summary>
internal sealed class TextFindings
{
    public List<TextRow> Refused { get; } = [];

    public List<TextRow> Repaired { get; } = [];

    public List<Aside> Asides { get; } = [];

    /// <summary>How rows end.</summary>
    public HashSet<string> Endings { get; } = [];

    /// <summary>Whether the last line has no end.</summary>
    public bool EndsMidLine { get; set; }

    /// <summary>Rows of data that were read.</summary>
    public long Rows { get; set; }

    /// <summary>Cells whose leading apostrophe guards a formula.</summary>
    public long Guards { get; set; }

    public long Nuls { get; set; }

    /// <summary>Rows that lack the empty cells at their end, where most of the file does so.</summary>
    public long Padded { get; set; }

    /// <summary>Lines of blanks, which the engine would take for a cell.</summary>
    public long BlankLines { get; set; }

    /// <summary>Rows whose quotes are at fault or that belong to another table: what the engine would say of them is not to be relied upon.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether the engine must be given another text than the file's own.</summary>
    public bool NeedsRewriting => IsDoubtful || Endings.Count > 1 || Guards + Nuls + Padded + BlankLines > 0 || Asides.Count + Repaired.Count > 0;

    public IEnumerable<string> Remarks()
    {
        if (Asides.Count > 0) yield return $"Not data: {string.Join(", ", Asides.GroupBy(a => a.Kind).Select(g => Named(g.Key, g.Count())))}.";
        if (Endings.Count > 1) yield return "Line ends are mixed; each was taken for the end of a row.";
        if (Guards > 0) yield return $"{Words.Count(Guards, "cell")} guarded against being taken for a formula by an apostrophe, which was left out.";
        if (Nuls > 0) yield return $"{Words.Count(Nuls, "NUL byte")} left out.";
        if (Padded > 0) yield return $"Rows end with their last value: {Words.Count(Padded)} lack empty cells at their end.";
        if (Repaired.Count > 0) yield return $"{Words.Count(Repaired.Count, "row")} repaired, as asked for.";
    }

    private static string Named(AsideKind kind, int n) => kind switch
    {
        AsideKind.HeaderRepeated => n == 1 ? "header repeated once" : $"header repeated {Words.Count(n)} times",
        AsideKind.Total => n == 1 ? "1 total" : $"{Words.Count(n)} totals",
        _ => n == 1 ? "1 note" : $"{Words.Count(n)} notes",
    };
}
