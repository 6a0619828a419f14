using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Time zones by their IANA names.</summary>
internal static partial class Zones
{
    public static bool Exists(string zone) => zone == "UTC" || (zone.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _));

    /// <summary>The zone that a line above or below the data names for all its times ("Timezone: Europe/Berlin"); null where none does, or two do.</summary>
    public static string? StatedIn(IEnumerable<string> lines)
    {
        var stated = lines.SelectMany(l => Statement().Matches(l)).Select(m => m.Groups["zone"].Value).Where(Exists).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return stated is [var only] ? only : null;
    }

    [GeneratedRegex(@"(time\s?zone|时区|時區)[\s:：=,;|""]*(?<zone>UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)(?![A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    /// <exception cref="SatStatsException">There is no such zone; the message offers the nearest.</exception>
    public static void Check(string zone)
    {
        if (Exists(zone)) return;
        throw SatStatsException.Unknown("time zone", zone, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(z => z.Contains('/', StringComparison.Ordinal)).Append("UTC"));
    }
}
