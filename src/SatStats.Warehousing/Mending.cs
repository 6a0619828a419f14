using System.Text;
using System.Text.Json;

namespace SatStats.Warehousing;

/// <summary>Puts together again the rows that an import could not use, from what the ledger kept of them.</summary>
internal sealed class Mending(Engine engine, long importId)
{
    private sealed record Fault(string Kind, long Line, string? Column, string Reason, bool WholeRow, string? Raw);

    /// <exception cref="SatStatsException">There is no such import, or an earlier program made it and did not note its columns.</exception>
    public MendFile Read()
    {
        if (Ledger.Read(engine).All(i => i.ImportId != importId)) throw ImportSet.Missing(importId);
        var account = Accounting.Read(engine, importId)
            ?? throw new SatStatsException($"Import {Sql.Number(importId)} was made by an earlier program, which did not note the file's columns.", "Undo it and import its file again; or see satstats imports rejects without --rows.");
        var faults = engine.Rows("select kind, line, column_name, reason, whole_row, raw from rejects where import_id = ? and (whole_row or column_name is not null) order by line, whole_row desc", default, importId)
            .Select(r => new Fault((string)r[0]!, (long)r[1]!, (string?)r[2], (string)r[3]!, (bool)r[4]!, (string?)r[5])).ToList();
        var keyed = account.Records.Where(r => RecordKinds.Named(r.Kind).KeyFields.Any(k => r.Fields.Any(f => f.Field == k))).Select(r => r.Kind).ToHashSet();
        var usable = faults.Where(f => f.Raw is not null && (f.WholeRow || keyed.Contains(f.Kind))).ToList();
        return new(account.Columns, [.. usable.GroupBy(f => f.Line).Select(g => Row(g, account))],
            faults.Select(f => f.Line).Distinct().Count() - usable.Select(f => f.Line).Distinct().Count());
    }

    private static MendRow Row(IGrouping<long, Fault> faults, ImportAccount account)
    {
        var each = faults.DistinctBy(f => (f.Column, f.Reason)).ToList();
        var columns = string.Join("; ", each.Select(f => f.Column).OfType<string>().Where(c => c.Length > 0).Distinct());
        var raw = each[0].Raw!;
        // What the reader refused is the line itself; of all other rows the cells were kept.
        var cells = each[0].Column is null ? Cut(raw.TrimEnd('\r', '\n'), account.Delimiter, account.Quote) : JsonSerializer.Deserialize<List<string?>>(raw)!;
        return new(faults.Key, columns.Length > 0 ? columns : null, string.Join("; ", each.Select(f => f.Reason).Distinct()), cells);
    }

    /// <summary>Cuts a line that has too few or too many cells; a quote that never closes ends with the line.</summary>
    private static List<string?> Cut(string line, string delimiter, string? quote)
    {
        var cells = new List<string?>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var isQuote = quote is not null && line[i] == quote[0];
            if (isQuote && isQuoted && i + 1 < line.Length && line[i + 1] == quote![0]) cell.Append(line[i++]);
            else if (isQuote && (isQuoted || cell.Length == 0)) isQuoted = !isQuoted;
            else if (!isQuoted && string.CompareOrdinal(line, i, delimiter, 0, delimiter.Length) == 0)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                i += delimiter.Length - 1;
            }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
