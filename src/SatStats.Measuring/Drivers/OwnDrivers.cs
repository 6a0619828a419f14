using System.Globalization;
using SatStats.Warehousing;

namespace SatStats.Measuring.Drivers;

/// <summary>Makes drivers of a user's own columns of answers, tickets and visits: numbers as they are, yes and no, and few values as one driver for each.</summary>
public static class OwnDrivers
{
    private const int MostValues = 6;
    private const string IsNumber = "^ *[-+]?[0-9]+([.][0-9]+)? *$";

    private static readonly (RecordKind Kind, string View)[] s_places = [(RecordKinds.Named("survey"), "surveys"), (RecordKinds.Named("ticket"), "tickets"), (RecordKinds.Named("visit"), "visits")];

    private static readonly Dictionary<string, bool> s_yesAndNo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = true, ["no"] = false, ["y"] = true, ["n"] = false, ["true"] = true, ["false"] = false, ["t"] = true, ["f"] = false, ["是"] = true, ["否"] = false, ["有"] = true, ["无"] = false, ["無"] = false,
    };

    private sealed record Place(RecordKind Kind, string View, string Column, string Name);

    /// <summary>The drivers of one column.</summary>
    /// <param name="name">The header of a column, or the name of a field.</param>
    /// <param name="offered">Names to suggest where there is no such column.</param>
    /// <exception cref="SatStatsException">There is no such column, or it holds neither numbers nor few values.</exception>
    public static IReadOnlyList<Driver> Of(Warehouse warehouse, string name, IEnumerable<string> offered, CancellationToken cancel = default)
    {
        if (Find(warehouse, name) is not { } place) throw SatStatsException.Unknown("driver or column of answers, tickets or visits", name, offered.Concat(s_places.SelectMany(p => warehouse.Columns(p.Kind))).Distinct());
        var text = $"cast({Quoted(place.Column)} as varchar)";
        var values = warehouse.Query($"select trim({text}) as value, count(*) as n from {place.View} where {text} is not null and trim({text}) <> '' group by 1 order by 2 desc, 1 limit {MostValues + 1}", cancel).Rows.Select(r => (string)r[0]!).ToList();
        if (values.Count == 0) throw new SatStatsException($"The column '{place.Name}' of {place.View} is empty.", "Take another column.", isUsage: true);
        if (values.Count <= 2 && values.All(s_yesAndNo.ContainsKey)) return [Of(place, place.Name, Coded(text, values.Where(v => s_yesAndNo[v])), isShare: true)];
        if (AreNumbers(warehouse, place, text, cancel)) return [Of(place, place.Name, $"case when {text} ~ '{IsNumber}' then cast({text} as double precision) end", isShare: false)];
        if (values.Count > MostValues) throw new SatStatsException($"The column '{place.Name}' of {place.View} holds more than {MostValues} different values, and not all are numbers.", "Take a column of numbers, of yes and no, or of few values.", isUsage: true);
        // The most frequent value is what the others are held against; all of them together would follow from each other.
        return [.. values.Skip(1).Select(value => Of(place, $"{place.Name}: {value}", Coded(text, [value]), isShare: true))];
    }

    private static Place? Find(Warehouse warehouse, string name) => s_places.Select(p => (p.Kind, p.View, Column: ColumnOf(warehouse, p.Kind, name))).Where(p => p.Column is not null).Select(p => new Place(p.Kind, p.View, p.Column!, name)).FirstOrDefault();

    private static string? ColumnOf(Warehouse warehouse, RecordKind kind, string name) =>
        warehouse.Columns(kind).FirstOrDefault(c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase)) ?? warehouse.FieldOfHeader(kind, name);

    private static bool AreNumbers(Warehouse warehouse, Place place, string text, CancellationToken cancel) =>
        Convert.ToInt64(warehouse.Query($"select count(*) from {place.View} where {text} is not null and trim({text}) <> '' and not ({text} ~ '{IsNumber}')", cancel).Rows.Single()[0], CultureInfo.InvariantCulture) == 0;

    private static string Coded(string text, IEnumerable<string> yes) => $"case when trim({text}) in ({List(yes)}) then 1 when trim({text}) <> '' then 0 end";

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string List(IEnumerable<string> values) => string.Join(", ", values.Select(v => $"'{v.Replace("'", "''", StringComparison.Ordinal)}'").DefaultIfEmpty("null"));

    /// <summary>A ticket's visits count by their mean; answers and tickets are one row each.</summary>
    private static Driver Of(Place place, string name, string expression, bool isShare) => place.View == "visits"
        ? new(name, new(name), $"v.{Quoted(name)}", isShare) { OnVisits = $"avg({expression})" }
        : new(name, new(name), expression.Replace(Quoted(place.Column), $"{(place.View == "surveys" ? "a" : "t")}.{Quoted(place.Column)}", StringComparison.Ordinal), isShare);
}
