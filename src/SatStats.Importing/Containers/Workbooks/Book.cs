namespace SatStats.Importing;

/// <summary>A workbook that is read row by row.</summary>
internal abstract class Book : IDisposable
{
    public abstract IReadOnlyList<BookSheet> Sheets { get; }

    /// <summary>Whether days are counted from 1904, as early Macintosh programs did.</summary>
    public bool CountsFrom1904 { get; protected set; }

    /// <summary>The rows of a sheet that have cells, from the top. A row's cells are valid until the next row is asked for.</summary>
    public abstract IEnumerable<SheetRow> Rows(BookSheet sheet);

    /// <summary>Areas of the sheet that are merged over several rows; known once its rows have been read.</summary>
    public abstract IReadOnlyList<MergedRows> Merged(BookSheet sheet);

    public abstract void Dispose();
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Size">Something that grows with what it holds, to compare it with the others.</param>
/// <param name="Address">Where the workbook keeps it.</param>
internal sealed record BookSheet(string Name, bool IsVisible, long Size, string Address);

/// <summary>A row, numbered from 1 as in the sheet.</summary>
internal readonly record struct SheetRow(int Number, IReadOnlyList<SheetCell> Cells);

/// <summary>The rows of one column that show the value of their first.</summary>
internal readonly record struct MergedRows(int Column, int FirstRow, int LastRow);

internal enum CellKind
{
    Empty,
    Text,
    Number,
    Moment,
    Other,
    Error,
}

/// <summary>A cell as it reads in text, and for numbers the number.</summary>
internal readonly record struct SheetCell(CellKind Kind, string Text, double Number = 0)
{
    public static SheetCell Empty { get; } = new(CellKind.Empty, "");

    public static SheetCell OfText(string text) => string.IsNullOrWhiteSpace(text) ? Empty : new(CellKind.Text, text);

    /// <summary>Whether it may be a day as spreadsheets count them, in the years from 1954 to 2119.</summary>
    public bool CouldBeDay => Kind == CellKind.Number && Number is >= 20_000 and < 80_000;
}
