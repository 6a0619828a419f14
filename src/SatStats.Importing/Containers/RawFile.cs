namespace SatStats.Importing;

/// <summary>The bytes to be read: the file that the user named, or what was unpacked from it into a temporary one.</summary>
/// <param name="Path">Where the bytes lie.</param>
/// <param name="Name">What the user calls them: the path, <c>archive.zip/entry.csv</c>, or "standard input".</param>
internal sealed record RawFile(string Path, string Name) : IDisposable
{
    /// <summary>What they were packed in, as words that follow the container's name; empty where they were not.</summary>
    public string Packing { get; init; } = "";

    public IReadOnlyList<TempFile> Temps { get; init; } = [];

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head(int length = 512)
    {
        var head = new byte[length];
        using var stream = File.OpenRead(Path);
        return head.AsSpan(0, stream.ReadAtLeast(head, length, throwOnEndOfStream: false));
    }

    /// <summary>The same content, unpacked into <paramref name="temp"/>.</summary>
    public RawFile UnpackedTo(TempFile temp, string packing, string? name = null) =>
        new(temp.Path, name ?? Name) { Packing = packing, Temps = [.. Temps, temp] };

    public void Dispose()
    {
        foreach (var temp in Temps) temp.Dispose();
    }
}
