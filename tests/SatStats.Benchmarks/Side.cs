using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using SatStats.Cli;

namespace SatStats.Benchmarks;

/// <summary>What runs in a process of its own, so that its memory and its processor time are its own, and says its figures on its last line.</summary>
internal static class Side
{
    public const string Plain = "--side-plain";
    public const string Import = "--side-import";
    public const string Read = "--side-read";
    public const string Undo = "--side-undo";

    /// <summary>The engine reads the file into a table as it would for anybody: it guesses dialect and types, and keeps no account.</summary>
    public static int RunPlain(string file, string database)
    {
        using (var connection = new DuckDBConnection($"Data Source={database}"))
        {
            connection.Open();
            foreach (var sql in new[] { $"create table t as select * from read_csv('{file.Replace("'", "''", StringComparison.Ordinal)}')", "checkpoint" })
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                command.ExecuteNonQuery();
            }
        }
        Say();
        return 0;
    }

    /// <summary>The whole command, as from a shell.</summary>
    public static async Task<int> RunImport(string file, string database)
    {
        var code = await CommandLine.Run(["import", file, "--db", database, "--quiet"], Surroundings.OfThisProcess());
        Say();
        return code;
    }

    /// <summary>Everything but the load: the file is opened, made text, and looked at.</summary>
    public static async Task<int> RunRead(string file)
    {
        var code = await CommandLine.Run(["read", file], Surroundings.OfThisProcess() with { Output = TextWriter.Null });
        Say();
        return code;
    }

    /// <summary>Takes the second import back.</summary>
    public static async Task<int> RunUndo(string database)
    {
        var code = await CommandLine.Run(["imports", "undo", "2", "--yes", "--db", database], Surroundings.OfThisProcess() with { Error = TextWriter.Null });
        Say();
        return code;
    }

    internal static void Say()
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.UserProcessorTime.TotalSeconds:0.00} {Peak(process)}"));
    }

    // .NET knows no peak on Linux; the kernel does.
    private static long Peak(Process process)
    {
        if (!OperatingSystem.IsLinux()) return process.PeakWorkingSet64;
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6, line.Length - 9), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }
}
