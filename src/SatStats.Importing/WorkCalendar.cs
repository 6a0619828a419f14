using System.Globalization;
using CsvHelper;

namespace SatStats.Importing;

/// <summary>
/// Holidays and make-up working days, from a CSV with the columns date, kind (holiday or workday) and, for people, name. A workday outranks the
/// weekday: the Sunday that is worked for a long holiday.
/// </summary>
public sealed record WorkCalendar(string Name, IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> Workdays)
{
    private static readonly string[] s_kinds = ["holiday", "workday"];

    /// <summary>The calendars that come with the program.</summary>
    public static IReadOnlyList<string> Shipped() =>
        [.. typeof(WorkCalendar).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).Select(n => Path.GetFileNameWithoutExtension(n)).Order(StringComparer.Ordinal)];

    /// <summary>The shipped calendar of this name, or the file of this path below the folder.</summary>
    /// <exception cref="SatStatsException">There is neither, or a line cannot be read; names file, line and remedy.</exception>
    public static WorkCalendar Named(string name, string folder)
    {
        if (Shipped().Contains(name))
        {
            using var shipped = new StreamReader(typeof(WorkCalendar).Assembly.GetManifestResourceStream(name + ".csv")!);
            return Read(name, shipped);
        }
        var path = Path.GetFullPath(name, folder);
        if (!File.Exists(path)) throw new SatStatsException($"There is no calendar '{name}'.", $"Name a CSV file in the workspace, or one of: {string.Join(", ", Shipped())}.");
        using var text = new StreamReader(path);
        return Read(name, text);
    }

    public Schedule ApplyTo(Schedule schedule) => schedule with { Calendar = Name, Holidays = Holidays, Workdays = Workdays };

    internal static WorkCalendar Read(string name, TextReader text)
    {
        var all = text.ReadToEnd().TrimStart('\uFEFF');
        var separator = all.AsSpan(0, Math.Max(0, all.AsSpan().IndexOfAny('\r', '\n'))).Contains(';') ? ';' : ',';
        using var csv = CsvReader.FromText(all, CsvReaderOptions.Default with { Separator = separator, HasHeader = false });
        var header = csv.Read() ? Cells(csv) : [];
        int date = header.IndexOf("date"), kind = header.IndexOf("kind");
        if (date < 0 || kind < 0) throw Fault(name, 1, "has no columns date and kind", "Give the columns date, kind and name.");
        var days = new Dictionary<DateOnly, bool>();
        for (var line = 2; csv.Read(); line++)
        {
            var cells = Cells(csv);
            if (cells.All(c => c.Length == 0)) continue;
            var (day, what) = (cells.ElementAtOrDefault(date) ?? "", cells.ElementAtOrDefault(kind) ?? "");
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) throw Fault(name, line, $"says '{day}', which is no day", "Write days as 2013-10-01.");
            if (!s_kinds.Contains(what)) throw Fault(name, line, $"says '{what}'", "A day is a holiday or a workday.");
            if (!days.TryAdd(read, what == "workday")) throw Fault(name, line, $"gives {day} a second time", "Give each day once.");
        }
        return new(name, days.Where(d => !d.Value).Select(d => d.Key).ToHashSet(), days.Where(d => d.Value).Select(d => d.Key).ToHashSet());
    }

    private static List<string> Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];

    private static SatStatsException Fault(string name, int line, string what, string remedy) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Calendar {name}, line {line}: {what}."), remedy);
}
