namespace SatStats.Warehousing;

/// <summary>Finds where imported rows stand in the file that they came from, by reading that file's text once more.</summary>
public static class Origins
{
    /// <summary>The places of rows by their number in the import: lines of a text, rows of a sheet, records below a header. Empty where the plan is not the one by which they were imported.</summary>
    /// <param name="plan">The same file, looked at again.</param>
    /// <param name="sourceRows">Numbers as in the column source_row, from 1.</param>
    public static IReadOnlyDictionary<long, long> PlacesOf(Warehouse warehouse, LedgerEntry import, ImportPlan plan, IEnumerable<long> sourceRows)
    {
        if (!IsTheSame(warehouse, import, plan)) return new Dictionary<long, long>();
        var apart = plan.Text.Refused.Select(r => r.Line).ToHashSet();
        // What the reader itself refused is not among the rows, and stands in the ledger without a column.
        var refused = warehouse.Query("select distinct line from rejects where import_id = ? and whole_row and column_name is null order by line", default, import.ImportId)
            .Rows.Select(r => (long)r[0]!).Where(line => !apart.Contains(line)).ToList();
        return LineNumbers.Of(plan, sourceRows.Distinct().Order().Select(r => r - 1), plan.Numbering == Numbering.Lines ? refused : [])
            .Where(p => !p.IsRefused).ToDictionary(p => p.Key + 1, p => p.Number);
    }

    /// <summary>The same bytes can still be cut into rows in another way, where the user had said how.</summary>
    private static bool IsTheSame(Warehouse warehouse, LedgerEntry import, ImportPlan plan) =>
        plan.Source.Sha256 == import.Sha256 && warehouse.AccountOf(import.ImportId) is { } account
        && account.Delimiter == plan.FileDialect.Delimiter && account.Quote == plan.FileDialect.Quote?.ToString()
        && account.HeaderLine == (plan.FileDialect.HeaderLines == 0 ? null : plan.FileDialect.SkipLines) && account.Columns.SequenceEqual(plan.Columns);
}
