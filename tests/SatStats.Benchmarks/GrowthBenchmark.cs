namespace SatStats.Benchmarks;

/// <summary>Whether an import's cost grows in proportion to the rows: files that double, and the processor's time a row of each.</summary>
internal static class GrowthBenchmark
{
    private const int Doublings = 3;

    // What a row of the longest file may cost beside one of the shortest. Below lies the fixed cost of starting, which the short file bears too.
    private const double MostTimesShortest = 1.15;

    public static int Run(long rows, bool isSorted)
    {
        using var folder = new WorkFolder();
        Console.WriteLine($"{"rows",12} {"wall s",8} {"user CPU s",11} {"us a row",9} {"peak MB",8}");
        var costs = new List<double>();
        for (var n = 0; n <= Doublings; n++, rows *= 2)
        {
            TicketFile.Write(folder["tickets.csv"], rows, isSorted);
            var figures = SideProcess.Measure(Side.Import, folder["tickets.csv"], folder["fresh.duckdb"]);
            ImportBenchmark.Check(folder["fresh.duckdb"], rows, TicketFile.Step(rows, isSorted));
            costs.Add(figures.User / rows);
            Console.WriteLine($"{rows,12:N0} {figures.Wall,8:0.0} {figures.User,11:0.0} {costs[^1] * 1e6,9:0.00} {figures.Peak / 1e6,8:0}");
            folder.Remove("tickets.csv");
            folder.Remove("fresh.duckdb");
        }
        Console.WriteLine($"A row of the longest file costs {costs[^1] / costs[0]:0.00} times one of the shortest.");
        return costs[^1] <= MostTimesShortest * costs[0] ? 0 : 1;
    }
}
