using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace SatStats.Importing;

/// <summary>Texts in the parts of an .xlsx workbook.</summary>
internal static partial class XlsxText
{
    /// <summary>The text of the element at which the reader stands; the reader then stands at its end.</summary>
    public static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (text, depth) = ("", reader.Depth);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text = text.Length == 0 ? reader.Value : text + reader.Value;
        }
        return text;
    }

    /// <summary>The texts within an element, whatever their looks, put together; how a word is pronounced is left out.</summary>
    public static string Rich(XmlReader reader, string element)
    {
        if (reader.IsEmptyElement) return "";
        var (text, isSpoken) = ("", false);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == element))
        {
            if (reader.LocalName == "rPh") isSpoken = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t" && !isSpoken) text = text.Length == 0 ? Content(reader) : text + Content(reader);
        }
        return text;
    }

    /// <summary>Characters that XML does not take are written by their numbers, such as _x000D_.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, m => ((char)ushort.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
