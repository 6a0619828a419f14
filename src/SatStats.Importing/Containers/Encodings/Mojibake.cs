using System.Globalization;
using System.Text;

namespace SatStats.Importing;

/// <summary>Text that was spoiled before it was exported: UTF-8 that something had read in another encoding. It is shown, not changed.</summary>
internal static class Mojibake
{
    public static IReadOnlyList<string> Remarks(ReadOnlySpan<byte> sample)
    {
        var remarks = new List<string>();
        var text = Encoding.UTF8.GetString(sample);
        var (western, example) = Western(text);
        if (western > 0) remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{western:N0} places look like UTF-8 that was once read as Windows-1252 (such as '{example}'); they are kept as they stand."));
        var chinese = text.AsSpan().Count("锟斤拷") + text.AsSpan().Count("烫烫烫") + text.AsSpan().Count("ï¿½");
        if (chinese > 0) remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{chinese:N0} places such as '锟斤拷' are characters that were lost before the export; they are kept as they stand."));
        var lost = text.AsSpan().Count('\uFFFD');
        if (lost > 0 && System.Text.Unicode.Utf8.IsValid(sample)) remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{lost:N0} characters had been replaced by \uFFFD before the export; they are kept as they stand."));
        return remarks;
    }

    // The two or three bytes of a UTF-8 sequence, each shown as a Western character: Ã© for é, â€™ for an apostrophe, Â before a sign.
    private static (int Count, string Example) Western(string text)
    {
        var (count, example) = (0, "");
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var isPair = text[i] is 'Ã' or 'Â' && text[i + 1] is >= '\u0080' and <= '\u00BF';
            var isTriple = text[i] == 'â' && text[i + 1] is '€' or '\u0080';
            if (!isPair && !isTriple) continue;
            if (count++ == 0) example = Around(text, i);
        }
        return (count, example);
    }

    private static string Around(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 12 && char.IsLetter(text[start - 1])) start--;
        var end = at + 1;
        while (end < text.Length && end - at < 12 && !char.IsControl(text[end]) && text[end] is not (',' or ';' or '\t' or '"' or ' ' or '|')) end++;
        return text[start..end];
    }
}
