namespace SatStats.Importing;

/// <summary>Where a table begins.</summary>
/// <param name="At">The position of the header's first row, or of the first row of data where there is no header.</param>
/// <param name="Rows">How many rows the header takes, 0 where there is none.</param>
/// <param name="Names">A name for each column; empty where the file has none.</param>
internal sealed record Head(int At, int Rows, IReadOnlyList<string> Names)
{
    public bool IsHeader => Rows > 0;

    /// <summary>The questions behind the names, where a row of the header holds them.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Why the names may stand over the wrong columns, as a sentence.</summary>
    public string? Doubt { get; init; }
}

/// <summary>Finds the row that names the columns, which is not always the first.</summary>
internal static class HeaderRow
{
    private const int SearchedRows = 50;
    private const int MostTitles = 20;
    private const int MostStrayCells = 2;

    /// <summary>The header, or the first row of data of a table that has none; null where none of the first rows can be either.</summary>
    /// <param name="width">How many cells most rows have.</param>
    public static Head? Find(IReadOnlyList<CutRecord> records, int width, CsvDialect dialect, ShapeHints hints)
    {
        var filledAbove = 0;
        for (var i = 0; i < Math.Min(SearchedRows, records.Count) && filledAbove <= MostTitles; i++)
        {
            if (hints.HeaderRows is null && HeaderNames.TwoRows(records, i, width) is { } two) return two;
            if (!records[i].IsBlank) filledAbove++;
            if (Whole(records, i, width, dialect) is not { } cells) continue;
            if (hints.HeaderRows == 0) return Nameless(i, width);
            if (hints.HeaderRows is { } given) return HeaderNames.Join(records, i, given, width);
            // The first row of full width is the header, or the file has none: a later text-only row would just be data.
            var (areNames, isCertain) = CellLooks.AreNames(cells, [.. records.Skip(i + 1).Where(r => r.Cells.Count == width).Take(60).Select(r => r.Cells)]);
            if (!(areNames && isCertain) && Ragged(records, i - 1, width, dialect, areNames) is { } ragged) return ragged;
            return areNames ? HeaderNames.Of(records, i, cells, width) : Nameless(i, width);
        }
        return null;
    }

    private static Head Nameless(int at, int width) => new(at, 0, [.. Enumerable.Repeat("", width)]);

    /// <summary>The row's cells if it is one of full width and fills most of it.</summary>
    private static IReadOnlyList<string>? Whole(IReadOnlyList<CutRecord> records, int at, int width, CsvDialect dialect)
    {
        var record = records[at];
        var cells = record.Cells;
        if (record.Fault != QuoteFault.None) cells = at == 0 ? Mending.Cells(record.Raw, dialect, width) ?? [] : [];
        else if (LacksOnlyTheEmptyLast(records, at, width)) cells = [.. cells, ""];
        if (cells.Count != width) return null;
        return cells.Count(c => !string.IsNullOrWhiteSpace(c)) >= Math.Max(Math.Min(2, width), (width + 1) / 2) ? cells : null;
    }

    // Some programs end every row of data, but not the header, with a delimiter.
    private static bool LacksOnlyTheEmptyLast(IReadOnlyList<CutRecord> records, int header, int width) =>
        width > 2 && records[header].Cells.Count == width - 1 && records.Count > header + 1
        && records.Skip(header + 1).Where(r => !r.IsBlank).All(r => r.Cells.Count == width && string.IsNullOrWhiteSpace(r.Cells[^1]));

    /// <summary>The row above the first of full width, where it reads like names but is cut otherwise: a delimiter too many or too few, or another one.</summary>
    private static Head? Ragged(IReadOnlyList<CutRecord> records, int at, int width, CsvDialect dialect, bool hasNamesBelow)
    {
        if (at < 0 || records[at].IsBlank) return null;
        var record = records[at];
        if (!hasNamesBelow && Otherwise(record.Raw, dialect, width) is { } other) return new(at, 1, other);
        var cells = record.Fault == QuoteFault.None ? record.Cells : Mending.Cells(record.Raw, dialect, width - 1) ?? Mending.Cells(record.Raw, dialect, width + 1) ?? [];
        if (cells.Count < 3 || Math.Abs(cells.Count - width) > MostStrayCells || !CellLooks.AreNames(cells) || cells.Count(c => !string.IsNullOrWhiteSpace(c)) * 4 < width * 3) return null;
        var named = cells.Count > width && cells.Count(c => !string.IsNullOrWhiteSpace(c)) == width ? [.. cells.Where(c => !string.IsNullOrWhiteSpace(c))] : cells;
        return new(at, 1, [.. named.Concat(Enumerable.Repeat("", width)).Take(width)])
        {
            Doubt = $"The header has {Words.Count(cells.Count)} cells and the rows have {Words.Count(width)}, so its names may stand over the wrong columns",
        };
    }

    private static IReadOnlyList<string>? Otherwise(string line, CsvDialect dialect, int width)
    {
        if (width < 3) return null;
        foreach (var delimiter in new[] { ",", ";", "\t", "|", " " }.Where(d => d != dialect.Delimiter))
        {
            if (Mending.Cells(line, dialect with { Delimiter = delimiter }, width) is { } cells && cells.All(c => !string.IsNullOrWhiteSpace(c)) && CellLooks.AreNames(cells)) return cells;
        }
        return null;
    }
}
