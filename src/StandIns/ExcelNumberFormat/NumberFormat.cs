using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>
/// A number format of a workbook, such as <c>#,##0.0</c> or <c>yyyy-mm-dd</c>.
/// It knows plain numbers, percent, powers of ten, dates, times, literals and up to four sections;
/// fractions, conditions in brackets and calendars of other eras make it invalid.
/// </summary>
public sealed class NumberFormat
{
    private readonly Section[] sections;

    /// <summary>Reads a format. It never throws: see <see cref="IsValid"/>.</summary>
    public NumberFormat(string formatString)
    {
        ArgumentNullException.ThrowIfNull(formatString);
        sections = [.. Section.Split(formatString).Select(Section.Parse)];
        IsValid = sections.Length <= 4 && sections.All(section => section.Kind != SectionKind.Unknown);
        IsDateTimeFormat = IsValid && sections[0].Kind == SectionKind.Date;
    }

    /// <summary>True when this class can show values in the format.</summary>
    public bool IsValid { get; }

    /// <summary>True when the format shows a date or a time.</summary>
    public bool IsDateTimeFormat { get; }

    /// <summary>The value as a workbook would show it; a value that the format is not for is shown plainly.</summary>
    public string Format(object? value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return value switch
        {
            null => "",
            bool truth => truth ? "TRUE" : "FALSE",
            _ when !IsValid => Plainly(value, culture),
            string text => sections.Length == 4 ? sections[3].FormatText(text) : FormatPlainText(text),
            DateTime moment => FormatNumber(moment.ToOADate(), culture),
            TimeSpan span => FormatNumber(span.TotalDays, culture),
            IConvertible number => FormatNumber(number.ToDouble(culture), culture),
            _ => Plainly(value, culture),
        };
    }

    private static string Plainly(object value, CultureInfo culture) => Convert.ToString(value, culture) ?? "";

    private string FormatPlainText(string text) => sections[^1].Kind == SectionKind.Text ? sections[^1].FormatText(text) : text;

    private string FormatNumber(double number, CultureInfo culture)
    {
        var numeric = Math.Min(sections.Length, 3);
        if (number < 0 && numeric > 1)
        {
            return sections[1].FormatNumber(-number, culture);
        }

        return number == 0 && numeric > 2
            ? sections[2].FormatNumber(0, culture)
            : sections[0].FormatNumber(number, culture);
    }
}
