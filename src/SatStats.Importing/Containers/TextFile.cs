using System.Text;

namespace SatStats.Importing;

/// <summary>Delimited text: read where it lies if it is UTF-8, otherwise transcoded into a temporary file.</summary>
internal static class TextFile
{
    public static Readable Open(RawFile raw, ImportRequest request, CancellationToken ct)
    {
        var name = System.IO.Path.GetExtension(Compression.Below(raw.Name)).TrimStart('.').ToLowerInvariant() is "tsv" ? "tsv" : "csv";
        var found = request.Encoding is { } given ? Given(raw, given, ct) : EncodingDetection.Of(raw, ct);
        if (found is { Encoding: UTF8Encoding, IsClean: true }) return new Readable(raw.Path, name, "utf-8") { Remarks = found.Remarks, EncodingEvidence = request.Encoding is null ? "its bytes are valid UTF-8" : "as given" };
        var (copy, damage) = Transcoding.Of(raw, found.Encoding, request.Progress, ct);
        return new Readable(copy.Path, name, TextEncodings.NameOf(found.Encoding)) { Temps = [copy], Remarks = [.. found.Remarks, .. damage], EncodingEvidence = Evidence(request, found) };
    }

    private static EncodingFinding Given(RawFile raw, string name, CancellationToken ct)
    {
        var encoding = TextEncodings.Named(name);
        return new(encoding, encoding is UTF8Encoding && ByteSurvey.Of(raw.Path, ct).IsUtf8, []);
    }

    // What was weighed to find an encoding without a mark is told in a remark of its own.
    private static string Evidence(ImportRequest request, EncodingFinding found) =>
        request.Encoding is not null ? "as given" : found.Remarks.Count > 0 || found.Encoding is UTF8Encoding ? "" : "by its byte order mark";
}
