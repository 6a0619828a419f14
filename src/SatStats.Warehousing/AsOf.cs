using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>A moment to look back from: right after an import, or at a time.</summary>
/// <param name="Import">The import after which; null where a time is meant.</param>
/// <param name="Moment">The time, in UTC; null where an import is meant.</param>
public sealed record AsOf(long? Import, DateTime? Moment)
{
    /// <summary>Reads the number of an import, a day (its end is meant) or a day with a time, both in UTC.</summary>
    public static AsOf Parse(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var import)) return new(import, null);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(null, day.AddDays(1).ToDateTime(default).AddTicks(-10));
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ"],
            CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)) return new(null, moment);
        throw new SatStatsException($"'{text}' is neither the number of an import nor a day.", "Write an import's number (satstats imports lists them), a day such as 2013-12-31, or 2013-12-31T18:00 in UTC.", isUsage: true);
    }

    public override string ToString() =>
        Import is { } number ? $"import {number.ToString(CultureInfo.InvariantCulture)}" : Moment!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
