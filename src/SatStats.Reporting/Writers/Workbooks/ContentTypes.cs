using System.Xml.Linq;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>Which kind of content each part of a package is. Written out part by part, so that no kind depends on which part came first.</summary>
internal sealed class ContentTypes
{
    public const string Part = "[Content_Types].xml";
    private const string RelationshipType = "application/vnd.openxmlformats-package.relationships+xml";

    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);

    private ContentTypes()
    {
    }

    public static ContentTypes Of(IReadOnlyDictionary<string, byte[]> parts)
    {
        var list = Xml.Read(parts[Part]).Root!;
        var defaults = list.Elements(Namespace + "Default").ToDictionary(e => e.Attribute("Extension")!.Value, e => e.Attribute("ContentType")!.Value, StringComparer.OrdinalIgnoreCase);
        var overrides = list.Elements(Namespace + "Override").ToDictionary(e => e.Attribute("PartName")!.Value.TrimStart('/'), e => e.Attribute("ContentType")!.Value, StringComparer.OrdinalIgnoreCase);
        var types = new ContentTypes();
        foreach (var name in parts.Keys.Where(n => n != Part))
        {
            if (overrides.TryGetValue(name, out var type) || defaults.TryGetValue(Path.GetExtension(name).TrimStart('.'), out type)) types._types[name] = type;
        }
        return types;
    }

    public void Rename(string from, string to)
    {
        if (_types.Remove(from, out var type)) _types[to] = type;
    }

    public byte[] Write(IEnumerable<string> names) => Xml.Write(new XDocument(new XElement(Namespace + "Types",
        Default("rels", RelationshipType), Default("xml", "application/xml"),
        names.Where(n => _types.ContainsKey(n) && !n.EndsWith(".rels", StringComparison.Ordinal))
            .Select(n => new XElement(Namespace + "Override", new XAttribute("PartName", "/" + n), new XAttribute("ContentType", _types[n]))))));

    private static XElement Default(string extension, string type) =>
        new(Namespace + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
}
