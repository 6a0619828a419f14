namespace SatStats.Importing;

/// <summary>Writes into a temporary file, and says in a sentence when there is no room.</summary>
internal sealed class SpoolStream(string path, FileStreamOptions options, long most) : FileStream(path, options)
{
    private long _written;

    // A span comes here too: a class derived from FileStream is handed nothing else.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if ((_written += count) > most) throw TooLarge();
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (IOException e)
        {
            throw Full(e);
        }
    }

    public override void Flush(bool flushToDisk)
    {
        try
        {
            base.Flush(flushToDisk);
        }
        catch (IOException e)
        {
            throw Full(e);
        }
    }

    // What is still in the buffer is written on closing, which fails on a full disk like any other write.
    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        catch (IOException e) when (disposing)
        {
            throw Full(e);
        }
    }

    private static SatStatsException TooLarge() => new(
        "Unpacked, it would take more than half of the room that is left on the disk for temporary files.",
        $"Make room in {System.IO.Path.GetTempPath()}, or name a folder on another disk with the variable TMPDIR.");

    private static SatStatsException Full(IOException e) => new(
        $"A temporary copy could not be written: {e.Message.TrimEnd('.')}.",
        $"Make room in {System.IO.Path.GetTempPath()}, or name a folder on another disk with the variable TMPDIR.", inner: e);
}
