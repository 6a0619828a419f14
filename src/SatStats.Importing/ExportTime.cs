using System.Globalization;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Reads when an export was made from its name: tickets-20131231.csv, export_2013-12-31_18-00.csv.</summary>
internal static partial class ExportTime
{
    /// <summary>The start of the day where only a day is named; null where no day is, or more than one (a span, not a moment).</summary>
    public static DateTime? InName(string name)
    {
        var days = Day().Matches(name);
        if (days.Count != 1) return null;
        var match = days[0];
        if (!DateTime.TryParseExact($"{match.Groups["y"].Value}{match.Groups["m"].Value}{match.Groups["d"].Value}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (!match.Groups["h"].Success) return day;
        var time = new[] { "h", "i", "s" }.Select(g => match.Groups[g].Success ? int.Parse(match.Groups[g].Value, CultureInfo.InvariantCulture) : 0).ToList();
        return time[0] < 24 && time[1] < 60 && time[2] < 60 ? day.AddHours(time[0]).AddMinutes(time[1]).AddSeconds(time[2]) : day;
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)(?<sep>[-_.]?)(?<m>0[1-9]|1[0-2])\k<sep>(?<d>0[1-9]|[12]\d|3[01])([-_T .]?(?<h>[01]\d|2[0-3])[-_:.]?(?<i>[0-5]\d)([-_:.]?(?<s>[0-5]\d))?)?(?!\d)")]
    private static partial Regex Day();
}
