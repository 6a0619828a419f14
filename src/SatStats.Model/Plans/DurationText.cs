namespace SatStats;

/// <summary>What a bare number of a duration counts.</summary>
public enum DurationUnit
{
    Seconds,
    Minutes,
    Hours,
    Days,
}

/// <summary>
/// How durations are written that say their own units: 02:30:00 (also over 24 hours), -0:15, 2 days 3 hours, 1d 4h, 1 day, 02:03:04, PT1H30M,
/// 3分20秒, 1天2小时. One pattern for those who look and those who load, so that neither takes for a duration what the other does not.
/// </summary>
public static class DurationText
{
    private const string Amount = @"(\d+(?:[.,]\d+)?)";
    private const string Gap = @"[\s,]*(?:and\s+)?";

    /// <summary>A regular expression over lower-case text, alike for .NET and the engine; its groups are <see cref="Parts"/> in order.</summary>
    public const string Pattern =
        @"^([-+−]?)\s*p?(?:" + Amount + @"\s*(?:w|wks?|weeks?|周|週|星期)" + Gap + ")?(?:" + Amount + @"\s*(?:d|days?|天|日)" + Gap + ")?t?"
        + @"(?:(\d+):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?|(?:" + Amount + @"\s*(?:h|hrs?\.?|hours?|[个個]?小[时時]|[时時])" + Gap + ")?(?:" + Amount
        + @"\s*(?:m|mins?\.?|minutes?|分|分[钟鐘])" + Gap + ")?(?:" + Amount + @"\s*(?:s|secs?\.?|seconds?|秒|秒[钟鐘])" + @")?)$";

    /// <summary>What the groups of <see cref="Pattern"/> count; clock parts are those of H:MM:SS.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["sign", "weeks", "days", "clock_hours", "clock_minutes", "clock_seconds", "hours", "minutes", "seconds"];

    /// <summary>How many minutes one unit is.</summary>
    public static double Minutes(DurationUnit unit) => unit switch
    {
        DurationUnit.Seconds => 1.0 / 60,
        DurationUnit.Hours => 60,
        DurationUnit.Days => 1440,
        _ => 1,
    };

    /// <summary>The unit as people write it: seconds, minutes, hours, days.</summary>
    public static string Word(DurationUnit unit) => unit.ToString().ToLowerInvariant();
}
