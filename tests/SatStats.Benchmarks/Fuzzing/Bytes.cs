namespace SatStats.Benchmarks.Fuzzing;

/// <summary>Ways to spoil anything.</summary>
internal static class Bytes
{
    // Marks, zeros, broken UTF-8, lone surrogates, control characters, quotes and line ends.
    private static readonly byte[][] Odd =
    [
        [0], [0, 0, 0, 0, 0, 0, 0, 0], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0x80],
        [0x1B, (byte)'[', (byte)'2', (byte)'J'], [0x1A], [0x0B], [0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xAE], "\""u8.ToArray(), "\"\""u8.ToArray(), "'"u8.ToArray(), "\\"u8.ToArray(), "\r"u8.ToArray(),
        "\r\n\r\n"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0x1F, 0x8B, 8], "PAR1"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0], "'; drop table imports; --"u8.ToArray(), "{\"ImportId\":\"x\"}"u8.ToArray(),
    ];

    public static byte[] Flip(Random dice, byte[] bytes)
    {
        var flipped = bytes.ToArray();
        for (var n = dice.Next(1, 20); n > 0 && flipped.Length > 0; n--) flipped[dice.Next(flipped.Length)] = (byte)dice.Next(256);
        return flipped;
    }

    public static byte[] Delete(Random dice, byte[] bytes)
    {
        var (at, length) = Range(dice, bytes);
        return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
    }

    public static byte[] Double(Random dice, byte[] bytes)
    {
        var (at, length) = Range(dice, bytes);
        return [.. bytes.AsSpan(0, at + length), .. bytes.AsSpan(at, length), .. bytes.AsSpan(at + length)];
    }

    public static byte[] Cut(Random dice, byte[] bytes) => bytes[..dice.Next(bytes.Length + 1)];

    public static byte[] Insert(Random dice, byte[] bytes)
    {
        for (var n = dice.Next(1, 6); n > 0; n--)
        {
            var at = dice.Next(4) == 0 ? 0 : dice.Next(bytes.Length + 1);
            bytes = [.. bytes.AsSpan(0, at), .. Odd[dice.Next(Odd.Length)], .. bytes.AsSpan(at)];
        }
        return bytes;
    }

    private static (int At, int Length) Range(Random dice, byte[] bytes)
    {
        var at = dice.Next(bytes.Length + 1);
        // Mostly little, sometimes much.
        return (at, dice.Next(Math.Min(bytes.Length - at, dice.Next(3) == 0 ? int.MaxValue : 200) + 1));
    }
}
