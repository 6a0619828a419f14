using System.Globalization;
using System.Text;

namespace SatStats.Importing;

/// <summary>Writes a text into a temporary file in UTF-8: one block is read while the one before is decoded and written.</summary>
internal static class Transcoding
{
    private const int Block = 1 << 20;

    /// <summary>The copy, without a byte order mark, and a remark where bytes were no text.</summary>
    public static (TempFile Copy, IReadOnlyList<string> Remarks) Of(RawFile raw, Encoding encoding, IProgress<Progress>? progress, CancellationToken ct)
    {
        var decoder = TextDecoder.For(encoding);
        var temp = TempFile.Filled(stream => Run(raw.Path, decoder, encoding, stream, progress, ct));
        if (decoder.Damaged == 0) return (temp, []);
        return (temp, [string.Create(CultureInfo.InvariantCulture, $"{decoder.Damaged:N0} places hold bytes that are no {TextEncodings.NameOf(encoding)} text, the first in line {decoder.FirstDamagedLine:N0}; each is shown as \uFFFD and the rest of its row is kept.")]);
    }

    private static void Run(string path, TextDecoder decoder, Encoding encoding, Stream to, IProgress<Progress>? progress, CancellationToken ct)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan | FileOptions.Asynchronous);
        var (now, next) = (new byte[Block + 8], new byte[Block + 8]);
        var output = new byte[((Block + 8) * TextDecoder.MostBytesForOne) + 16];
        var length = RandomAccess.GetLength(file);
        long at = MarkLength(file, encoding);
        var kept = 0;
        var n = RandomAccess.Read(file, now.AsSpan(0, Block), at);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            at += n;
            progress?.Report(new(ProgressStage.Unpacking, at, length, ProgressUnit.Bytes));
            // Room is left in front for the begin of a character, which the next block ends.
            var reading = n == 0 ? default : RandomAccess.ReadAsync(file, next.AsMemory(8, Block), at, ct);
            var (taken, written) = decoder.Decode(now.AsSpan(0, kept + n), output, isLast: n == 0);
            to.Write(output.AsSpan(0, written));
            if (n == 0) return;
            var rest = now.AsSpan(taken, kept + n - taken);
            n = reading.AsTask().GetAwaiter().GetResult();
            kept = rest.Length;
            Join(rest, next.AsSpan(8, n), now);
        }
    }

    private static void Join(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> block, Span<byte> into)
    {
        rest.CopyTo(into);
        block.CopyTo(into[rest.Length..]);
    }

    private static int MarkLength(Microsoft.Win32.SafeHandles.SafeFileHandle file, Encoding encoding)
    {
        Span<byte> head = stackalloc byte[4];
        var n = RandomAccess.Read(file, head, 0);
        ReadOnlySpan<byte> mark = encoding is UTF8Encoding ? Encoding.UTF8.GetPreamble() : encoding.CodePage == TextEncodings.Gb18030.CodePage ? EncodingDetection.Gb18030Mark : encoding.GetPreamble();
        return mark.Length > 0 && head[..n].StartsWith(mark) ? mark.Length : 0;
    }
}
