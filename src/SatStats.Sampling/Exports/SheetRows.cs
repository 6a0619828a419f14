using System.Security;

namespace SatStats.Sampling;

/// <summary>Writes a sheet's rows from top to bottom. A blank cell is left out, as spreadsheets do.</summary>
internal sealed class SheetRows(StreamWriter text, Dictionary<string, int> words)
{
    // Day 0 of the workbook's calendar is 1899-12-30.
    private static readonly int s_epoch = new DateOnly(1899, 12, 30).DayNumber - Clock.Date(0).DayNumber;

    private int _column;

    public int Count { get; private set; }

    public SheetRows Begin()
    {
        Count++;
        _column = 0;
        text.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{Count}\">"));
        return this;
    }

    public SheetRows Text(string value)
    {
        if (value.Length > 0) text.Write($"<c r=\"{Here}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value)}</t></is></c>");
        _column++;
        return this;
    }

    /// <summary>A text that comes often: kept once in the book, and pointed at.</summary>
    public SheetRows Word(string value)
    {
        if (value.Length > 0)
        {
            if (!words.TryGetValue(value, out var place)) words.Add(value, place = words.Count);
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{Here}\" t=\"s\"><v>{place}</v></c>"));
        }
        _column++;
        return this;
    }

    /// <summary>A number; blank below zero.</summary>
    public SheetRows Number(int value)
    {
        if (value >= 0) text.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{Here}\"><v>{value}</v></c>"));
        _column++;
        return this;
    }

    /// <summary>A date with its time; blank for "not yet".</summary>
    public SheetRows Time(int minutes)
    {
        if (minutes >= 0)
        {
            var serial = minutes / (double)Clock.Day - s_epoch;
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{Here}\" s=\"1\"><v>{serial}</v></c>"));
        }
        _column++;
        return this;
    }

    public void End() => text.Write("</row>\n");

    private string Here => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + _column)}{Count}");
}
