using System.Buffers;
using System.Text;

namespace SatStats.Warehousing;

/// <summary>Looks for signs that the file is not all of the export.</summary>
internal sealed class Truncation(Engine engine, ImportPlan plan, long importId)
{
    private const int Tail = 1 << 16;

    private static readonly SearchValues<char> s_cellEnds = SearchValues.Create("\"\r\n,;\t");

    public IEnumerable<string> Signs(long rows, IEnumerable<Coverage> coverages)
    {
        if (Message() is { } message) yield return message;
        if (CutRow() is { } cut) yield return cut;
        if (ExportLimits.Of(rows, plan.Dialect.SkipLines, plan.Records.Select(r => r.Profile)) is { } limit) yield return limit;
        if (plan.ExportedAt is not { } exported) yield break;
        foreach (var coverage in coverages)
            if (coverage.StopsBefore(exported) is { } stop) yield return stop;
    }

    /// <summary>A system's own words, in a row that is no record.</summary>
    private string? Message()
    {
        foreach (var words in ExportLimits.Messages)
        {
            var aside = plan.Text.Asides.LastOrDefault(a => a.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
            if (aside is not null) return $"It says itself that it is not whole: \"{Between(aside.Text, words)}\".";
            var raw = engine.Scalar<string>("select coalesce(raw, value) from ledger_rejects where import_id = ? and whole_row and contains(lower(coalesce(raw, value)), ?) order by line desc limit 1", importId, words);
            if (raw is not null) return $"It says itself that it is not whole: \"{Between(raw, words)}\".";
        }
        return null;
    }

    private static string Between(string raw, string words)
    {
        var at = raw.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        var end = raw.AsSpan(at).IndexOfAny(s_cellEnds);
        return end < 0 ? raw[at..] : raw.Substring(at, end);
    }

    /// <summary>The last row has too few cells, or a quote that never closes, and no line end after it.</summary>
    private string? CutRow()
    {
        if (plan.Numbering != Numbering.Lines || !EndsMidLine()) return null;
        var last = engine.Rows("select line, raw, reason from ledger_rejects where import_id = ? and whole_row and raw is not null order by line desc limit 1", default, importId).SingleOrDefault();
        if (last is null || !((string)last[2]!).Contains("fewer cells", StringComparison.Ordinal) && !((string)last[2]!).Contains("never closes", StringComparison.Ordinal)) return null;
        var raw = ((string)last[1]!).TrimEnd('\r', '\n');
        return raw.Length > 0 && IsAtTheEnd(raw)
            ? $"It ends in the middle of a row, in line {Figure.Write((long)last[0]!, Unit.Count)}: it was cut off while it was written or copied."
            : null;
    }

    // Of a text that was rewritten, what stood last in the file is known by its line.
    private bool EndsMidLine() => plan.Text.Found is null ? LastText() is { Length: > 0 } tail && tail[^1] is not ('\n' or '\r') : plan.Text.EndsMidLine;

    private bool IsAtTheEnd(string raw) => plan.Text.Found is null
        ? LastText()!.EndsWith(raw.Length > 200 ? raw[^200..] : raw, StringComparison.Ordinal)
        : plan.Text.Refused is [.., var last] && last.Text == raw && plan.Text.Asides.All(a => a.Line < last.Line);

    private string? LastText()
    {
        using var stream = File.OpenRead(plan.ReadablePath);
        stream.Seek(-Math.Min(Tail, stream.Length), SeekOrigin.End);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
