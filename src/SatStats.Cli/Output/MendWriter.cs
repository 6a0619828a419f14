using System.Globalization;
using System.Text;

namespace SatStats.Cli.Output;

/// <summary>Writes rows to be mended: what is wrong first, then the cells as they stood in the file, cut as the file was.</summary>
internal static class MendWriter
{
    /// <summary>With a byte order mark, without which a spreadsheet program takes UTF-8 for something else; private, because it holds what customers said.</summary>
    public static void WriteFile(string path, MendFile mend, string delimiter)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), options);
        Write(writer, mend, delimiter);
    }

    public static void Write(TextWriter output, MendFile mend, string delimiter)
    {
        // Some delimiters no spreadsheet can read; a comma everybody can.
        var between = delimiter is "," or ";" or "\t" or "|" ? delimiter : ",";
        var beyond = Math.Max(0, mend.Rows.Select(r => r.Cells.Count).DefaultIfEmpty().Max() - mend.Columns.Count);
        Line(output, between, [.. MendFile.Says, .. mend.Columns, .. Enumerable.Range(mend.Columns.Count, beyond).Select(MendFile.Beyond)]);
        foreach (var row in mend.Rows)
        {
            var blank = mend.Columns.Count + beyond - row.Cells.Count;
            Line(output, between, [row.Line.ToString(CultureInfo.InvariantCulture), row.Column, row.Reason, .. row.Cells, .. Enumerable.Repeat<string?>(null, blank)]);
        }
    }

    private static void Line(TextWriter output, string delimiter, IEnumerable<string?> cells) => output.Write(string.Join(delimiter, cells.Select(c => Quoted(c ?? "", delimiter))) + "\n");

    private static string Quoted(string cell, string delimiter)
    {
        if (IsFormula(cell)) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny("\"\r\n") < 0 && !cell.Contains(delimiter, StringComparison.Ordinal) ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet would carry it out (OWASP, CSV injection). Numbers and telephone numbers begin with a sign and are no formulas.
    private static bool IsFormula(string cell) =>
        cell.Length > 0 && (cell[0] is '=' or '@' or '\t' || (cell[0] is '+' or '-' && cell.Any(c => !char.IsAsciiDigit(c) && " +-.,:()/%".IndexOf(c, StringComparison.Ordinal) < 0)));
}
