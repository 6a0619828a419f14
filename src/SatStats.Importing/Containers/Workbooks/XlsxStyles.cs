using System.Globalization;
using System.Xml;

namespace SatStats.Importing;

/// <summary>The number formats of an .xlsx workbook.</summary>
internal static class XlsxStyles
{
    /// <summary>The format of each style, by the number that cells give.</summary>
    public static CellFormat[] Formats(Stream? part)
    {
        if (part is null) return [];
        var codes = new Dictionary<int, string>();
        var formats = new List<CellFormat>();
        using var reader = XlsxBook.Reader(part);
        var isCellStyles = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs") isCellStyles = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && Number(reader) is { } number) codes[number] = reader.GetAttribute("formatCode") ?? "";
            if (reader.LocalName == "xf" && isCellStyles) formats.Add(Format(Number(reader) ?? 0, codes));
        }
        return [.. formats];
    }

    private static CellFormat Format(int number, Dictionary<int, string> codes) =>
        codes.TryGetValue(number, out var code) ? CellFormat.Of(code) : CellFormat.BuiltIn(number);

    private static int? Number(XmlReader reader) => int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
