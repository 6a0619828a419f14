using System.Data.Common;
using System.Diagnostics;
using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>How long to wait for a database that another program holds, and whom to tell.</summary>
/// <param name="Limit">Zero gives up at once.</param>
/// <param name="Say">Is told once, when the waiting begins, who holds it.</param>
public sealed record Patience(TimeSpan Limit, Action<string> Say)
{
    public static Patience None { get; } = new(TimeSpan.Zero, _ => { });
}

/// <summary>Opens connections, and says in our words why one cannot be had.</summary>
internal static class Connecting
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);

    // Names of the schemas inside: the engine calls a database by its file, and then cannot tell the two apart.
    private static readonly string[] s_taken = ["loads", "records"];

    public static Engine To(string path, string? access, Patience patience, CancellationToken cancel)
    {
        RefuseName(path);
        var watch = Stopwatch.StartNew();
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                return Once(path, access);
            }
            catch (SatStatsException e) when (e.InnerException is DuckDBException inner && IsLock(inner) && watch.Elapsed < patience.Limit)
            {
                if (isFirst) patience.Say($"{e.Message} Waiting for it.");
                if (cancel.WaitHandle.WaitOne(s_step)) throw new OperationCanceledException(cancel);
            }
        }
    }

    private static void RefuseName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (s_taken.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new SatStatsException($"A database cannot be called '{name}': that is a name inside of every database.", "Name it otherwise with --db.", isUsage: true);
    }

    private static Engine Once(string path, string? access)
    {
        // The builder quotes what a path may hold: semicolons, equals signs, quotes.
        var connection = new DbConnectionStringBuilder { ["Data Source"] = path };
        if (access is not null) connection["access_mode"] = access;
        try
        {
            return new Engine(connection.ConnectionString);
        }
        catch (DuckDBException e) when (IsLock(e))
        {
            throw new SatStatsException($"The database '{path}' is in use by another program. {Holder(e.Message)}".TrimEnd(), "Wait until it has finished, or use another database with --db.", inner: e);
        }
        catch (DuckDBException e)
        {
            throw new SatStatsException($"'{path}' cannot be opened as a database: {e.Message.Split("\n\n")[0].Trim()}", "Name another file with --db.", inner: e);
        }
    }

    // Not the word "lock" alone: a damaged file is reported by its block, and a folder may be called clocks.
    private static bool IsLock(DuckDBException e) =>
        e.Message.Contains("Could not set lock", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("used by another process", StringComparison.OrdinalIgnoreCase);

    private static string Holder(string message)
    {
        var at = message.IndexOf("PID", StringComparison.Ordinal);
        var end = at < 0 ? -1 : message.IndexOf(')', at);
        return end < 0 ? "" : $"It is held by process {message[(at + 4)..end]}.";
    }
}
