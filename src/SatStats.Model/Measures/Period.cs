using System.Globalization;

namespace SatStats;

/// <summary>The steps that time is cut into.</summary>
public enum Grain
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>Days from <paramref name="From"/> up to, not including, <paramref name="To"/>. Where it is one whole step of a grain, it is written as that step.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>All of time, for records that say no time.</summary>
    public static Period Ever { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>The grain of which this is exactly one step, or null.</summary>
    public Grain? Grain => this == Ever ? null : Enum.GetValues<Grain>().Cast<Grain?>().FirstOrDefault(g => Containing(From, g!.Value) == this);

    /// <summary><c>2013-12</c>, <c>2013-Q4</c>, <c>2013</c>, <c>2013-W49</c>, <c>2013-12-31</c>, or <c>2013-07-05..2013-08-10</c> with the last day included.</summary>
    public string Label => Grain switch
    {
        SatStats.Grain.Day => Iso(From),
        SatStats.Grain.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(From.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(From.ToDateTime(default)):00}"),
        SatStats.Grain.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        SatStats.Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{From.Year:0000}-Q{(From.Month + 2) / 3}"),
        SatStats.Grain.Year => From.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => this == Ever ? "ever" : $"{Iso(From)}..{Iso(To.AddDays(-1))}",
    };

    /// <summary>The period of the same kind that ends where this one begins: the month before, or as many days before.</summary>
    public Period Previous => Grain is { } grain ? Containing(From.AddDays(-1), grain) : new(From.AddDays(-Days), From);

    /// <summary>The same days a year earlier.</summary>
    public Period YearBefore => new(From.AddYears(-1), To.AddYears(-1));

    /// <summary>The step of this grain that the day lies in; weeks begin on Monday (ISO 8601).</summary>
    public static Period Containing(DateOnly day, Grain grain)
    {
        var from = grain switch
        {
            SatStats.Grain.Day => day,
            SatStats.Grain.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            SatStats.Grain.Month => new DateOnly(day.Year, day.Month, 1),
            SatStats.Grain.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
        return new(from, grain switch
        {
            SatStats.Grain.Day => from.AddDays(1),
            SatStats.Grain.Week => from.AddDays(7),
            SatStats.Grain.Month => from.AddMonths(1),
            SatStats.Grain.Quarter => from.AddMonths(3),
            _ => from.AddYears(1),
        });
    }

    /// <summary>The steps of the grain that this period touches, in order.</summary>
    public IEnumerable<Period> Steps(Grain grain)
    {
        for (var step = Containing(From, grain); step.From < To; step = Containing(step.To, grain)) yield return step;
    }

    /// <summary>Reads <c>2013-12</c>.</summary>
    public static Period Month(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Containing(day, SatStats.Grain.Month)
            : throw new SatStatsException($"'{text}' is not a month.", "Write it as 2013-12.", isUsage: true);

    /// <summary>Reads a day such as <c>2013-12-31</c>.</summary>
    public static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SatStatsException($"'{text}' is not a day.", "Write it as 2013-12-31.", isUsage: true);

    public override string ToString() => Label;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
