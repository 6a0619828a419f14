using System.Diagnostics;
using DuckDB.NET.Data;
using SatStats.Cli;
using SatStats.Measuring;
using SatStats.Warehousing;

namespace SatStats.Benchmarks.Measuring;

/// <summary>What all figures by month and region cost beside one reading of everything that they rest on.</summary>
internal static class MeasureBenchmark
{
    public const string Scan = "--side-scan";
    public const string Measure = "--side-measure";

    // What is aimed at: all figures in the time of ten readings of the tables.
    private const double MostScans = 10;

    private static readonly string[] s_tables = ["tickets", "complaints", "surveys", "purchases", "customers"];

    public static async Task<int> Run(Words words)
    {
        using var folder = new WorkFolder(words.Has("--keep"));
        var database = words.Text("--db") ?? await Fill(folder, words.Number("--tickets", 10_000_000));
        Console.WriteLine($"{"",-10} {"wall s",8} {"user CPU s",11} {"peak MB",9}");
        var (scans, measures) = (new List<Figures>(), new List<Figures>());
        for (var round = 1; round <= words.Number("--rounds", 2); round++)
        {
            scans.Add(Side(Scan, database, $"scan {round}"));
            measures.Add(Side(Measure, database, $"figures {round}"));
        }
        var ratio = measures.Sum(f => f.Wall) / scans.Sum(f => f.Wall);
        Console.WriteLine($"All figures take {ratio:0.0} scans; in processor time {measures.Sum(f => f.User) / scans.Sum(f => f.User):0.0}.");
        return ratio <= MostScans ? 0 : 1;
    }

    /// <summary>The least that reading everything costs: the largest value of every column of every table, which leaves no value unread.</summary>
    public static int RunScan(string database)
    {
        using (var connection = new DuckDBConnection($"Data Source={database};ACCESS_MODE=READ_ONLY"))
        {
            connection.Open();
            foreach (var table in s_tables)
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"select max(columns(*)) from {table}";
                using var reader = command.ExecuteReader();
                while (reader.Read()) { }
            }
        }
        Benchmarks.Side.Say();
        return 0;
    }

    /// <summary>Every metric of the catalogue by month, and by region where its cases have one. What is told is told of each metric alone, without shared readings.</summary>
    public static int RunMeasure(string database, bool isTold)
    {
        using (var warehouse = Warehouse.OpenToRead(database))
        {
            var catalogue = MetricCatalogue.Load();
            var measurer = new Measurer(warehouse, catalogue, new MeasureOptions());
            var requests = catalogue.All.GroupBy(m => m.Dimensions.Contains("region")).SelectMany(g => isTold ? g.Select(m => new[] { m }) : [[.. g]])
                .Select(metrics => new MeasureRequest { Metrics = [.. metrics.Select(m => m.Id)], Grain = Grain.Month, By = metrics[0].Dimensions.Contains("region") ? ["region"] : [] });
            foreach (var request in requests)
            {
                var begun = Process.GetCurrentProcess().UserProcessorTime;
                var n = measurer.Measure(request).Count;
                if (isTold) Console.WriteLine($"{(Process.GetCurrentProcess().UserProcessorTime - begun).TotalSeconds,7:0.00} {n,6} {request.Metrics[0]}");
            }
        }
        Benchmarks.Side.Say();
        return 0;
    }

    private static async Task<string> Fill(WorkFolder folder, long tickets)
    {
        foreach (var file in RecordFiles.Write(folder, tickets))
        {
            var code = await CommandLine.Run(["import", file, "--db", folder["facts.duckdb"], "--quiet"], Surroundings.OfThisProcess());
            if (code is not (0 or 3)) throw new InvalidOperationException($"{file} was imported with {code}.");
            File.Delete(file);
        }
        return folder["facts.duckdb"];
    }

    private static Figures Side(string side, string database, string name)
    {
        var figures = SideProcess.Measure(side, database);
        Console.WriteLine($"{name,-10} {figures.Wall,8:0.0} {figures.User,11:0.0} {figures.Peak / 1e6,9:0}");
        return figures;
    }
}
