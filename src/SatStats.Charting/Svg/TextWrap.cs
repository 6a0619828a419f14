using System.Text;

namespace SatStats.Charting.Svg;

/// <summary>A text set in lines. <see cref="IsCut"/> says that the reader needs the whole text from somewhere else.</summary>
internal sealed record WrappedText(IReadOnlyList<string> Lines, bool IsCut);

/// <summary>Breaks text at spaces, and between Chinese characters, into lines that fit; what is too long ends in an ellipsis.</summary>
internal static class TextWrap
{
    private const string Ellipsis = "…";
    private const string NeverFirst = "，。、；：？！）】》」』”’%‰,.;:!?)]}";
    private const string NeverLast = "（【《「『“‘([{";

    public static WrappedText Wrap(string text, double width, int maxLines, TextStyle style)
    {
        var lines = Fill(Pieces(text.Trim()), width, style);
        if (lines.Count <= maxLines) return new(lines, false);
        var kept = lines.Take(maxLines - 1).ToList();
        kept.Add(Cut(string.Concat(lines.Skip(maxLines - 1).Select(line => line + " ")).Trim(), width, style));
        return new(kept, true);
    }

    /// <summary>The text on one line, cut to the width.</summary>
    public static WrappedText OneLine(string text, double width, TextStyle style)
    {
        var whole = text.Trim();
        return style.WidthOf(whole) <= width ? new([whole], false) : new([Cut(whole, width, style)], true);
    }

    private static string Cut(string text, double width, TextStyle style)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (style.WidthOf(kept.ToString() + rune + Ellipsis) > width) break;
            kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd(' ', ',', '，', '、') + Ellipsis;
    }

    private static List<string> Fill(List<string> pieces, double width, TextStyle style)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in pieces.SelectMany(piece => Fitting(piece, width, style)))
        {
            if (line.Length > 0 && style.WidthOf((line + piece).TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line += piece;
            }
        }
        if (line.Trim().Length > 0) lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>A single word longer than a line is broken where the line ends.</summary>
    private static IEnumerable<string> Fitting(string piece, double width, TextStyle style)
    {
        if (style.WidthOf(piece.TrimEnd()) <= width) return [piece];
        var parts = new List<string>();
        var part = "";
        foreach (var rune in piece.EnumerateRunes())
        {
            if (part.Length > 0 && style.WidthOf(part + rune) > width)
            {
                parts.Add(part);
                part = "";
            }
            part += rune.ToString();
        }
        return [.. parts, part];
    }

    /// <summary>What must stay together: a word with the space after it, or a Chinese character with its punctuation.</summary>
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var piece = "";
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                pieces.Add(piece);
                piece = "";
            }
            piece += Rune.IsWhiteSpace(rune) ? " " : rune.ToString();
            before = rune;
        }
        if (piece.Length > 0) pieces.Add(piece);
        return pieces;
    }

    private static bool MayBreak(Rune last, Rune next)
    {
        if (Rune.IsWhiteSpace(next) || Holds(NeverFirst, next) || Holds(NeverLast, last)) return false;
        return Rune.IsWhiteSpace(last) || IsIdeographic(last) || IsIdeographic(next);
    }

    private static bool IsIdeographic(Rune rune) => rune.Value >= 0x2E80 && TextWidths.IsWide(rune);

    private static bool Holds(string set, Rune rune) => rune.IsBmp && set.Contains((char)rune.Value, StringComparison.Ordinal);
}
