namespace SatStats;

/// <summary>A pattern of dates as people write it, not as programs do: yyyy-mm-dd hh:mi.</summary>
public static class DatePattern
{
    private static readonly (string Code, string Word)[] s_parts = [("%Y", "yyyy"), ("%y", "yy"), ("%-m", "m"), ("%m", "mm"), ("%-d", "d"), ("%d", "dd"), ("%H", "hh"), ("%-H", "h"), ("%I", "hh"), ("%-I", "h"), ("%M", "mi"), ("%S", "ss"), ("%g", "fff"), ("%f", "ffffff"), ("%n", "fffffffff"), ("%p", "am/pm"), ("%b", "Mon"), ("%B", "Month"), ("%a", "Day"), ("%A", "Day"), ("%z", "+hh:mi")];

    /// <summary>The pattern in words.</summary>
    /// <param name="pattern">A pattern of strptime, such as %d/%m/%Y.</param>
    public static string Written(string pattern) => s_parts.Aggregate(pattern, (text, part) => text.Replace(part.Code, part.Word, StringComparison.Ordinal));
}
