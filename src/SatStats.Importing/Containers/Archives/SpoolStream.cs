namespace SatStats.Importing;

/// <summary>Writes into a temporary file, and says in a sentence when there is no room.</summary>
internal sealed class SpoolStream(FileStream file, long most) : Stream
{
    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _written += buffer.Length;
        if (_written > most) throw TooLarge();
        try
        {
            file.Write(buffer);
        }
        catch (IOException e)
        {
            throw Full(e);
        }
    }

    public override void Flush()
    {
        try
        {
            file.Flush();
        }
        catch (IOException e)
        {
            throw Full(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close(file);
        base.Dispose(disposing);
    }

    // What is still in the buffer is written on closing, which fails on a full disk like any other write.
    private static void Close(FileStream file)
    {
        try
        {
            file.Dispose();
        }
        catch (IOException e)
        {
            throw Full(e);
        }
    }

    private static SatStatsException TooLarge() => new(
        "Unpacked, it would take more than half of the room that is left on the disk for temporary files.",
        $"Make room in {Path.GetTempPath()}, or name a folder on another disk with the variable TMPDIR.");

    private static SatStatsException Full(IOException e) => new(
        $"A temporary copy could not be written: {e.Message.TrimEnd('.')}.",
        $"Make room in {Path.GetTempPath()}, or name a folder on another disk with the variable TMPDIR.", inner: e);
}
