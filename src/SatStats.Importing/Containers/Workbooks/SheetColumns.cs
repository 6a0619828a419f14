namespace SatStats.Importing;

/// <summary>What the columns of a sheet hold, seen while its rows are written: whether plain numbers stand among dates.</summary>
internal sealed class SheetColumns
{
    // Whether a text is a date is looked at in so many rows only.
    private const int RowsLookedAt = 2000;

    private readonly List<Column> _columns = [];

    private sealed class Column
    {
        public long Filled { get; set; }

        public long Moments { get; set; }

        public long Days { get; set; }
    }

    /// <summary>Cells with an error such as #N/A, which count as missing.</summary>
    public long Errors { get; private set; }

    public void Add(IReadOnlyList<SheetCell> cells, int row)
    {
        while (_columns.Count < cells.Count) _columns.Add(new());
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Kind == CellKind.Empty) continue;
            if (cell.Kind == CellKind.Error) Errors++;
            var column = _columns[i];
            column.Filled++;
            if (cell.Kind == CellKind.Moment || (row <= RowsLookedAt && cell.Kind == CellKind.Text && IsDate(cell.Text))) column.Moments++;
            else if (cell.CouldBeDay || IsDayInWriting(cell)) column.Days++;
        }
    }

    /// <summary>The columns in which most cells are dates and others are numbers that can only be days as spreadsheets count them, with how many of these there are.</summary>
    public IReadOnlyDictionary<int, long> WithDays() =>
        _columns.Index().Where(c => c.Item.Days > 0 && c.Item.Moments > c.Item.Days && (c.Item.Moments + c.Item.Days) * 10 >= Math.Min(c.Item.Filled, 2 * RowsLookedAt) * 6)
            .ToDictionary(c => c.Index, c => c.Item.Days);

    /// <summary>A number that was typed as text.</summary>
    public static bool IsDayInWriting(SheetCell cell) =>
        cell is { Kind: CellKind.Text, Text.Length: >= 5 and <= 18 } && double.TryParse(cell.Text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 20_000 and < 80_000;

    private static bool IsDate(string text) => text.Length is >= 6 and <= 40 && MomentShape.Of(text.Trim()) is not null;
}
