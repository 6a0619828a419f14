using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>A header that says its name twice, in Chinese and in English: "受理时间 Create Time", "Status/状态", "工单号(Ticket No.)".</summary>
internal static partial class BilingualHeader
{
    /// <summary>
    /// Its two names; none where it is no such header. What stands between them must part them: 客户IP is neither a customer nor an address.
    /// </summary>
    public static IReadOnlyList<string> Names(string header) =>
        Parted().Match(header) is { Success: true } names ? [names.Groups["han"].Value, names.Groups["latin"].Value] : [];

    // The English name has three letters or more; fewer are a unit or an abbreviation ("时长 h").
    [GeneratedRegex(@"^\s*(?:(?<han>\p{IsCJKUnifiedIdeographs}{2,})[\s/\\|_\-(（]+(?<latin>[A-Za-z][A-Za-z .'#\-]{2,}?)[\s)）]*|(?<latin>[A-Za-z][A-Za-z .'#\-]{2,}?)[\s/\\|_\-(（]+(?<han>\p{IsCJKUnifiedIdeographs}{2,})[\s)）]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parted();
}
