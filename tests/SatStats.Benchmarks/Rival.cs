using System.ComponentModel;
using System.Diagnostics;

namespace SatStats.Benchmarks;

/// <summary>What somebody would reach for who has only what lies at hand: the shell of SQLite, where it is installed. It types nothing and checks nothing.</summary>
internal static class Rival
{
    public static void Show(WorkFolder folder, string file)
    {
        var start = new ProcessStartInfo("sqlite3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { folder["rival.sqlite"], ".mode csv", $".import '{file}' tickets" }) start.ArgumentList.Add(word);
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            Console.WriteLine(process.ExitCode == 0 ? $"{"sqlite3",-10} {watch.Elapsed.TotalSeconds,8:0.0}" : "sqlite3 cannot import it.");
        }
        catch (Win32Exception)
        {
            Console.WriteLine("sqlite3 is not installed, so nothing else was measured.");
        }
        folder.Remove("rival.sqlite");
    }
}
