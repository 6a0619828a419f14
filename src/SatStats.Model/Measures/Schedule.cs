using System.Globalization;

namespace SatStats;

/// <summary>A spell of work between two times of a local day, <paramref name="To"/> not included; minutes since midnight, so that 24:00 can be said.</summary>
public readonly record struct Spell(int From, int To)
{
    public override string ToString() => $"{Time(From)}-{Time(To)}";

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}

/// <summary>When there is work: days of the week, spells of the day, holidays and the make-up working days that pay for them.</summary>
public sealed record Schedule
{
    /// <summary>Monday to Friday, 09:00-17:00: what the help desks begin with. No holidays, because nobody's can be guessed.</summary>
    public static Schedule Usual { get; } = new()
    {
        Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        Spells = [new(9 * 60, 17 * 60)],
    };

    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    /// <summary>One spell, or two with a pause between them.</summary>
    public required IReadOnlyList<Spell> Spells { get; init; }

    /// <summary>The zone of days and spells; null means the zone in which months are cut.</summary>
    public string? Zone { get; init; }

    /// <summary>Days off, whatever day of the week they are.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Days of work, whatever day of the week they are.</summary>
    public IReadOnlySet<DateOnly> Workdays { get; init; } = new HashSet<DateOnly>();

    /// <summary>The calendar that the two came from; null where there is none.</summary>
    public string? Calendar { get; init; }

    public bool Works(DateOnly day) => Workdays.Contains(day) || (Days.Contains(day.DayOfWeek) && !Holidays.Contains(day));

    /// <summary><c>Mon Tue Wed Thu Fri 09:00-17:00, zone of the data, no holidays</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(' ', Days.OrderBy(d => ((int)d + 6) % 7).Select(d => d.ToString()[..3]))} {string.Join(", ", Spells)}, {Zone ?? "zone of the data"}, {(Calendar is null ? "no holidays" : $"holidays and make-up days of {Calendar} ({Holidays.Count} and {Workdays.Count})")}");
}
