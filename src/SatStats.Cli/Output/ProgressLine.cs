using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>
/// One line on the terminal that says how far a file has come: it appears when the file takes more than a second, is drawn over again a few
/// times a second, and is erased when something else is to be said.
/// </summary>
internal sealed class ProgressLine : IProgress<Progress>, IDisposable
{
    private const string Erase = "\r\u001b[K";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly TextWriter _error;
    private readonly TimeProvider _time;
    private readonly int _width;
    private readonly string _file;
    private readonly long _start;
    private long _drawn;
    private long _stageStart;
    private ProgressStage? _stage;
    private double? _bytesPerRow;
    private bool _isShown;

    private ProgressLine(Surroundings surroundings, int width, string file)
    {
        (_error, _time, _width, _file) = (surroundings.Error, surroundings.Time, width, file);
        _start = _drawn = _stageStart = _time.GetTimestamp();
    }

    /// <summary>Null where nobody would see it, so that the steps are spared the reports.</summary>
    public static ProgressLine? For(Surroundings surroundings, string path, bool isQuiet) =>
        isQuiet || surroundings.ErrorWidth is not { } width ? null : new(surroundings, width, Path.GetFileName(path));

    public void Report(Progress value)
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            if (value is { Unit: ProgressUnit.Bytes, Rows: > 0 and var passed }) _bytesPerRow = (double)value.Done / passed;
            if (value.Stage != _stage) (_stage, _stageStart) = (value.Stage, now);
            if (_time.GetElapsedTime(_start, now) < Patience || (_isShown && _time.GetElapsedTime(_drawn, now) < Pace)) return;
            _drawn = now;
            _isShown = true;
            // The last column stays free: a terminal would wrap the line there, and could not erase it.
            _error.Write(Erase + DisplayWidth.Cut(RowPrinter.Harmless($"{_file}: {Words(value, _time.GetElapsedTime(_stageStart, now))}"), _width - 1));
            _error.Flush();
        }
    }

    /// <summary>Leaves the line empty and the cursor at its start.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!_isShown) return;
            _error.Write(Erase);
            _error.Flush();
            _isShown = false;
        }
    }

    private string Words(Progress p, TimeSpan elapsed)
    {
        var parts = new List<string> { Stage(p.Stage) };
        if (p.Total is { } total && total > 0) parts.Add($"{Math.Min(100, 100 * p.Done / total).ToString(CultureInfo.InvariantCulture)}%");
        if (p.Done > 0) parts.Add(p.Total is { } all ? $"{Amount(p.Done, p.Unit)} of {Amount(all, p.Unit)}" : Amount(p.Done, p.Unit));
        if (p.Rows is { } rows) parts.Add($"{PlanWords.N(rows)} rows");
        // The engine counts bytes only; how many rows that is, the look at the file has told.
        else if (p is { Unit: ProgressUnit.Bytes, Stage: ProgressStage.Loading, Done: > 0 } && _bytesPerRow is { } bytes) parts.Add($"about {PlanWords.N((long)(p.Done / bytes))} rows");
        // A rate taken over the first moments jumps about.
        if (p.Done > 0 && elapsed.TotalSeconds >= 0.5)
        {
            var rate = p.Done / elapsed.TotalSeconds;
            parts.Add($"{Amount((long)rate, p.Unit)}/s");
            if (p.Total is { } whole) parts.Add($"{Clock(TimeSpan.FromSeconds(Math.Max(0, whole - p.Done) / rate))} left");
        }
        return string.Join("  ", parts);
    }

    private static string Stage(ProgressStage stage) => stage switch
    {
        ProgressStage.Unpacking => "unpacking",
        ProgressStage.Looking => "looking",
        ProgressStage.Loading => "loading",
        _ => "checking keys",
    };

    private static string Amount(long amount, ProgressUnit unit) => unit == ProgressUnit.Bytes ? PlanWords.Size(amount) : $"{PlanWords.N(amount)} rows";

    private static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
