using System.Text;

namespace SatStats.Importing;

/// <summary>Delimited text: read where it lies if it is UTF-8, otherwise transcoded into a temporary file.</summary>
internal static class TextFile
{
    public static Readable Open(ImportRequest request, CancellationToken ct)
    {
        var name = System.IO.Path.GetExtension(request.Path).TrimStart('.').ToLowerInvariant() is "tsv" ? "tsv" : "csv";
        if (request.Encoding is { } given)
        {
            var encoding = TextEncodings.Named(given);
            return encoding is UTF8Encoding ? new Readable(request.Path, name, "utf-8") { EncodingEvidence = "as given" } : Transcode(request, name, encoding, [], ct) with { EncodingEvidence = "as given" };
        }
        var found = TextEncodings.Detect(request.Path, ct);
        if (found is UTF8Encoding) return new Readable(request.Path, name, "utf-8") { EncodingEvidence = "its bytes are valid UTF-8" };
        return Transcode(request, name, found, [$"The file is not UTF-8; it was read as {TextEncodings.NameOf(found)}. If names look wrong, give --encoding."], ct);
    }

    private static Readable Transcode(ImportRequest request, string container, Encoding encoding, IReadOnlyList<string> remarks, CancellationToken ct)
    {
        var temp = new TempFile();
        try
        {
            using var source = File.OpenRead(request.Path);
            using var reader = new StreamReader(source, Strict(encoding), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            using var writer = new StreamWriter(temp.Create(), new UTF8Encoding(false));
            var buffer = new char[1 << 16];
            for (int n; (n = reader.Read(buffer)) > 0; ct.ThrowIfCancellationRequested())
            {
                writer.Write(buffer, 0, n);
                request.Progress?.Report(new(ProgressStage.Unpacking, source.Position, source.Length, ProgressUnit.Bytes));
            }
            return new Readable(temp.Path, container, TextEncodings.NameOf(encoding)) { Temp = temp, Remarks = remarks };
        }
        catch (DecoderFallbackException e)
        {
            temp.Dispose();
            throw new SatStatsException($"'{request.Path}' holds bytes that are no {TextEncodings.NameOf(encoding)} text.", "Give another --encoding: UTF-8, GB18030, Big5, windows-1252 or UTF-16.", inner: e);
        }
        catch
        {
            temp.Dispose();
            throw;
        }
    }

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
