using System.Text.Json;

namespace SatStats.Importing;

/// <summary>The part of a file that is being looked at. It moves on, and grows only where a single record needs more.</summary>
internal sealed class JsonWindow : IDisposable
{
    private const int Largest = 256 << 20;

    private readonly FileStream _stream;
    private readonly IProgress<Progress>? _progress;
    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _end;

    public JsonWindow(string path, IProgress<Progress>? progress = null)
    {
        _progress = progress;
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        Fill();
        if (Rest.Span.StartsWith("\uFEFF"u8)) _start += 3;
    }

    public ReadOnlyMemory<byte> Rest => _bytes.AsMemory(_start.._end);

    public bool IsLast { get; private set; }

    /// <summary>Line feeds passed so far.</summary>
    public long Lines { get; private set; }

    public void Pass(int bytes)
    {
        Lines += _bytes.AsSpan(_start, bytes).Count((byte)'\n');
        _start += bytes;
    }

    /// <summary>Reads on behind what is still to be looked at.</summary>
    public void Fill()
    {
        if (IsLast) return;
        if (_start > 0)
        {
            _bytes.AsSpan(_start.._end).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _bytes.Length)
        {
            if (_bytes.Length >= Largest) throw new JsonException("a single record is larger than 256 MB.");
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }
        var n = _stream.Read(_bytes.AsSpan(_end));
        _end += n;
        IsLast = n == 0;
        _progress?.Report(new(ProgressStage.Unpacking, _stream.Position, _stream.Length, ProgressUnit.Bytes));
    }

    public void Dispose() => _stream.Dispose();
}
