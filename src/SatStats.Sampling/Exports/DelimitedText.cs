using System.Text;

namespace SatStats.Sampling;

/// <summary>How an export writes its times.</summary>
internal enum TimeStyle
{
    /// <summary>2013/7/1 8:05</summary>
    Slashes,

    /// <summary>01/07/2013 08:05</summary>
    DayFirst,

    /// <summary>2013-07-01 08:05:00</summary>
    Iso,
}

/// <summary>Writes a delimited file row by row, with the line ends and the byte-order mark that the imitated system writes.</summary>
internal sealed class DelimitedText : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly char _separator;
    private readonly TimeStyle _times;
    private readonly char[] _special;
    private bool _isFirst = true;

    public DelimitedText(string path, char separator, TimeStyle times, bool windows = false)
    {
        _writer = new(path, false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: windows), 1 << 16) { NewLine = windows ? "\r\n" : "\n" };
        _separator = separator;
        _times = times;
        _special = [separator, '"', '\n'];
    }

    /// <summary>Rows ended so far, title and headers included.</summary>
    public int Rows { get; private set; }

    public DelimitedText Add(string text)
    {
        Separate();
        if (text.AsSpan().IndexOfAny(_special) < 0) _writer.Write(text);
        else _writer.Write('"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
        return this;
    }

    public DelimitedText Add(long number)
    {
        Separate();
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        _writer.Write(digits[..length]);
        return this;
    }

    public DelimitedText AddTenths(int tenths) => Add(string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}"));

    public DelimitedText AddDate(DateOnly date) => Add(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A time in the file's style; blank for "not yet".</summary>
    public DelimitedText AddTime(int minutes) => minutes < 0 ? Add("") : Add(Written(minutes));

    public void EndRow()
    {
        _writer.WriteLine();
        _isFirst = true;
        Rows++;
    }

    public void Row(params ReadOnlySpan<string> values)
    {
        foreach (var value in values) Add(value);
        EndRow();
    }

    public void Dispose() => _writer.Dispose();

    private string Written(int minutes)
    {
        var date = Clock.Date(minutes / Clock.Day);
        var (hour, minute) = (minutes % Clock.Day / 60, minutes % 60);
        return _times switch
        {
            TimeStyle.Slashes => string.Create(CultureInfo.InvariantCulture, $"{date.Year}/{date.Month}/{date.Day} {hour}:{minute:D2}"),
            TimeStyle.DayFirst => string.Create(CultureInfo.InvariantCulture, $"{date.Day:D2}/{date.Month:D2}/{date.Year} {hour:D2}:{minute:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year}-{date.Month:D2}-{date.Day:D2} {hour:D2}:{minute:D2}:00"),
        };
    }

    private void Separate()
    {
        if (!_isFirst) _writer.Write(_separator);
        _isFirst = false;
    }
}
