using System.Globalization;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Dates that count the years of the Republic of China: 102/05/12, 民國102年5月12日, 1020512 are the 12th of May 2013.</summary>
internal static partial class RocYears
{
    private const int Before = 1911;

    // Exports from before 80 (1991) or after 130 (2041) are not to be expected, and other numbers are.
    private static bool IsLikely(int year) => year is >= 80 and <= 130;

    /// <summary>Whether a text names the calendar, so that there is no doubt.</summary>
    public static bool IsNamed(string text) => text.Contains("民國", StringComparison.Ordinal) || text.Contains("民国", StringComparison.Ordinal);

    /// <summary>The text with its year counted our way; null where it does not begin like such a date.</summary>
    public static string? Gregorian(string text)
    {
        if (Written().Match(text) is { Success: true } written) return Year(written) + text[(written.Groups["year"].Index + written.Groups["year"].Length)..];
        return Packed().Match(text) is { Success: true } packed ? Year(packed) + packed.Groups["rest"].Value : null;

        static string? Year(Match match)
        {
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            return IsLikely(year) || match.Groups["name"].Success ? (year + Before).ToString(CultureInfo.InvariantCulture) : null;
        }
    }

    [GeneratedRegex(@"^((?<name>中[華华])?(?<name>民[國国])\s*(?<year>\d{1,3})|(?<year>\d{3}))(?=[-/.年])")]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<year>1[0-3]\d)(?<rest>(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))$")]
    private static partial Regex Packed();
}
