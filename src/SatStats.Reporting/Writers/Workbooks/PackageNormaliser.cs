using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>
/// Rewrites a workbook's package so that the same report is the same file: the libraries draw relationship ids and the name of the
/// properties part at random, order parts as it comes, and stamp the archive with the clock.
/// </summary>
internal static class PackageNormaliser
{
    private const string Properties = "docProps/core.xml";
    private const string RandomProperties = "package/services/metadata/core-properties/";
    private const string Workbook = "xl/workbook.xml";

    /// <param name="moment">The time that the archive's entries carry.</param>
    public static byte[] Normalise(byte[] package, DateTime moment)
    {
        var parts = Read(package);
        var types = ContentTypes.Of(parts);
        RenameProperties(parts, types);
        foreach (var name in parts.Keys.Where(n => n.EndsWith(".rels", StringComparison.Ordinal)).ToList()) Relationships.Renumber(parts, name);
        AnchorPrintTitles(parts);
        parts[ContentTypes.Part] = types.Write(parts.Keys);
        return Write(parts, moment);
    }

    private static SortedDictionary<string, byte[]> Read(byte[] package)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            parts[entry.FullName.TrimStart('/')] = copy.ToArray();
        }
        return parts;
    }

    private static void RenameProperties(SortedDictionary<string, byte[]> parts, ContentTypes types)
    {
        var old = parts.Keys.FirstOrDefault(n => n.StartsWith(RandomProperties, StringComparison.Ordinal));
        if (old is null) return;
        parts.Remove(old, out var content);
        parts[Properties] = content!;
        types.Rename(old, Properties);
        parts["_rels/.rels"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(parts["_rels/.rels"]).Replace("/" + old, "/" + Properties, StringComparison.Ordinal));
    }

    /// <summary>Rows to repeat are written without dollar signs, which not every program takes.</summary>
    private static void AnchorPrintTitles(SortedDictionary<string, byte[]> parts)
    {
        var workbook = Xml.Read(parts[Workbook]);
        foreach (var name in workbook.Descendants().Where(e => e.Name.LocalName == "definedName" && (string?)e.Attribute("name") == "_xlnm.Print_Titles"))
        {
            var at = name.Value.LastIndexOf('!') + 1;
            if (at > 0 && !name.Value[at..].Contains('$', StringComparison.Ordinal))
                name.Value = name.Value[..at] + string.Join(':', name.Value[at..].Split(':').Select(row => "$" + row));
        }
        parts[Workbook] = Xml.Write(workbook);
    }

    private static byte[] Write(SortedDictionary<string, byte[]> parts, DateTime moment)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers that stream want the types first, then the root's relationships.
            foreach (var name in parts.Keys.OrderBy(n => n == ContentTypes.Part ? 0 : n == "_rels/.rels" ? 1 : 2).ThenBy(n => n, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(moment.Year < 1980 ? new DateTime(1980, 1, 1) : DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(parts[name]);
            }
        }
        return stream.ToArray();
    }
}

/// <summary>XML parts in and out, without a byte order mark and without changing a blank.</summary>
internal static class Xml
{
    public static XDocument Read(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public static byte[] Write(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = System.Xml.XmlWriter.Create(stream, new System.Xml.XmlWriterSettings { Encoding = new UTF8Encoding(false) })) document.Save(writer);
        return stream.ToArray();
    }
}
