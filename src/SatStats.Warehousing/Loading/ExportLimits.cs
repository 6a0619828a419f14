namespace SatStats.Warehousing;

/// <summary>
/// Row counts at which systems and programs stop. A file of exactly that many rows may be whole; more likely the rest was cut off.
/// They are known from their makers' documents or, as Zammad's, from what its users found.
/// </summary>
internal static class ExportLimits
{
    /// <param name="Rows">Rows of data.</param>
    /// <param name="Of">Whose limit, as the end of a sentence.</param>
    /// <param name="Profile">Where the number is too common to mean anything by itself: only for files of profiles of this name.</param>
    private sealed record Limit(long Rows, string Of, string? Profile = null);

    private static readonly Limit[] s_limits =
    [
        new(1_000, "what Jira's issue search exports unless set otherwise", "jira"),
        new(2_000, "what Salesforce's report viewer shows"),
        new(6_000, "what Zammad writes into a workbook"),
        new(10_000, "what ServiceNow exports unless set otherwise"),
        new(30_000, "what Power BI exports as CSV"),
        new(32_000, "what ServiceNow writes into one sheet"),
        new(100_000, "what Salesforce exports as a formatted report", "salesforce"),
    ];

    // Sheets end at a row, so header and titles count.
    private static readonly (long Rows, string Of)[] s_sheets = [(65_536, "the last row of an .xls sheet"), (1_048_576, "the last row of an .xlsx sheet")];

    /// <summary>Words that systems write into the last rows of an export that they broke off.</summary>
    public static IReadOnlyList<string> Messages { get; } = ["export stopped due to excessive size"];

    public static string? Of(long rows, int rowsAbove, IEnumerable<string> profiles)
    {
        var limit = s_limits.FirstOrDefault(l => l.Rows == rows && (l.Profile is null || profiles.Any(p => p.Contains(l.Profile, StringComparison.OrdinalIgnoreCase))))?.Of
            ?? s_sheets.FirstOrDefault(s => s.Rows == rows + rowsAbove || s.Rows - 1 == rows || s.Rows == rows).Of;
        return limit is null ? null : $"It has exactly {Figure.Write(rows, Unit.Count)} rows, and that is {limit}: the rest may have been cut off.";
    }
}
