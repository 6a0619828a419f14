using DuckDB.NET.Data;
using SatStats.Cli;

namespace SatStats.Benchmarks;

/// <summary>The repeat-purchase analysis and its metric over very many customers, beside one plain scan of the tables that they read.</summary>
internal static class RepurchaseBenchmark
{
    public const string Scan = "--side-repurchase-scan";
    public const string Command = "--side-command";

    // Every column that the analysis reads, and no more than reading it.
    private static readonly string[] s_scans =
    [
        "select count(customer_id), count(complaint_id), max(received_at), max(resolved_at), count(severity), count(region), count(product), count(category) from complaints",
        "select count(customer_id), max(purchased_at), count(kind), sum(amount) from purchases",
        "select count(customer_id), count(region), max(joined_at), max(contract_end) from customers",
        "select count(customer_id), count(response_id), max(answered_at), count(region), count(case when had_problem and complained then 1 end) from surveys",
    ];

    public static int Run(long complaints, int rounds, bool isKept)
    {
        using var folder = new WorkFolder(isKept);
        RepurchaseFiles.Write(folder, complaints);
        foreach (var kind in RepurchaseFiles.Kinds) SideProcess.Measure(Side.Import, folder[kind + ".csv"], folder["bench.duckdb"]);
        Console.WriteLine($"{complaints:N0} complaints, {complaints * 5:N0} purchases, {complaints * 6 / 5:N0} customers, {complaints / 2:N0} survey answers; {Environment.ProcessorCount} cores\n");
        Console.WriteLine($"{"",-32} {"wall s",8} {"user CPU s",11} {"peak MB",9} {"scans",7}");
        for (var round = 1; round <= rounds; round++)
        {
            var scan = SideProcess.Measure(Scan, folder["bench.duckdb"]);
            Print($"scan {round}", scan, scan);
            foreach (var command in new[] { "repurchase", "repurchase --episodes all", "measure repurchase-by-outcome" })
                Print($"{command} {round}", SideProcess.Measure(Command, [folder["bench.duckdb"], .. command.Split(' ')]), scan);
        }
        return 0;
    }

    /// <summary>The tables read once, by the engine alone.</summary>
    public static int RunScan(string database)
    {
        using (var connection = new DuckDBConnection($"Data Source={database};access_mode=READ_ONLY"))
        {
            connection.Open();
            foreach (var sql in s_scans)
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                using var reader = command.ExecuteReader();
                reader.Read();
            }
        }
        Side.Say();
        return 0;
    }

    /// <summary>One command, its output thrown away.</summary>
    public static async Task<int> RunCommand(string database, string[] words)
    {
        var code = await CommandLine.Run([.. words, "--db", database, "--format", "json"], Surroundings.OfThisProcess() with { Output = TextWriter.Null });
        Side.Say();
        return code;
    }

    private static void Print(string name, Figures f, Figures scan) => Console.WriteLine($"{name,-32} {f.Wall,8:0.0} {f.User,11:0.0} {f.Peak / 1e6,9:0} {f.Wall / scan.Wall,7:0.0}");
}
