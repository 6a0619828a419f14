using System.Globalization;

namespace SatStats.Importing;

/// <summary>Tells names of columns from data by how cells look.</summary>
internal static class CellLooks
{
    private const int LongestName = 300;

    /// <summary>Whether a row names the columns, and whether the rows below say so: where they hold numbers or dates, names are neither.</summary>
    public static (bool AreNames, bool IsCertain) AreNames(IReadOnlyList<string> cells, IReadOnlyList<IReadOnlyList<string>> below)
    {
        var typed = Enumerable.Range(0, cells.Count).Where(i => IsTyped(i, below)).ToList();
        return typed.Count > 0 ? (typed.Count(i => IsData(cells[i])) * 2 < typed.Count, true) : (AreNames(cells), false);
    }

    /// <summary>Whether a row by itself could name columns: most of it is just text.</summary>
    public static bool AreNames(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        return filled.Count(IsData) * 3 <= filled.Count;
    }

    /// <summary>A number, an amount of money, a date or a time; or a text longer than any name.</summary>
    public static bool IsData(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0) return false;
        return text.Length > LongestName || IsNumber(text) || MomentShape.Of(text) is not null || MomentShape.ClockAlone(text) is not null;
    }

    public static bool IsNumber(string cell)
    {
        var text = cell.Trim().Trim('$', '€', '£', '¥', '￥', '%', ' ');
        return double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsTyped(int column, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var values = rows.Where(r => column < r.Count && !string.IsNullOrWhiteSpace(r[column])).Select(r => r[column]).ToList();
        return values.Count > 0 && values.Count(v => IsNumber(v) || (v.Length <= LongestName && IsData(v))) >= 0.8 * values.Count;
    }
}
