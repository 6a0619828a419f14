using System.Text;

namespace SatStats.Charting.Svg;

/// <summary>Makes any text safe inside an SVG element or attribute.</summary>
internal static class SvgText
{
    /// <summary>Escapes the marks of XML and drops the characters that XML forbids, which exports do contain.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\t' or '\n' or '\r' => safe.Append(' '),
                < 32 or 0xFFFE or 0xFFFF => safe,
                _ => safe.Append(rune.ToString()),
            };
        }
        return safe.ToString();
    }
}
