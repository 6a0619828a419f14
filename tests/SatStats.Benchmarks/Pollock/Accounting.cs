using System.Text.RegularExpressions;

namespace SatStats.Benchmarks.Pollock;

/// <summary>Counts whether every row of a file is either printed or named. The benchmark's files hold no line ends within cells, so lines are rows.</summary>
internal static partial class Accounting
{
    /// <returns>Rows of the file less rows printed or named; 0 where the account is even.</returns>
    public static int Unaccounted(string file, IReadOnlyList<string[]> printed, string said)
    {
        var lines = file.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Count(l => l.Any(char.IsLetterOrDigit));
        var rejected = said.Split('\n').Count(l => l.StartsWith("rejected, line", StringComparison.Ordinal));
        var above = Above().Match(said) is { Success: true } match ? match.Groups[1].Success ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 1 : 0;
        return lines - printed.Count(r => r.Any(c => c.Any(char.IsLetterOrDigit))) - rejected - above - Asides(said);
    }

    private static int Asides(string said)
    {
        if (NoData().Match(said) is not { Success: true } match) return 0;
        return match.Groups[1].Value.Split(", ").Sum(kind => kind.EndsWith("once", StringComparison.Ordinal) ? 1 : int.Parse(Number().Match(kind).Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"Skipped above the \w+(?: \((\d+) rows\))?:", RegexOptions.Multiline)]
    private static partial Regex Above();

    [GeneratedRegex(@"Not data: (.*)\.$", RegexOptions.Multiline)]
    private static partial Regex NoData();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
