using System.Text;

namespace SatStats.Importing;

/// <summary>Delimited text: read where it lies if it is UTF-8, otherwise transcoded into a temporary file.</summary>
internal static class TextFile
{
    public static Readable Open(RawFile raw, ImportRequest request, CancellationToken ct)
    {
        var name = System.IO.Path.GetExtension(raw.Name).TrimStart('.').ToLowerInvariant() is "tsv" ? "tsv" : "csv";
        var found = request.Encoding is { } given ? Given(raw, given, ct) : EncodingDetection.Of(raw, ct);
        if (found is { Encoding: UTF8Encoding, IsClean: true }) return new Readable(raw.Path, name, "utf-8") { Remarks = found.Remarks };
        var (copy, damage) = Transcoding.Of(raw, found.Encoding, ct);
        return new Readable(copy.Path, name, TextEncodings.NameOf(found.Encoding)) { Temps = [copy], Remarks = [.. found.Remarks, .. damage] };
    }

    private static EncodingFinding Given(RawFile raw, string name, CancellationToken ct)
    {
        var encoding = TextEncodings.Named(name);
        return new(encoding, encoding is UTF8Encoding && ByteSurvey.Of(raw.Path, ct).IsUtf8, []);
    }
}
