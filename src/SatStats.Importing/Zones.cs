namespace SatStats.Importing;

/// <summary>Time zones by their IANA names.</summary>
internal static class Zones
{
    public static bool Exists(string zone) => zone == "UTC" || (zone.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _));

    /// <exception cref="SatStatsException">There is no such zone; the message offers the nearest.</exception>
    public static void Check(string zone)
    {
        if (Exists(zone)) return;
        throw SatStatsException.Unknown("time zone", zone, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(z => z.Contains('/', StringComparison.Ordinal)).Append("UTC"));
    }
}
