namespace SatStats.Importing;

/// <summary>In which order a date's numbers are written.</summary>
internal enum DateOrder
{
    DayMonth,
    MonthDay,
    YearMonthDay,

    /// <summary>Year, month, day; the year counts from 1911, as the Republic of China's.</summary>
    Republic,
}

/// <summary>What the user said about the order of day and month.</summary>
internal sealed class DateOrders
{
    private readonly Dictionary<string, DateOrder> _fields = [];
    private DateOrder? _all;

    /// <summary>Reads <c>dmy</c>, or <c>received_at=dmy,closed_at=mdy</c>.</summary>
    public static DateOrders Parse(string? text)
    {
        var orders = new DateOrders();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0) orders._all = Named(part);
            else orders._fields[Field(part[..at].Trim())] = Named(part[(at + 1)..].Trim());
        }
        return orders;
    }

    private static string Field(string name)
    {
        var known = RecordKinds.All.SelectMany(k => k.Fields).Where(f => f.Type is FieldType.Time or FieldType.Day).Select(f => f.Name).Distinct().ToList();
        return known.Contains(name) ? name : throw SatStatsException.Unknown("date or time field called", name, known);
    }

    public DateOrder? For(string field) => _fields.TryGetValue(field, out var order) ? order : _all;

    public static DateOrder Named(string name) => name.ToLowerInvariant() switch
    {
        "dmy" => DateOrder.DayMonth,
        "mdy" => DateOrder.MonthDay,
        "ymd" => DateOrder.YearMonthDay,
        "roc" => DateOrder.Republic,
        _ => throw SatStatsException.Unknown("order of day, month and year called", name, ["dmy", "mdy", "ymd", "roc"]),
    };

    public static string Words(DateOrder order) => order switch
    {
        DateOrder.DayMonth => "day-month",
        DateOrder.MonthDay => "month-day",
        DateOrder.Republic => "year-month-day (from 1911)",
        _ => "year-month-day",
    };

    public static string Option(DateOrder order) => order switch
    {
        DateOrder.DayMonth => "dmy",
        DateOrder.MonthDay => "mdy",
        DateOrder.Republic => "roc",
        _ => "ymd",
    };
}
