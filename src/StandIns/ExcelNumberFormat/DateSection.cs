using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>Shows a count of days since the end of 1899 as a date, a time, or a length of time.</summary>
internal sealed class DateSection(IReadOnlyList<Token> tokens)
{
    private readonly bool twelveHours = tokens.Any(token => token is { IsLiteral: false, Text: "AM/PM" });

    public string Format(double days, CultureInfo culture)
    {
        var isLength = tokens.Any(token => !token.IsLiteral && token.Text[0] == '[');
        if (!isLength && days is < 0 or >= 2_958_466)
        {
            return "########";
        }

        var length = TimeSpan.FromMilliseconds(Math.Round(days * 86_400_000));
        var moment = isLength ? DateTime.UnixEpoch + length : DateTime.FromOADate(days);
        return string.Concat(tokens.Select((_, at) => Show(at, moment, length, culture)));
    }

    private string Show(int at, DateTime moment, TimeSpan length, CultureInfo culture)
    {
        var token = tokens[at];
        if (token.IsLiteral)
        {
            return token.Text;
        }

        var width = token.Text.Length;
        return token.Text[0] switch
        {
            '[' => Whole(token.Text[1] switch { 'h' => length.TotalHours, 'm' => length.TotalMinutes, _ => length.TotalSeconds }, width - 1),
            'y' => moment.ToString(width > 2 ? "yyyy" : "yy", culture),
            'm' when IsMinute(at) => moment.ToString(width > 1 ? "mm" : "%m", culture),
            'm' => moment.ToString(width switch { 1 => "%M", 5 => "MMM", _ => new string('M', Math.Min(width, 4)) }, culture),
            'd' => moment.ToString(width == 1 ? "%d" : new string('d', Math.Min(width, 4)), culture),
            'h' => moment.ToString((twelveHours ? "h" : "H") is var hour && width > 1 ? hour + hour : "%" + hour, culture),
            's' => moment.ToString(width > 1 ? "ss" : "%s", culture),
            'A' => moment.ToString("tt", culture),
            '0' => moment.ToString("fff", culture).Substring(Math.Min(ZerosBefore(at), 2), 1),
            _ => token.Text,
        };
    }

    private int ZerosBefore(int at) => tokens.Take(at).Reverse().TakeWhile(token => token is { IsLiteral: false, Text: "0" }).Count();

    // An m between hours and seconds is a minute; any other is a month.
    private bool IsMinute(int at) =>
        Neighbour(at, -1) is ['h', ..] or ['[', 'h', ..] || Neighbour(at, 1) is ['s', ..];

    private string? Neighbour(int at, int step)
    {
        for (var next = at + step; next >= 0 && next < tokens.Count; next += step)
        {
            if (!tokens[next].IsLiteral)
            {
                return tokens[next].Text;
            }
        }

        return null;
    }

    private static string Whole(double amount, int width) =>
        Math.Truncate(amount).ToString(new string('0', width), CultureInfo.InvariantCulture);
}
