using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SatStats.Importing;

/// <summary>
/// The schedule of the workspace's satstats.yaml: <c>schedule:</c> with <c>days</c>, <c>hours</c>, <c>zone</c> and <c>calendar</c>, each of which
/// may be left out. What is not said there is as in <see cref="Schedule.Usual"/>.
/// </summary>
public static class Schedules
{
    private static readonly string[] s_settings = ["days", "hours", "zone", "calendar"];

    /// <exception cref="SatStatsException">A setting cannot be read; names file, line and remedy.</exception>
    internal static Schedule Read(Yaml yaml, YamlNode node, string folder)
    {
        var entries = yaml.Map(node, "schedule", s_settings);
        var schedule = Schedule.Usual;
        if (entries.TryGetValue("days", out var days)) schedule = schedule with { Days = [.. yaml.Texts(days, "days").SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries)).Select(t => Day(yaml, days, t)).Distinct()] };
        if (entries.TryGetValue("hours", out var hours)) schedule = schedule with { Spells = Spells(yaml, hours) };
        if (entries.TryGetValue("zone", out var zone)) schedule = schedule with { Zone = Zone(yaml, zone) };
        if (entries.TryGetValue("calendar", out var calendar)) schedule = WorkCalendar.Named(yaml.Text(calendar, "calendar"), folder).ApplyTo(schedule);
        return schedule;
    }

    private static DayOfWeek Day(Yaml yaml, YamlNode node, string word)
    {
        var names = Enum.GetValues<DayOfWeek>();
        foreach (var day in names)
            if (word.Length >= 3 && day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return day;
        throw yaml.Error(node, $"'{word}' is no day of the week", "Write days as Mon, Tue, Wed, Thu, Fri, Sat, Sun.");
    }

    private static List<Spell> Spells(Yaml yaml, YamlNode node)
    {
        var spells = yaml.Texts(node, "hours").SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(t => Spell(yaml, node, t)).ToList();
        if (spells.Count is 0 or > 2) throw yaml.Error(node, $"there are {spells.Count} spells of hours", "Give one, or two with a pause between them: 09:00-12:00, 13:30-18:00.");
        if (spells.Count == 2 && spells[1].From < spells[0].To) throw yaml.Error(node, "the second spell begins before the first one ends", "Write them in order: 09:00-12:00, 13:30-18:00.");
        return spells;
    }

    private static Spell Spell(Yaml yaml, YamlNode node, string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        var times = ends.Select(Minutes).ToList();
        if (times is [{ } from, { } to] && from < to) return new(from, to);
        throw yaml.Error(node, $"'{text}' are no hours of a day", "Write them as 09:00-17:00; the day ends at 24:00, and a shift over midnight cannot be said.");
    }

    private static int? Minutes(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)) return null;
        return minute < 60 && hour * 60 + minute <= 24 * 60 ? hour * 60 + minute : null;
    }

    private static string Zone(Yaml yaml, YamlNode node)
    {
        var zone = yaml.Text(node, "zone");
        return zone is "UTC" || zone.StartsWith('+') || zone.StartsWith('-') || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? zone
            : throw yaml.Error(node, $"there is no time zone '{zone}'", "Write a name such as Asia/Shanghai, an offset such as +08:00, or UTC.");
    }
}
