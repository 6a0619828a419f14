using System.Diagnostics;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Benchmarks.Fuzzing;

/// <summary>How a file ended.</summary>
/// <param name="Fault">What must not have happened; null where it ended as it should.</param>
/// <param name="Took">Of the processor's time.</param>
internal sealed record Ending(bool WasImported, string? Fault, TimeSpan Took);

/// <summary>Imports spoilt files, one after the other, and judges how each ends: in an account that adds up, or in an error that is meant for people.</summary>
/// <param name="most">So much of the processor's time a file may take; null where nobody looks at the clock.</param>
internal sealed class Trial(TimeSpan? most = null) : IDisposable
{
    // Every import adds a table to the views, so that a database of thousands would measure itself.
    private const int FilesADatabase = 10;
    private const int PatienceOnABusyMachine = 6;

    private Warehouse? _warehouse;
    private int _files;

    /// <summary>Imports one file.</summary>
    public Ending Run(string path, Random dice)
    {
        var (request, isRehearsal, before) = (Request(path, dice), dice.Next(20) == 0, Worked());
        var (wasImported, fault) = most is { } limit ? InTime(limit, cancel => Import(request, isRehearsal, cancel)) : Import(request, isRehearsal, CancellationToken.None);
        var took = Worked() - before;
        if (fault is not null) DropWarehouse();
        return new(wasImported, fault ?? (took > most ? $"takes {took.TotalSeconds:0.0} s of the processor" : null), took);
    }

    private static (bool, string?) InTime(TimeSpan limit, Func<CancellationToken, (bool, string?)> import)
    {
        using var cancel = new CancellationTokenSource(limit * PatienceOnABusyMachine);
        var work = Task.Run(() => import(cancel.Token));
        // What does not even listen to being cancelled cannot be stopped from within this process.
        return work.Wait(limit * (PatienceOnABusyMachine + 1)) ? work.Result : (false, $"hangs: still at it after {(limit * (PatienceOnABusyMachine + 1)).TotalSeconds:0} s");
    }

    // The clock on the wall measures the neighbours too.
    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    public void Dispose() => DropWarehouse();

    // Half of the files are said to be something, so that they come past the question what they are.
    private static ImportRequest Request(string path, Random dice) => dice.Next(2) == 0
        ? new() { Path = path, ParquetToText = ParquetText.Write }
        : new() { Path = path, ParquetToText = ParquetText.Write, Kind = RecordKinds.All[dice.Next(RecordKinds.All.Count)].Id, DateOrder = dice.Next(2) == 0 ? "dmy" : null, Zone = dice.Next(2) == 0 ? "Asia/Shanghai" : "UTC" };

    private (bool, string?) Import(ImportRequest request, bool isRehearsal, CancellationToken cancel)
    {
        try
        {
            using var planned = Planner.Plan(request, cancel);
            var options = new LoadOptions { Now = DateTime.UnixEpoch };
            var result = isRehearsal ? Warehouse.Rehearse(planned.Plan, null, options, cancel).Result : Open().Load(planned.Plan, options, cancel);
            return (true, Judge(result));
        }
        catch (SatStatsException e)
        {
            // Where the engine itself gave up, nobody had foreseen it.
            return (false, e.InnerException is System.Data.Common.DbException ? e.ToString() : string.IsNullOrWhiteSpace(e.Message) ? "an error without a word" : null);
        }
        catch (OperationCanceledException)
        {
            return (false, "took too long, and was cancelled");
        }
        catch (Exception e)
        {
            return (false, e.ToString());
        }
    }

    private static string? Judge(ImportResult result)
    {
        foreach (var c in result.Counts)
        {
            if (c.Kept + c.Updated + c.Unchanged + c.Rejected != c.Read || new[] { c.Read, c.Kept, c.Updated, c.Unchanged, c.Rejected, c.ValuesSetAside }.Min() < 0)
                return $"the account does not add up: {c}";
        }
        return result.FirstRejects.FirstOrDefault(r => r.Line <= 0 || r.Reason.Length == 0) is { } odd ? $"a reject without line or reason: {odd}" : null;
    }

    private Warehouse Open()
    {
        if (_files++ % FilesADatabase == 0) DropWarehouse();
        return _warehouse ??= Warehouse.InMemory();
    }

    private void DropWarehouse()
    {
        _warehouse?.Dispose();
        _warehouse = null;
    }
}
