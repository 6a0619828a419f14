namespace SatStats.Importing;

/// <summary>Takes out of cells what was never part of their value: apostrophes that guard formulas, NUL bytes.</summary>
internal sealed class CellCleaning(TextFindings findings)
{
    public IReadOnlyList<string> Of(IReadOnlyList<string> cells)
    {
        string[]? cleaned = null;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!IsGuarded(cell) && !cell.Contains('\0', StringComparison.Ordinal)) continue;
            cleaned ??= [.. cells];
            cleaned[i] = Cleaned(cell);
        }
        return cleaned ?? cells;
    }

    private string Cleaned(string cell)
    {
        var nuls = cell.AsSpan().Count('\0');
        findings.Nuls += nuls;
        if (nuls > 0) cell = cell.Replace("\0", "", StringComparison.Ordinal);
        if (!IsGuarded(cell)) return cell;
        findings.Guards++;
        return cell[1..];
    }

    // Exports that fear formulas write '=SUM(A1) for a cell that begins so (OWASP, CSV injection).
    private static bool IsGuarded(string cell) => cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' or '\t';
}
