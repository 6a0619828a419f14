namespace SatStats.Importing;

/// <summary>A Parquet file: the engine, which this room does not know, writes it out as text.</summary>
internal static class ParquetFile
{
    public static Readable Open(RawFile raw, ImportRequest request, CancellationToken ct)
    {
        if (request.ParquetToText is not { } write) throw new SatStatsException($"'{raw.Name}' is a Parquet file, which cannot be read here.", "Export it as .csv.");
        var temp = TempFile.Empty();
        try
        {
            write(raw.Path, temp.Path, ct);
            return new Readable(temp.Path, "parquet", "utf-8") { Delimiter = ",", Numbering = Numbering.Records, Temps = [temp] };
        }
        catch (SatStatsException e)
        {
            temp.Dispose();
            throw new SatStatsException($"'{raw.Name}' cannot be read as Parquet: {e.Message}", e.Remedy ?? "Export it again, or as .csv.", inner: e);
        }
        catch
        {
            temp.Dispose();
            throw;
        }
    }
}
