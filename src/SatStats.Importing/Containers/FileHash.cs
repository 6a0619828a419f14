using System.Security.Cryptography;
using System.Text;

namespace SatStats.Importing;

/// <summary>The SHA-256 by which a file is known again.</summary>
internal static class FileHash
{
    private const int Block = 1 << 20;

    /// <summary>Of the file's bytes, followed by the name of the part (a sheet) where only that part is read.</summary>
    public static string Of(string path, string? part, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var block = GC.AllocateUninitializedArray<byte>(Block);
        long at = 0;
        for (int n; (n = RandomAccess.Read(file, block, at)) > 0; at += n)
        {
            ct.ThrowIfCancellationRequested();
            hash.AppendData(block, 0, n);
        }
        if (part is not null) hash.AppendData(Encoding.UTF8.GetBytes($"\n#{part}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
