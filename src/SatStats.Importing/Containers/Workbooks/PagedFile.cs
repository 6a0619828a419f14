using System.Text;

namespace SatStats.Importing;

/// <summary>Reads small pieces of a file from a few pages that are held: neighbours are mostly asked for one after the other.</summary>
internal sealed class PagedFile(string path) : IDisposable
{
    private const int PageSize = 1 << 16;
    private const int Pages = 64;

    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _file = File.OpenHandle(path);
    private readonly (long Number, int Length, byte[] Bytes)[] _pages = [.. Enumerable.Range(0, Pages).Select(_ => (-1L, 0, Array.Empty<byte>()))];
    private byte[] _piece = new byte[256];

    /// <summary>Fills the span; false where the file ends before.</summary>
    public bool Read(long at, Span<byte> into)
    {
        while (into.Length > 0)
        {
            var page = Page(at / PageSize);
            var from = (int)(at % PageSize);
            var n = Math.Min(into.Length, page.Length - from);
            if (n <= 0) return false;
            page.Slice(from, n).CopyTo(into);
            into = into[n..];
            at += n;
        }
        return true;
    }

    public string Text(long at, int length)
    {
        var page = Page(at / PageSize);
        var from = (int)(at % PageSize);
        if (from + length <= page.Length) return Encoding.UTF8.GetString(page.Slice(from, length));
        if (_piece.Length < length) _piece = new byte[length];
        return Read(at, _piece.AsSpan(0, length)) ? Encoding.UTF8.GetString(_piece, 0, length) : "";
    }

    public void Dispose() => _file.Dispose();

    private ReadOnlySpan<byte> Page(long number)
    {
        ref var page = ref _pages[number % Pages];
        if (page.Number != number)
        {
            var bytes = page.Bytes.Length == 0 ? new byte[PageSize] : page.Bytes;
            page = (number, RandomAccess.Read(_file, bytes, number * PageSize), bytes);
        }
        return page.Bytes.AsSpan(0, page.Length);
    }
}
