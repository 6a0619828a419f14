using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SatStats.Importing;

/// <summary>
/// One pass over a file's bytes: whether they are UTF-8, and a sample of the lines that hold anything beyond ASCII. It ends early once
/// the file is plainly something else.
/// </summary>
internal sealed class ByteSurvey
{
    private const int Block = 1 << 20;
    private const int MostOfFirst = 256 << 10;
    private const int MostOfOthers = 32 << 10;
    private const int MostSample = 2 << 20;

    // So many say all that they can say; then only what is no UTF-8 is of interest.
    private const int EnoughSequences = 100_000;

    private readonly ArrayBufferWriter<byte> _sample = new();

    /// <summary>The file's first bytes.</summary>
    public byte[] Head { get; private set; } = [];

    /// <summary>Valid UTF-8 sequences beyond ASCII.</summary>
    public long Sequences { get; private set; }

    /// <summary>Those of three bytes and more, which hardly occur by chance.</summary>
    public long LongSequences { get; private set; }

    /// <summary>Places at which the bytes are no UTF-8.</summary>
    public long Invalid { get; private set; }

    public long Nuls { get; private set; }

    public long Bytes { get; private set; }

    public bool IsUtf8 => Invalid == 0;

    /// <summary>UTF-8 with a few places damaged: by chance, text in other encodings has one valid sequence for several that are none.</summary>
    public bool IsDamagedUtf8 => Invalid > 0 && Sequences >= 8 * Invalid && LongSequences + Sequences >= 16;

    /// <summary>Lines with something beyond ASCII, from the whole file.</summary>
    public ReadOnlySpan<byte> Sample => _sample.WrittenSpan;

    public static ByteSurvey Of(string path, CancellationToken ct)
    {
        var survey = new ByteSurvey();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var block = GC.AllocateUninitializedArray<byte>(Block);
        var kept = 0;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var n = kept + stream.ReadAtLeast(block.AsSpan(kept), block.Length - kept, throwOnEndOfStream: false);
            var isLast = n < block.Length;
            if (survey.Bytes == 0) survey.Head = block[..Math.Min(n, 1 << 16)];
            var taken = isLast ? n : WholeLines(block.AsSpan(0, n));
            survey.Take(block.AsSpan(0, taken));
            if (isLast || survey.KnowsEnough) return survey;
            kept = n - taken;
            block.AsSpan(taken, kept).CopyTo(block);
        }
    }

    private bool KnowsEnough => Invalid > 1000 && !IsDamagedUtf8 && _sample.WrittenCount > MostSample / 2;

    // A line feed is one in every encoding that is sampled by lines; without any, the block is cut between UTF-8 characters.
    private static int WholeLines(ReadOnlySpan<byte> block)
    {
        var end = block.LastIndexOf((byte)'\n') + 1;
        if (end > 0) return end;
        for (end = block.Length; end > block.Length - 4 && (block[end - 1] & 0xC0) == 0x80; end--) { }
        return end > 1 && block[end - 1] >= 0xC0 ? end - 1 : block.Length;
    }

    private void Take(ReadOnlySpan<byte> block)
    {
        var isFirst = Bytes == 0;
        Bytes += block.Length;
        if (Ascii.IsValid(block))
        {
            Nuls += block.Count((byte)0);
            return;
        }
        Nuls += block.Count((byte)0);
        Count(block);
        Keep(block, isFirst ? MostOfFirst : MostOfOthers);
    }

    private void Count(ReadOnlySpan<byte> block)
    {
        var isValid = Utf8.IsValid(block);
        if (isValid && Sequences > EnoughSequences && Invalid == 0) return;
        for (var i = 0; i < block.Length;)
        {
            var next = block[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) return;
            i += next;
            if (isValid)
            {
                var length = block[i] >= 0xF0 ? 4 : block[i] >= 0xE0 ? 3 : 2;
                Counted(length);
                i += length;
            }
            else if (Rune.DecodeFromUtf8(block[i..], out _, out var length) == OperationStatus.Done)
            {
                Counted(length);
                i += length;
            }
            else
            {
                Invalid++;
                i += Math.Max(1, length);
            }
        }
    }

    private void Counted(int length)
    {
        Sequences++;
        if (length > 2) LongSequences++;
    }

    private void Keep(ReadOnlySpan<byte> block, int most)
    {
        most = Math.Min(most, MostSample - _sample.WrittenCount);
        while (most > 0 && block.Length > 0)
        {
            var high = block.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0) return;
            var start = block[..high].LastIndexOf((byte)'\n') + 1;
            var end = block[high..].IndexOf((byte)'\n');
            end = end < 0 ? block.Length : high + end + 1;
            var line = block[start..Math.Min(end, start + most)];
            _sample.Write(line);
            most -= line.Length;
            block = block[end..];
        }
    }
}
