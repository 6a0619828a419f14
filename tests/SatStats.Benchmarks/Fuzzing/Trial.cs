using System.Diagnostics;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Benchmarks.Fuzzing;

/// <summary>How a file ended.</summary>
/// <param name="Fault">What must not have happened; null where it ended as it should.</param>
internal sealed record Ending(bool WasImported, string? Fault, TimeSpan Took);

/// <summary>Imports spoilt files, one after the other, and judges how each ends: in an account that adds up, or in an error that is meant for people.</summary>
internal sealed class Trial(TimeSpan most) : IDisposable
{
    // Every import adds a table to the views, so that a database of thousands would measure itself.
    private const int FilesADatabase = 40;

    private Warehouse? _warehouse;
    private int _files;

    public Ending Run(string path, Random dice)
    {
        var watch = Stopwatch.StartNew();
        using var cancel = new CancellationTokenSource(most);
        var work = Task.Run(() => Import(Request(path, dice), dice.Next(20) == 0, cancel.Token));
        // What does not even listen to being cancelled cannot be stopped from within this process.
        if (!work.Wait(most * 3)) return new(false, $"hangs: still at it after {(most * 3).TotalSeconds:0} s", watch.Elapsed);
        var (wasImported, fault) = work.Result;
        if (fault is not null) DropWarehouse();
        return new(wasImported, fault ?? (watch.Elapsed > most ? $"takes {watch.Elapsed.TotalSeconds:0.0} s" : null), watch.Elapsed);
    }

    public void Dispose() => DropWarehouse();

    // Half of the files are said to be something, so that they come past the question what they are.
    private static ImportRequest Request(string path, Random dice) => dice.Next(2) == 0
        ? new() { Path = path }
        : new() { Path = path, Kind = RecordKinds.All[dice.Next(RecordKinds.All.Count)].Id, DateOrder = dice.Next(2) == 0 ? "dmy" : null, Zone = dice.Next(2) == 0 ? "Asia/Shanghai" : "UTC" };

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
            return (false, string.IsNullOrWhiteSpace(e.Message) ? "an error without a word" : null);
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
