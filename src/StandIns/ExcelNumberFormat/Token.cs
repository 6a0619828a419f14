namespace ExcelNumberFormat;

/// <summary>A letter or a run of the same letter that means something, or a literal that stands for itself.</summary>
internal sealed record Token(string Text, bool IsLiteral)
{
    private const string Runs = "ymdhs";
    private const string Codes = "0#?.,%@";
    private const string PlainLiterals = " -+/:()$€£¥年月日时時分秒'&<>=~{}";

    /// <summary>The tokens of one section, or null when it holds something that is not known here.</summary>
    public static IReadOnlyList<Token>? Read(string section)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < section.Length;)
        {
            var (token, length) = Next(section[at..]);
            if (length == 0)
            {
                return null;
            }

            at += length;
            if (token is not null)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static (Token? Token, int Length) Next(string rest)
    {
        var first = char.ToLowerInvariant(rest[0]);
        if (Runs.Contains(first, StringComparison.Ordinal))
        {
            var length = rest.TakeWhile(letter => char.ToLowerInvariant(letter) == first).Count();
            return (new(new string(first, length), false), length);
        }

        return first switch
        {
            '"' => Quoted(rest),
            '[' => Bracketed(rest),
            '\\' when rest.Length > 1 => (new(rest[1..2], true), 2),
            '_' when rest.Length > 1 => (new(" ", true), 2),
            '*' when rest.Length > 1 => (null, 2),
            'a' when rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) => (new("AM/PM", false), 5),
            'e' when rest.Length > 1 && rest[1] is '+' or '-' => (new("E" + rest[1], false), 2),
            _ when Codes.Contains(first, StringComparison.Ordinal) => (new(rest[..1], false), 1),
            _ when PlainLiterals.Contains(first, StringComparison.Ordinal) => (new(rest[..1], true), 1),
            _ => (null, 0),
        };
    }

    private static (Token? Token, int Length) Quoted(string rest)
    {
        var end = rest.IndexOf('"', 1);
        return end < 0 ? (null, 0) : (new(rest[1..end], true), end + 1);
    }

    // Colours and locales change nothing here; [h], [m] and [s] count on beyond a day.
    private static (Token? Token, int Length) Bracketed(string rest)
    {
        var end = rest.IndexOf(']', StringComparison.Ordinal);
        if (end < 2)
        {
            return (null, 0);
        }

        var inside = rest[1..end];
        if (inside.All(letter => char.ToLowerInvariant(letter) is 'h') || inside.All(letter => char.ToLowerInvariant(letter) is 'm')
            || inside.All(letter => char.ToLowerInvariant(letter) is 's'))
        {
            return (new("[" + inside.ToLowerInvariant(), false), end + 1);
        }

        return inside[0] switch
        {
            '$' => (new(inside[1..].Split('-')[0], true), end + 1),
            _ when char.IsAsciiLetter(inside[0]) => (null, end + 1),
            _ => (null, 0),
        };
    }
}
