using SatStats.Cli;
using SatStats.Warehousing;

namespace SatStats.Benchmarks;

/// <summary>
/// Kills an import, or the undoing of one, at random moments, as a power cut would, and looks at what is left: a database that opens and
/// holds all of it or nothing, and with which the work can then be done.
/// </summary>
internal sealed class KillTrial(WorkFolder folder, long rows, bool isUndo)
{
    private const string Cut = "cut.duckdb";
    private const string Ready = "ready.duckdb";

    /// <param name="OfSecond">Rows as the second import brought them.</param>
    private sealed record State(long Rows, long OfSecond, long Imports)
    {
        public override string ToString() => $"{Rows:N0} rows, {OfSecond:N0} of them of the second import, in {Imports} imports";
    }

    private readonly State _before = isUndo ? new(rows, rows, 2) : new(0, 0, 0);
    private readonly State _after = new(rows, 0, 1);
    private long _size;

    public static int Run(long rows, int times, bool isUndo)
    {
        using var folder = new WorkFolder();
        TicketFile.Write(folder["tickets.csv"], rows);
        return new KillTrial(folder, rows, isUndo).Run(times);
    }

    private int Run(int times)
    {
        if (isUndo && (Import(Ready) | Import(Ready, "--set", "team=second")) != ExitCode.Done) throw new InvalidOperationException("The imports to undo could not be made.");
        var whole = Enumerable.Range(0, 3).Select(_ => Alone()).Order().ElementAt(1);
        Console.WriteLine($"{rows:N0} rows; {(isUndo ? "undoing" : "importing")} left alone takes {whole:0.0} s");
        var dice = new Random(20260101);
        var (failed, nothing, done) = (0, 0, 0);
        for (var i = 1; i <= times; i++)
        {
            // Two of five at the commit: by the clock alone it would hardly ever be met.
            var atCommit = i % 5 < 2;
            // Most of these close behind its beginning, because it takes milliseconds.
            var after = TimeSpan.FromSeconds(atCommit ? Math.Pow(dice.NextDouble(), 5) * whole / 20 : dice.NextDouble() * whole);
            var (what, isGood, wasDone) = Try(atCommit, after);
            if (!isGood) failed++;
            else if (wasDone) done++;
            else nothing++;
            Console.WriteLine($"{i,3}  killed {after.TotalSeconds,6:0.000} s after {(atCommit ? "the log began to grow" : "its start")}: {what}");
        }
        Console.WriteLine($"{times - failed} passed ({nothing} had nothing of it, {done} all of it), {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private string[] Words => isUndo ? [Side.Undo, folder[Cut]] : [Side.Import, folder["tickets.csv"], folder[Cut]];

    private void Prepare()
    {
        folder.Remove(Cut);
        if (isUndo) File.Copy(folder[Ready], folder[Cut]);
    }

    private double Alone()
    {
        Prepare();
        var wall = SideProcess.Measure(Words[0], Words[1..]).Wall;
        _size = new FileInfo(folder[Cut]).Length;
        return wall;
    }

    private (string What, bool IsGood, bool WasDone) Try(bool atCommit, TimeSpan after)
    {
        Prepare();
        try
        {
            var wasKilled = Kill(atCommit, after);
            var left = File.Exists(folder[Cut]) ? Held() : _before;
            if (left != _before && left != _after) return ($"left: {left}", false, false);
            var wasDone = left == _after;
            var code = wasDone ? ExitCode.Done : isUndo ? Command("imports", "undo", "2", "--yes") : Import(Cut);
            var held = Held();
            return ($"{(wasKilled ? "" : "it was at its end; ")}{(wasDone ? "all" : "nothing")} of it was done, then {held}", code == ExitCode.Done && held == _after, wasDone);
        }
        catch (Exception e) when (e is SatStatsException or InvalidOperationException)
        {
            return (e.Message, false, false);
        }
    }

    private bool Kill(bool atCommit, TimeSpan after)
    {
        using var process = SideProcess.Start(Words[0], Words[1..]);
        if (atCommit) WaitForLog(process);
        if (process.WaitForExit(after)) return false;
        process.Kill();
        process.WaitForExit();
        return true;
    }

    /// <summary>Rows go into the database while they are read; the log grows when they are committed.</summary>
    private void WaitForLog(System.Diagnostics.Process process)
    {
        var before = isUndo ? 0L : (long?)null;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(1)))
        {
            var log = Length(folder[Cut] + ".wal");
            if (before is null && Length(folder[Cut]) > _size / 2) before = log;
            if (log > before) return;
        }
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private int Import(string database, params string[] more) =>
        CommandLine.Run(["import", folder["tickets.csv"], "--db", folder[database], "--quiet", .. more], Surroundings.OfThisProcess()).GetAwaiter().GetResult();

    private int Command(params string[] words) =>
        CommandLine.Run([.. words, "--db", folder[Cut]], Surroundings.OfThisProcess() with { Error = TextWriter.Null, Answers = null }).GetAwaiter().GetResult();

    // Opened as the next import would, which is when the engine plays back or throws away what its log holds.
    private State Held()
    {
        using var warehouse = Warehouse.Open(folder[Cut]);
        var row = warehouse.Query("select (select count(*) from tickets), (select count(*) from tickets where team = 'second'), (select count(*) from imports)").Rows.Single();
        return new((long)row[0]!, (long)row[1]!, (long)row[2]!);
    }
}
