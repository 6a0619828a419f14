namespace SatStats.Importing;

/// <summary>Pages of HTML and XML that old systems name .xls.</summary>
internal static class HtmlTable
{
    public static bool Looks(string path)
    {
        var head = System.Text.Encoding.UTF8.GetString(new RawFile(path, path).Head(4096)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head.StartsWith('<') && (head.Contains("<table", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<?xml", StringComparison.Ordinal));
    }

    public static Readable Open(Readable text, RawFile raw, CancellationToken ct) =>
        throw new SatStatsException($"'{raw.Name}' is a page of HTML or XML, whatever its name says.", "Open it in a spreadsheet and save it as .xlsx or .csv.");
}
