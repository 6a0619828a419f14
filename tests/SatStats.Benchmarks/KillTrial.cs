using SatStats.Cli;
using SatStats.Warehousing;

namespace SatStats.Benchmarks;

/// <summary>
/// Kills an import at random moments, as a power cut would, and looks at what is left: a database that opens and holds all of the file
/// or nothing of it, and into which the file can then be imported.
/// </summary>
internal static class KillTrial
{
    public static int Run(long rows, int times)
    {
        using var folder = new WorkFolder();
        TicketFile.Write(folder["tickets.csv"], rows);
        var whole = SideProcess.Measure(Side.Import, folder["tickets.csv"], folder["whole.duckdb"]).Wall;
        Console.WriteLine($"{rows:N0} rows; an import left alone takes {whole:0.0} s");
        var dice = new Random(20260101);
        var failed = 0;
        for (var i = 1; i <= times; i++)
        {
            var after = TimeSpan.FromSeconds(dice.NextDouble() * whole);
            var (what, isGood) = Try(folder, rows, after);
            if (!isGood) failed++;
            Console.WriteLine($"{i,3}  killed after {after.TotalSeconds,5:0.00} s: {what}");
        }
        Console.WriteLine($"{times - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static (string What, bool IsGood) Try(WorkFolder folder, long rows, TimeSpan after)
    {
        folder.Remove("cut.duckdb");
        try
        {
            var wasKilled = Kill(folder, after);
            var (left, imports) = File.Exists(folder["cut.duckdb"]) ? Held(folder["cut.duckdb"]) : (0, 0);
            if (!(left == 0 && imports == 0) && !(left == rows && imports == 1)) return ($"{left:N0} rows of {imports} imports are left", false);
            var code = Again(folder);
            var (held, of) = Held(folder["cut.duckdb"]);
            var what = $"{(wasKilled ? "" : "it was done; ")}{(left == 0 ? "nothing" : "all")} was there, then {held:N0} rows";
            return (what, code == 0 && held == rows && of == 1);
        }
        catch (Exception e) when (e is SatStatsException or InvalidOperationException)
        {
            return (e.Message, false);
        }
    }

    private static bool Kill(WorkFolder folder, TimeSpan after)
    {
        using var process = SideProcess.Start(Side.Import, folder["tickets.csv"], folder["cut.duckdb"]);
        if (process.WaitForExit(after)) return false;
        process.Kill();
        process.WaitForExit();
        return true;
    }

    private static int Again(WorkFolder folder) =>
        CommandLine.Run(["import", folder["tickets.csv"], "--db", folder["cut.duckdb"], "--quiet"], Surroundings.OfThisProcess()).GetAwaiter().GetResult();

    // Opened as the next import would, which is when the engine plays back or throws away what its log holds.
    private static (long Rows, long Imports) Held(string database)
    {
        using var warehouse = Warehouse.Open(database);
        var row = warehouse.Query("select (select count(*) from tickets), (select count(*) from imports)").Rows.Single();
        return ((long)row[0]!, (long)row[1]!);
    }
}
