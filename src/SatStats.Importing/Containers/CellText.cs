using System.Globalization;

namespace SatStats.Importing;

/// <summary>What a workbook's typed cell reads as in text.</summary>
internal static class CellText
{
    public static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime moment => Of(moment),
        TimeSpan span => Of(span),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // A clock without a day is stored as a fraction of the calendar's first day.
    private static string Of(DateTime moment)
    {
        // Binary fractions of a day fall a little short of the second that was typed.
        var whole = new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        return whole.ToString(whole.Year < 1901 ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Of(TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{(span < TimeSpan.Zero ? "-" : "")}{Math.Truncate(Math.Abs(span.TotalHours)):00}:{Math.Abs(span.Minutes):00}:{Math.Abs(span.Seconds):00}");

    public static string Of(double number, string? format)
    {
        if (number != Math.Truncate(number) || Math.Abs(number) >= 1e15) return number.ToString("R", CultureInfo.InvariantCulture);
        var digits = ((long)number).ToString(CultureInfo.InvariantCulture);
        // Numbers shown with leading zeros (00000) are codes, and the zeros belong to them.
        return format is { Length: > 1 } && number >= 0 && !format.AsSpan().ContainsAnyExcept('0') ? digits.PadLeft(format.Length, '0') : digits;
    }
}
