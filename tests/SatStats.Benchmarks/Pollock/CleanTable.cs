using System.Text;

namespace SatStats.Benchmarks.Pollock;

/// <summary>Reads RFC 4180 text, and nothing else: what the benchmark expects, and what the program prints. Apart from the program's own reader, which it judges.</summary>
internal static class CleanTable
{
    public static IReadOnlyList<string[]> Parse(string text)
    {
        var (rows, cells, cell) = (new List<string[]>(), new List<string>(), new StringBuilder());
        var (isQuoted, begins) = (false, true);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (isQuoted && c == '"') isQuoted = false;
            else if (isQuoted) cell.Append(c);
            else if (c == '"' && begins) (isQuoted, begins) = (true, false);
            else if (c == ',') EndCell();
            else if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) EndRow();
            else if (c != '\r')
            {
                cell.Append(c);
                begins = false;
            }
        }
        if (cell.Length > 0 || cells.Count > 0) EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
            begins = true;
        }

        void EndRow()
        {
            EndCell();
            if (cells is not [""]) rows.Add([.. cells]);
            cells.Clear();
        }
    }
}
