using System.Globalization;

namespace SatStats;

/// <summary>What a figure is counted in, and how it is written for people. Machines get the plain number.</summary>
public enum Unit
{
    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A share between 0 and 1, written as a percentage.</summary>
    Percent,

    /// <summary>Hours, with one decimal.</summary>
    Hours,

    /// <summary>Minutes, with one decimal.</summary>
    Minutes,

    /// <summary>A score on its own scale, with two decimals.</summary>
    Score,

    /// <summary>Net promoter points, -100 to 100.</summary>
    Points,

    /// <summary>Events per 10,000 customers.</summary>
    PerTenThousand,
}

/// <summary>Writes figures for people: the same figure reads the same in a terminal, a workbook, a page and a chart.</summary>
public static class Figure
{
    private static readonly LocalText Hours = new(" h", " 小时", " 小時");
    private static readonly LocalText Minutes = new(" min", " 分钟", " 分鐘");
    private static readonly LocalText PercentagePoints = new(" pp", " 个百分点", " 個百分點");

    /// <summary><c>98.2%</c>, <c>12.5 h</c>, <c>1,234</c>; a dash where there is no value.</summary>
    public static string Write(double? value, Unit unit, Language language = Language.English)
    {
        if (value is not { } v || !double.IsFinite(v)) return "–";
        var text = Magnitude(Math.Abs(v), unit, language);
        return v < 0 && text.Any(c => c is >= '1' and <= '9') ? "−" + text : text;
    }

    /// <summary>A difference with its sign; shares differ in percentage points: <c>+1.3 pp</c>.</summary>
    public static string WriteDifference(double? difference, Unit unit, Language language = Language.English)
    {
        if (difference is not { } d || !double.IsFinite(d)) return "–";
        var text = unit == Unit.Percent
            ? (Math.Abs(d) * 100).ToString("0.0", CultureInfo.InvariantCulture) + PercentagePoints.In(language)
            : Magnitude(Math.Abs(d), unit, language);
        var isNothing = !text.Any(c => c is >= '1' and <= '9');
        return (isNothing ? "±" : d < 0 ? "−" : "+") + text;
    }

    private static string Magnitude(double v, Unit unit, Language language) => unit switch
    {
        Unit.Count => v.ToString("#,##0", CultureInfo.InvariantCulture),
        Unit.Percent => (v * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
        Unit.Hours => v.ToString("#,##0.0", CultureInfo.InvariantCulture) + Hours.In(language),
        Unit.Minutes => v.ToString("#,##0.0", CultureInfo.InvariantCulture) + Minutes.In(language),
        Unit.Score => v.ToString("0.00", CultureInfo.InvariantCulture),
        Unit.Points => v.ToString("0.0", CultureInfo.InvariantCulture),
        _ => v.ToString("#,##0.0", CultureInfo.InvariantCulture),
    };

    /// <summary>The number format that shows this unit in a spreadsheet cell.</summary>
    public static string SpreadsheetFormat(Unit unit) => unit switch
    {
        Unit.Count => "#,##0",
        Unit.Percent => "0.0%",
        Unit.Score => "0.00",
        Unit.Points => "0.0",
        _ => "#,##0.0",
    };
}
