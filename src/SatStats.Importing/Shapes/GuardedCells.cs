namespace SatStats.Importing;

/// <summary>Finds cells that an apostrophe guards against being taken for a formula, in the bytes of a text.</summary>
internal static class GuardedCells
{
    /// <param name="from">Where to begin; what stands before was looked at already.</param>
    public static bool AreIn(ReadOnlySpan<byte> text, int from, CsvDialect dialect)
    {
        var end = (byte)dialect.Delimiter[^1];
        for (var at = from; at + 1 < text.Length; at++)
        {
            var next = text[at..^1].IndexOf((byte)'\'');
            if (next < 0) return false;
            at += next;
            if (text[at + 1] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' && (at == 0 || BeginsCell(text[at - 1]))) return true;
        }
        return false;

        bool BeginsCell(byte before) => before == end || before == dialect.Quote || before is (byte)'\n' or (byte)'\r';
    }
}
