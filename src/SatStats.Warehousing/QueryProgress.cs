using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>
/// Asks the engine now and then, from another thread, how far its statement has come. The engine counts for itself; asking takes no lock
/// that the statement needs.
/// </summary>
internal sealed class QueryProgress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly DuckDBConnection _connection;
    private readonly IProgress<Progress> _listener;
    private readonly ProgressStage _stage;
    private readonly long? _bytes;
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private bool _isOver;

    public QueryProgress(DuckDBConnection connection, IProgress<Progress> listener, ProgressStage stage, long? bytes)
    {
        (_connection, _listener, _stage, _bytes) = (connection, listener, stage, bytes);
        _timer = new Timer(_ => Ask(), null, Pause, Pause);
    }

    /// <summary>Returns only when nothing asks any more, so that the connection can be closed.</summary>
    public void Dispose()
    {
        lock (_lock) _isOver = true;
        _timer.Dispose();
    }

    private void Ask()
    {
        lock (_lock)
        {
            if (_isOver) return;
            var progress = _connection.GetQueryProgress();
            // Below zero the engine does not know yet.
            var share = Math.Clamp(progress.Percentage, 0, 100) / 100;
            _listener.Report(new(_stage, _bytes is { } all ? (long)(all * share) : 0, _bytes, ProgressUnit.Bytes));
        }
    }
}
