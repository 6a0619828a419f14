using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>What a section shows.</summary>
internal enum SectionKind
{
    Unknown,
    General,
    Number,
    Date,
    Text,
}

/// <summary>One of the parts, parted by semicolons, that a format has for numbers above, below and at zero, and for text.</summary>
internal sealed class Section(SectionKind kind, IReadOnlyList<Token> tokens)
{
    private const string DateLetters = "ymdhs";
    private const string NumberLetters = "0#?.,%E";

    public SectionKind Kind { get; } = kind;

    /// <summary>Parts a format at the semicolons that are not inside a literal.</summary>
    public static IEnumerable<string> Split(string format)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            quoted ^= format[i] == '"';
            if (format[i] == '\\' && !quoted)
            {
                i++;
            }
            else if (format[i] == ';' && !quoted)
            {
                yield return format[start..i];
                start = i + 1;
            }
        }

        yield return format[start..];
    }

    public static Section Parse(string text)
    {
        if (text.Length == 0 || text.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return new(SectionKind.General, []);
        }

        var tokens = Token.Read(text);
        return tokens is null ? new(SectionKind.Unknown, []) : new(KindOf(tokens), tokens);
    }

    public string FormatText(string text) =>
        string.Concat(tokens.Select(token => token.IsLiteral ? token.Text : token.Text == "@" ? text : ""));

    public string FormatNumber(double number, CultureInfo culture) => Kind switch
    {
        SectionKind.Number => number.ToString(NetNumberFormat(), culture),
        SectionKind.Date => new DateSection(tokens).Format(number, culture),
        SectionKind.Text => FormatText(number.ToString(culture)),
        _ => number.ToString("0.##########", culture),
    };

    private static SectionKind KindOf(IReadOnlyList<Token> tokens)
    {
        var codes = tokens.Where(token => !token.IsLiteral).Select(token => token.Text).ToList();
        if (codes.Any(code => DateLetters.Contains(code.Trim('[')[0], StringComparison.Ordinal) || code == "AM/PM"))
        {
            return SectionKind.Date;
        }

        // A stroke between digits is a fraction, which .NET has no format for.
        var isFraction = tokens.Any(token => token is { IsLiteral: true, Text: "/" });
        return !isFraction && codes.All(code => NumberLetters.Contains(code[0], StringComparison.Ordinal)) ? SectionKind.Number
            : codes.All(code => code == "@") ? SectionKind.Text
            : SectionKind.Unknown;
    }

    // .NET and workbooks share the letters for numbers; only the literals are written differently.
    private string NetNumberFormat()
    {
        var format = new StringBuilder();
        foreach (var token in tokens)
        {
            if (token.IsLiteral)
            {
                foreach (var letter in token.Text)
                {
                    format.Append('\\').Append(letter);
                }
            }
            else
            {
                format.Append(token.Text.Replace('?', '#'));
            }
        }

        return format.Length == 0 ? "''" : format.ToString();
    }
}
