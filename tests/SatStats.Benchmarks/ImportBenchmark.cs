using System.Diagnostics;
using DuckDB.NET.Data;
using SatStats.Warehousing;

namespace SatStats.Benchmarks;

/// <summary>
/// What an import costs beside the least it could cost: the engine's own reading of the same file. Only the ratio says anything,
/// because the seconds are the machine's.
/// </summary>
internal static class ImportBenchmark
{
    private const double MostTimesPlain = 1.5;

    public static int Run(long rows, int rounds, bool isKept, bool isSorted)
    {
        using var folder = new WorkFolder(isKept);
        Console.WriteLine($"DuckDB {EngineVersion()}, .NET {Environment.Version}, {Environment.ProcessorCount} cores");
        Generate(folder["tickets.csv"], rows, isSorted);
        var (plain, import) = (new List<Figures>(), new List<Figures>());
        for (var round = 1; round <= rounds; round++)
        {
            // In turns, so that a slow minute of the machine falls on both.
            plain.Add(Measure(folder, Side.Plain, $"plain {round}"));
            import.Add(Measure(folder, Side.Import, $"import {round}"));
            Check(folder["fresh.duckdb"], rows, TicketFile.Step(rows, isSorted));
        }
        var code = Conclude(plain, import);
        Rival.Show(folder, folder["tickets.csv"]);
        return code;
    }

    private static void Generate(string path, long rows, bool isSorted)
    {
        var watch = Stopwatch.StartNew();
        TicketFile.Write(path, rows, isSorted);
        var bytes = new FileInfo(path).Length;
        Console.WriteLine($"{rows:N0} rows, {bytes / 1e9:0.00} GB, {bytes / rows} bytes a row, keys {(isSorted ? "in order" : "in no order")}, written in {watch.Elapsed.TotalSeconds:0.0} s\n");
        Console.WriteLine(Line("", "wall s", "user CPU s", "peak MB"));
    }

    private static Figures Measure(WorkFolder folder, string side, string name)
    {
        folder.Remove("fresh.duckdb");
        var figures = SideProcess.Measure(side, folder["tickets.csv"], folder["fresh.duckdb"]);
        Print(name, figures);
        return figures;
    }

    /// <summary>Ticket numbers count the file's rows, so a row that is missing or stands elsewhere shows at once. Several threads read only large files, so no small test sees that.</summary>
    public static void Check(string database, long rows, long step)
    {
        using var warehouse = Warehouse.OpenToRead(database);
        var found = warehouse.Query($"select count(*) from tickets where ticket_id = 'T' || lpad(((source_row - 1) * {step} % {rows} + 1)::varchar, 10, '0')").Rows.Single()[0];
        if ((long)found! != rows) throw new InvalidOperationException($"Only {found:N0} of {rows:N0} rows stand where the file has them.");
    }

    private static int Conclude(List<Figures> plain, List<Figures> import)
    {
        double Ratio(Func<Figures, double> figure) => Median(import.Select(figure)) / Median(plain.Select(figure));
        var wall = Ratio(f => f.Wall);
        Console.WriteLine(Line("ratio", $"{wall:0.00}", $"{Ratio(f => f.User):0.00}", $"{Ratio(f => f.Peak):0.00}"));
        if (wall <= MostTimesPlain) return 0;
        Console.WriteLine($"An import takes more than {MostTimesPlain} times as long as the engine's own reading.");
        return 1;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Print(string name, Figures f) => Console.WriteLine(Line(name, $"{f.Wall:0.0}", $"{f.User:0.0}", $"{f.Peak / 1e6:0}"));

    private static string Line(string name, string wall, string user, string peak) => $"{name,-10} {wall,8} {user,11} {peak,9}";

    private static string EngineVersion()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select version()";
        return (string)command.ExecuteScalar()!;
    }
}
