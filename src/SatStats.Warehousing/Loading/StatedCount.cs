using System.Globalization;
using System.Text.RegularExpressions;

namespace SatStats.Warehousing;

/// <summary>Rows at a file's end that are no records but say how many there are: "Total records: 1,234", "共1234条".</summary>
internal static partial class StatedCount
{
    private const int LastRows = 5;

    /// <param name="rows">All rows of data; a row that was set aside is not among them, one that was rejected is.</param>
    public static ControlTotal? In(Engine engine, ImportPlan plan, long importId, long rows)
    {
        foreach (var aside in plan.Text.Asides.TakeLast(LastRows).Reverse())
            if (aside.Kind != AsideKind.HeaderRepeated && Of(aside.Text) is { } stated) return Control(aside.Line, stated, rows);
        // In files that are too large to be looked at as text, such a row is rejected like any other that is no record.
        var last = engine.Rows("select distinct line, raw from ledger_rejects where import_id = ? and whole_row and raw is not null order by line desc limit ?", default, importId, (long)LastRows);
        foreach (var row in last)
        {
            if (Of((string)row[1]!) is { } count) return Control((long)row[0]!, count, rows - 1);
        }
        return null;
    }

    private static ControlTotal Control(long line, long stated, long rows) => new($"line {Sql.Number(line)} of the file", ControlTotal.Rows, Sql.Number(stated), Sql.Number(rows));

    /// <summary>The count that a row's text states, or null.</summary>
    public static long? Of(string raw)
    {
        var text = Marks().Replace(raw.Replace("null", "", StringComparison.Ordinal), " ").Trim();
        var match = English().Match(text) is { Success: true } english ? english : Chinese().Match(text);
        return match.Success && long.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    // What stands between the cells of the row, but for commas within a number.
    [GeneratedRegex("""["\[\]\r\n;|\t\u0005]+|,(?!\d{3}(?!\d))""")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:(?:grand )?total|number of|count of|exported)?[ :=]*(?:(?:records?|rows?|tickets?|entries|results)(?: (?:count|exported|total))?[ :=]+(?<n>\d[\d,]*)|(?<n>\d[\d,]*) (?:records?|rows?|tickets?|entries|results)(?: (?:total|exported|in total))?)[ .]*$", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"^(?:总计|合计|總計|合計)?[ :：]*(?:共|总共|總共|共计|共計|记录数|記錄數|总条数|總條數)?[ :：]*(?<n>\d[\d,]*) ?(?:条|條|笔|筆|行|件)(?:记录|記錄|数据|數據|工单|工單)?[ .。]*$|^(?:记录数|記錄數|总条数|總條數|总记录数|總記錄數)[ :：]*(?<n>\d[\d,]*)$")]
    private static partial Regex Chinese();
}
