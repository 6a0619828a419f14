namespace SatStats.Warehousing;

/// <summary>A reading in a few words, for people who ask how a column was read.</summary>
internal static class ReadingWords
{
    public static string Of(Reading reading) => reading switch
    {
        Reading.Text => "text",
        Reading.Mapped map => $"{map.Values.Count} words mapped{(map.KeepsOthers ? ", others as they are" : "")}",
        Reading.Moment moment => string.Join(" or ", moment.Patterns),
        Reading.Epoch epoch => epoch.PerSecond == 1 ? "seconds since 1970" : "milliseconds since 1970",
        Reading.ExcelSerial => "a spreadsheet's day numbers",
        Reading.Number number => $"number{(number.DecimalMark == ',' ? ", decimal comma" : "")}{(number.Thousands is { } mark ? $", thousands '{mark}'" : "")}{(number.Percent ? ", percent" : "")}",
        Reading.YesNo words => $"yes: {string.Join(", ", words.Yes.Take(4))}; no: {string.Join(", ", words.No.Take(4))}",
        _ => reading.GetType().Name.ToLowerInvariant(),
    };
}
