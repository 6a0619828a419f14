namespace SatStats.Sampling;

/// <summary>Passes bytes on and keeps their CRC-32 and their number.</summary>
internal sealed class SummedStream(Stream inner) : Stream
{
    private static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(i => Remainder((uint)i))];

    private uint _sum = uint.MaxValue;

    public uint Sum => ~_sum;
    public long Size { get; private set; }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => Size;
    public override long Position { get => Size; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        foreach (var value in buffer) _sum = s_table[(byte)(_sum ^ value)] ^ (_sum >> 8);
        Size += buffer.Length;
        inner.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override void Flush() => inner.Flush();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
