namespace SatStats.Importing;

/// <summary>Gets at the bytes of what the user named: a file, a file within archives, standard input; what they are packed in is taken off.</summary>
internal static class Unpacking
{
    /// <summary>What the user writes for standard input.</summary>
    public const string StandardInput = "-";

    private const int MostLayers = 4;

    /// <exception cref="SatStatsException">It is not there, is damaged, or is an archive of several files of which none is named.</exception>
    public static RawFile Open(ImportRequest request, CancellationToken ct)
    {
        var (path, entry) = ArchivePath.Split(request.Path);
        return Peel(path == StandardInput ? Spooled(request.StandardInput, ct) : new RawFile(path, path), entry, request.Progress, ct);
    }

    private static RawFile Spooled(Stream? input, CancellationToken ct)
    {
        if (input is null) throw new SatStatsException("There is nothing on standard input.", "Pipe an export into the command, or name a file.", isUsage: true);
        var temp = TempFile.Filled(stream => Copy(input, stream, ct));
        return new RawFile(temp.Path, "standard input") { Temps = [temp] };
    }

    /// <summary>Takes off one layer after the other until something is left that is no packing.</summary>
    private static RawFile Peel(RawFile raw, string? entry, IProgress<Progress>? progress, CancellationToken ct)
    {
        try
        {
            for (var layer = 0; Layer(raw, layer, ref entry, progress, ct) is { } within; layer++) raw = within;
            return entry is null ? raw : throw new SatStatsException($"'{raw.Name}' is no archive, so there is no '{entry}' in it.", "Check the path.", isUsage: true);
        }
        catch
        {
            // With all the layers that were taken off so far.
            raw.Dispose();
            throw;
        }
    }

    private static RawFile? Layer(RawFile raw, int layer, ref string? entry, IProgress<Progress>? progress, CancellationToken ct)
    {
        var compression = Compression.Of(raw.Head());
        using var archive = compression is null ? Archive.Open(raw.Path, raw.Name) : null;
        if (compression is null && archive is null) return null;
        if (layer == MostLayers) throw new SatStatsException($"'{raw.Name}' is packed more than {MostLayers} times over.", "Unpack it first and name the files in it.");
        return archive?.Take(raw, ref entry, progress, ct) ?? compression!.Unpack(raw, progress, ct);
    }

    /// <summary>Whether this was thrown for a file that is spoilt: readers meet one with whatever their code comes upon, from a sum that does not fit to a table that is too short.</summary>
    public static bool IsDamage(Exception e) => e is not (SatStatsException or OperationCanceledException);

    /// <param name="copied">Is told after each block how many bytes have been copied.</param>
    /// <returns>How many bytes they were.</returns>
    public static long Copy(Stream from, Stream to, CancellationToken ct, Action<long>? copied = null)
    {
        var block = GC.AllocateUninitializedArray<byte>(1 << 18);
        var sum = 0L;
        for (int n; (n = from.Read(block)) > 0; ct.ThrowIfCancellationRequested())
        {
            to.Write(block.AsSpan(0, n));
            sum += n;
            copied?.Invoke(sum);
        }
        return sum;
    }
}
