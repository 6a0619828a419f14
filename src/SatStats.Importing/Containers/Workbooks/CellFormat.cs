using System.Text;

namespace SatStats.Importing;

internal enum FormatKind
{
    Number,
    Moment,
    Clock,
    Elapsed,
    Percent,
}

/// <summary>What a number format makes of a number.</summary>
/// <param name="Digits">How many digits are shown at least, where the format is nothing but zeros.</param>
internal readonly record struct CellFormat(FormatKind Kind, int Digits = 0)
{
    /// <summary>The formats that a workbook need not write down, by their numbers; East Asian programs have more of them.</summary>
    public static CellFormat BuiltIn(int number) => number switch
    {
        9 or 10 => new(FormatKind.Percent),
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(FormatKind.Moment),
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => new(FormatKind.Clock),
        46 => new(FormatKind.Elapsed),
        _ => new(FormatKind.Number),
    };

    public static CellFormat Of(string code)
    {
        if (code.Length > 0 && !code.AsSpan().ContainsAnyExcept('0')) return new(FormatKind.Number, code.Length);
        var (letters, isElapsed) = Letters(code);
        if (letters.Contains("general", StringComparison.Ordinal)) return new(FormatKind.Number);
        if (isElapsed) return new(FormatKind.Elapsed);
        var hasClock = letters.Contains('h') || letters.Contains('s');
        if (letters.Contains('y') || letters.Contains('d') || (letters.Contains('m') && !hasClock)) return new(FormatKind.Moment);
        if (hasClock) return new(FormatKind.Clock);
        return new(letters.Contains('%') ? FormatKind.Percent : FormatKind.Number);
    }

    // The first section, without what is quoted, escaped or a condition, a colour or a language in brackets.
    private static (string Letters, bool IsElapsed) Letters(string code)
    {
        var letters = new StringBuilder();
        var isElapsed = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = End(code, i, ']');
                    isElapsed |= end - i is 2 or 3 && code[i + 1] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && code[i + 1] == code[end - 1];
                    i = end;
                    break;
                default:
                    letters.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }
        return (letters.Replace("am/pm", "h").Replace("e+", "").Replace("e-", "").ToString(), isElapsed);
    }

    private static int End(string code, int start, char mark) => code.IndexOf(mark, start + 1) is >= 0 and var end ? end : code.Length;
}
