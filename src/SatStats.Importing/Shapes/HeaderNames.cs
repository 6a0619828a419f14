namespace SatStats.Importing;

/// <summary>Reads the names of columns from a header of one or several rows.</summary>
internal static class HeaderNames
{
    /// <summary>Words under a question that only say that here stands its answer.</summary>
    private static readonly HashSet<string> PlainAnswers = new(["Response", "Open-Ended Response"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The header that begins at this row, by what the rows below it hold.</summary>
    /// <param name="cells">The row's cells, as many as the table is wide.</param>
    public static Head Of(IReadOnlyList<CutRecord> records, int at, IReadOnlyList<string> cells, int width)
    {
        var second = Row(records, at + 1, width);
        if (Row(records, at + 2, width) is { } third && third.Any(c => c.Contains("{\"ImportId\"", StringComparison.Ordinal))) return new(at, 3, cells) { Questions = second ?? [] };
        if (second is null) return new(at, 1, cells);
        if (HasVariableNames(cells) && !second.Any(CellLooks.IsData)) return new(at, 2, cells) { Questions = second };
        return HasSubheaders(cells, second) ? Join(records, at, 2, width) : new(at, 1, cells);
    }

    /// <summary>A header of two rows whose first is mostly empty, because its questions take many columns; otherwise null.</summary>
    public static Head? TwoRows(IReadOnlyList<CutRecord> records, int at, int width) =>
        Row(records, at, width) is { } upper && upper.Count(c => !string.IsNullOrWhiteSpace(c)) > 1 && Row(records, at + 1, width) is { } lower && HasSubheaders(upper, lower)
            ? Join(records, at, 2, width) : null;

    /// <summary>The header of so many rows: a question that stands only over the first of its columns counts for all of them.</summary>
    public static Head Join(IReadOnlyList<CutRecord> records, int at, int rows, int width)
    {
        var depth = Math.Min(rows, records.Count - at);
        var levels = Enumerable.Range(at, depth).Select(r => Padded(records[r].Cells, width)).ToList();
        for (var level = 0; level < levels.Count - 1; level++) levels[level] = Carried(levels[level], levels[level + 1]);
        return new(at, depth, [.. Enumerable.Range(0, width).Select(i => Name([.. levels.Select(l => l[i].Trim())]))]);
    }

    private static string Name(IReadOnlyList<string> parts)
    {
        var said = parts.Where((p, i) => p.Length > 0 && (i == 0 || !PlainAnswers.Contains(p))).Distinct(StringComparer.Ordinal).ToList();
        return said.Count > 0 ? string.Join(" – ", said) : parts.FirstOrDefault(p => p.Length > 0) ?? "";
    }

    // Only over a cell that the row below fills: a column that is empty in both stands for itself.
    private static string[] Carried(string[] upper, string[] lower)
    {
        var carried = upper.ToArray();
        for (var i = 1; i < carried.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(carried[i]) && !string.IsNullOrWhiteSpace(lower[i]) && !string.IsNullOrWhiteSpace(lower[i - 1])) carried[i] = carried[i - 1];
        }
        return carried;
    }

    // Older Qualtrics exports: V1, V2, ... and a row of what they mean.
    private static bool HasVariableNames(IReadOnlyList<string> cells) =>
        cells.Count > 2 && (cells[0].Trim() == "V1" || cells[0].Trim() is "ResponseID") && cells.Any(c => c.Trim() is "V2" or "ResponseSet");

    /// <summary>Below questions that take several columns stand the answers' names; below the others, nothing or "Response".</summary>
    private static bool HasSubheaders(IReadOnlyList<string> upper, IReadOnlyList<string> lower)
    {
        if (lower.Any(CellLooks.IsData) || lower.All(string.IsNullOrWhiteSpace)) return false;
        var under = Enumerable.Range(0, upper.Count).Count(i => string.IsNullOrWhiteSpace(upper[i]) && !string.IsNullOrWhiteSpace(lower[i]));
        var plain = lower.Any(c => PlainAnswers.Contains(c.Trim()));
        return (under > 0 || plain) && string.IsNullOrWhiteSpace(lower[0]) && !string.IsNullOrWhiteSpace(upper[0]);
    }

    private static IReadOnlyList<string>? Row(IReadOnlyList<CutRecord> records, int at, int width) =>
        at < records.Count && records[at].Cells.Count == width && records[at].Fault == QuoteFault.None ? records[at].Cells : null;

    private static string[] Padded(IReadOnlyList<string> cells, int width) => [.. cells.Concat(Enumerable.Repeat("", width)).Take(width)];
}
