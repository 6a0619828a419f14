using ClosedXML.Excel;

namespace SatStats.Benchmarks;

/// <summary>What a workbook costs at one length and at ten times it: the memory must not follow. Beside it, what reading it by the usual library costs.</summary>
internal static class XlsxBenchmark
{
    public const string ClosedXml = "--side-closedxml";

    // Ten times the rows may take this much more memory for reading: buffers, and nothing that grows with the rows.
    private const double MostGrowth = 1.5;

    public static int Run(long rows)
    {
        using var folder = new WorkFolder();
        foreach (var n in new[] { rows, rows * 10 }) XlsxFile.Write(folder[$"{n}.xlsx"], n);
        Console.WriteLine($"{"",-28} {"wall s",8} {"user CPU s",11} {"peak MB",9}");
        var library = Measure(folder, ClosedXml, rows, "ClosedXML reads");
        var small = Measure(folder, Side.Read, rows, "satstats read");
        var large = Measure(folder, Side.Read, rows * 10, "satstats read");
        Measure(folder, Side.Import, rows, "satstats import");
        Measure(folder, Side.Import, rows * 10, "satstats import");
        var growth = (double)large.Peak / small.Peak;
        Console.WriteLine($"satstats / ClosedXML at {rows:N0} rows: time {small.Wall / library.Wall:0.00}, memory {(double)small.Peak / library.Peak:0.00}; ten times the rows: time {large.Wall / small.Wall:0.0}, memory {growth:0.00}");
        return growth <= MostGrowth ? 0 : 1;
    }

    /// <summary>Every cell as text, which is what an import needs.</summary>
    public static int ReadByLibrary(string file)
    {
        var cells = 0L;
        using (var book = new XLWorkbook(file))
        {
            foreach (var cell in book.Worksheet(1).CellsUsed()) cells += cell.GetString().Length > 0 ? 1 : 0;
        }
        Side.Say();
        return cells > 0 ? 0 : 1;
    }

    private static Figures Measure(WorkFolder folder, string side, long rows, string name)
    {
        folder.Remove("fresh.duckdb");
        var f = SideProcess.Measure(side, folder[$"{rows}.xlsx"], folder["fresh.duckdb"]);
        Console.WriteLine($"{$"{name}, {rows:N0}",-28} {f.Wall,8:0.0} {f.User,11:0.0} {f.Peak / 1e6,9:0}");
        return f;
    }
}
