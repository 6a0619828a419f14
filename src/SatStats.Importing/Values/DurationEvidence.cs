using System.Buffers;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>What the values of a column of durations look like.</summary>
internal sealed partial class DurationEvidence
{
    /// <summary>Bare numbers, whose unit the header or the profile must say.</summary>
    public NumberEvidence Bare { get; } = new();

    public long Seen { get; private set; }

    /// <summary>Texts that say their own units.</summary>
    public long Written { get; private set; }

    public long Numbers => Bare.Seen;

    /// <summary>Values that are neither.</summary>
    public long Odd { get; private set; }

    public Witness? FirstOdd { get; private set; }

    public Witness? FirstWritten { get; private set; }

    public void Add(string text, long row)
    {
        Seen++;
        if (IsBare(text)) Bare.Add(text, row);
        else if (IsWritten(text))
        {
            Written++;
            FirstWritten ??= new(text, row);
        }
        else
        {
            Odd++;
            FirstOdd ??= new(text, row);
        }
    }

    /// <summary>Whether a text is a duration that says its own units.</summary>
    public static bool IsWritten(string text) =>
        text.Length is > 1 and <= 64 && text.AsSpan().ContainsAnyInRange('0', '9') && Grammar().IsMatch(text.ToLowerInvariant());

    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,+-eE \u00A0\u202F'");

    /// <summary>Whether a text is a number, whose unit something else must say.</summary>
    public static bool IsBare(string text) => text.AsSpan().IndexOfAnyExcept(Numeric) < 0 && text.AsSpan().ContainsAnyInRange('0', '9');

    [GeneratedRegex(DurationText.Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
