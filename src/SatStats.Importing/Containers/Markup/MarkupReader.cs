using System.Globalization;
using System.Net;
using System.Text;

namespace SatStats.Importing;

/// <summary>Cuts HTML or XML into tags and the texts between them. It is lenient, as pages are, and follows no reference to anywhere.</summary>
internal sealed class MarkupReader(TextReader reader)
{
    // A tag longer than this is no tag, but a sign that is not closed.
    private const int LongestTag = 1 << 16;

    private readonly StringBuilder _piece = new();

    /// <summary>The tag's name in small letters, without a prefix, and with / in front where it closes something; empty for text.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>The text, or what stands in the tag behind its name.</summary>
    public string Content { get; private set; } = "";

    public bool Read()
    {
        var first = reader.Peek();
        if (first < 0) return false;
        _piece.Clear();
        if (first != '<')
        {
            while (reader.Peek() is >= 0 and not '<') _piece.Append((char)reader.Read());
            (Tag, Content) = ("", WebUtility.HtmlDecode(_piece.ToString()));
            return true;
        }
        ReadTag();
        return true;
    }

    /// <summary>A number that the tag gives, such as colspan="2".</summary>
    public int? Number(string attribute)
    {
        var at = Content.IndexOf(attribute + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var digits = new string([.. Content.Skip(at + attribute.Length + 1).SkipWhile(c => c is '"' or '\'' or ' ').TakeWhile(char.IsAsciiDigit).Take(6)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private void ReadTag()
    {
        reader.Read();
        var quote = '\0';
        for (int c; (c = reader.Read()) >= 0 && _piece.Length < LongestTag;)
        {
            var isComment = _piece.Length >= 3 && _piece[0] == '!' && _piece[1] == '-' && _piece[2] == '-';
            if (c == '>' && quote == '\0' && (!isComment || (_piece.Length >= 5 && _piece[^1] == '-' && _piece[^2] == '-'))) break;
            if (c is '"' or '\'' && !isComment) quote = quote == '\0' && _piece.Length > 0 && _piece[^1] == '=' ? (char)c : quote == c ? '\0' : quote;
            _piece.Append((char)c);
        }
        var tag = _piece.ToString();
        var end = tag.AsSpan().IndexOfAny(" \t\r\n");
        var name = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        Content = end < 0 ? "" : tag[end..];
        var isClosing = name.StartsWith('/');
        var isEmpty = tag.EndsWith('/');
        name = name.Trim('/');
        if (name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var prefix) name = name[(prefix + 1)..];
        Tag = isClosing ? "/" + name : isEmpty ? name + "/" : name;
    }
}
