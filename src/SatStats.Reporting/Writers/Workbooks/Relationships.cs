using System.Globalization;
using System.Xml.Linq;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>Renames the relationships of a part to rId1, rId2, ... in the order of what they point at.</summary>
internal static class Relationships
{
    private const string Namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="name">The part that lists them, such as <c>xl/_rels/workbook.xml.rels</c>.</param>
    public static void Renumber(SortedDictionary<string, byte[]> parts, string name)
    {
        var list = Xml.Read(parts[name]);
        var ordered = list.Root!.Elements().OrderBy(e => (string?)e.Attribute("Type"), StringComparer.Ordinal).ThenBy(e => (string?)e.Attribute("Target"), StringComparer.Ordinal).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (relation, i) in ordered.Select((r, i) => (r, i)))
        {
            var id = "rId" + (i + 1).ToString(CultureInfo.InvariantCulture);
            names[relation.Attribute("Id")!.Value] = id;
            relation.SetAttributeValue("Id", id);
        }
        list.Root.ReplaceNodes(ordered);
        parts[name] = Xml.Write(list);
        if (Owner(name) is { } owner && parts.TryGetValue(owner, out var content)) parts[owner] = Renamed(content, names);
    }

    /// <summary><c>xl/workbook.xml</c> for <c>xl/_rels/workbook.xml.rels</c>; null for the package's own list.</summary>
    private static string? Owner(string name)
    {
        var owner = name.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];
        return owner.Length == 0 ? null : owner;
    }

    private static byte[] Renamed(byte[] content, Dictionary<string, string> names)
    {
        var part = Xml.Read(content);
        foreach (var attribute in part.Descendants().Attributes().Where(a => a.Name.NamespaceName == Namespace))
            if (names.TryGetValue(attribute.Value, out var id)) attribute.Value = id;
        return Xml.Write(part);
    }
}
