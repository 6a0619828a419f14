using System.Text.Unicode;

namespace SatStats.Benchmarks;

/// <summary>Writes a ticket export of any length: the same rows for the same number, on every machine.</summary>
internal sealed class TicketFile : IDisposable
{
    private const int LongestRow = 512;

    private static readonly string[] Types = ["repair", "install", "move", "request"];
    private static readonly string[] Channels = ["hotline", "web", "app", "hall"];
    private static readonly string[] Categories = ["broadband", "television", "mobile plan", "billing", "roaming", "equipment"];
    private static readonly string[] Priorities = ["normal", "high", "low", "urgent"];
    private static readonly string[] Regions = ["Northport", "Eastvale", "Southmere", "Westbrook", "Midfield", "Lakeside", "Highmoor", "Stonebridge"];

    private readonly FileStream _file;
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly Dice _dice = new();
    private int _used;

    private TicketFile(string path) => _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    /// <param name="isSorted">Whether keys ascend; otherwise they come in an order that has nothing to do with them, each once.</param>
    public static void Write(string path, long rows, bool isSorted = true)
    {
        using var file = new TicketFile(path);
        file.Header();
        var step = Step(rows, isSorted);
        for (long n = 1, key = 1; n <= rows; n++, key = ((key - 1 + step) % rows) + 1) file.Row(n, key);
        file.Flush();
    }

    /// <summary>How far the key of a row lies from that of the row before, counting on from the last to the first.</summary>
    public static long Step(long rows, bool isSorted)
    {
        if (isSorted) return 1;
        // About the golden section of the rows, so that neighbours lie far apart; without a common divisor, so that none is met twice.
        var step = Math.Max(1, (long)(rows * 0.6180339887));
        while (System.Numerics.BigInteger.GreatestCommonDivisor(step, rows) != 1) step++;
        return step;
    }

    public void Dispose() => _file.Dispose();

    private void Header()
    {
        "Ticket ID,Customer ID,Type,Channel,Category,Priority,Region,Opened At,First Response At,Resolved At,Status,Handling Minutes\n"u8.CopyTo(_buffer);
        _used = Array.IndexOf(_buffer, (byte)'\n') + 1;
    }

    private void Row(long n, long key)
    {
        if (_buffer.Length - _used < LongestRow) Flush();
        // Tickets come in a steady stream, five a minute, so that ten million span less than four years.
        var opened = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds((n * 12) + _dice.Below(12));
        var answered = opened.AddSeconds(60 + _dice.Below(4 * 3600));
        var resolved = answered.AddSeconds(600 + _dice.Below(5 * 86400));
        var isOpen = _dice.Below(50) == 0;
        var tenths = 20 + _dice.Below(1500);
        Utf8.TryWrite(_buffer.AsSpan(_used), $"T{key:D10},K{_dice.Below(2_000_000):D7},{_dice.Of(Types)},{_dice.Of(Channels)},{_dice.Of(Categories)},{_dice.Of(Priorities)},{_dice.Of(Regions)},{opened:yyyy-MM-dd HH:mm:ss},{answered:yyyy-MM-dd HH:mm:ss},", out var first);
        _used += first;
        if (!isOpen && Utf8.TryWrite(_buffer.AsSpan(_used), $"{resolved:yyyy-MM-dd HH:mm:ss}", out var second)) _used += second;
        Utf8.TryWrite(_buffer.AsSpan(_used), $",{(isOpen ? "open" : "closed")},{tenths / 10}.{tenths % 10}\n", out var third);
        _used += third;
    }

    private void Flush()
    {
        _file.Write(_buffer, 0, _used);
        _used = 0;
    }

    /// <summary>A linear congruential generator (Knuth's MMIX constants): a few nanoseconds a throw, and the same on every version of .NET.</summary>
    private sealed class Dice
    {
        private ulong _state = 20260101;

        public int Below(int bound)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)(((_state >> 32) * (ulong)bound) >> 32);
        }

        public string Of(string[] faces) => faces[Below(faces.Length)];
    }
}
