using System.Globalization;
using System.Text;

namespace SatStats.Benchmarks.Fuzzing;

/// <summary>Ways to spoil text that leave it looking like an export.</summary>
internal static class Texts
{
    private static readonly string[] Delimiters = [",", ";", "\t", "|", "\u0005", " ", "::", "，"];
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r", "\n\n", "\n\r"];

    private static readonly string[] OddValues =
    [
        "1e400", "-1e400", "NaN", "Infinity", "-0", new string('9', 400), "0x1F", "00:00:00", "25:61:61", "1900-01-00", "0000-00-00", "9999-12-31 23:59:59", "10000-01-01", "2013-02-30", "1/1/1", "99999999999999999999",
        "1,234,567.89", "1.234.567,89", "12%", "１２３", "-", "空", "null", "TRUE", "=HYPERLINK(\"x\")", "1582-10-10", "epoch", "infinity", "today", "-1 day", "2013-12-31T23:59:60Z", "61 days", "😀😀", "e\u0301", "\u202Etxt", "[1]", "{}",
    ];

    public static (string Name, Func<Random, byte[], byte[]> Spoil)[] Ways { get; } =
    [
        ("headers swapped", OnText(SwapHeaders)), ("headers doubled", OnText(DoubleHeader)), ("lines shuffled", OnText(Shuffle)), ("a line doubled often", OnText(Multiply)),
        ("delimiters replaced", OnText((dice, text) => text.Replace(dice.Next(2) == 0 ? "," : ";", Delimiters[dice.Next(Delimiters.Length)], StringComparison.Ordinal))),
        ("line ends replaced", OnText((dice, text) => text.Replace(dice.Next(3) == 0 ? "," : "\n", LineEnds[dice.Next(LineEnds.Length)], StringComparison.Ordinal))),
        ("odd values", OnText(OddCells)), ("huge numbers", OnText(HugeNumbers)), ("deep nesting", OnText(Nest)), ("a very long cell", OnText((dice, text) => text.Insert(dice.Next(text.Length + 1), new string("x\",\n "[dice.Next(5)], dice.Next(1, 300_000))))),
        ("another encoding", Reencode), ("very wide", OnText((dice, text) => text.Insert(Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)), string.Concat(Enumerable.Range(0, dice.Next(1, 1500)).Select(i => $",c{i % 700}"))))),
    ];

    private static Func<Random, byte[], byte[]> OnText(Func<Random, string, string> spoil) => (dice, bytes) => Encoding.Latin1.GetBytes(spoil(dice, Encoding.Latin1.GetString(bytes)).Select(c => c <= 'ÿ' ? c : '?').ToArray());

    private static string SwapHeaders(Random dice, string text)
    {
        var lines = text.Split('\n');
        var cells = lines[0].Split(',');
        dice.Shuffle(cells);
        lines[0] = string.Join(',', cells);
        return string.Join('\n', lines);
    }

    private static string DoubleHeader(Random dice, string text)
    {
        var lines = text.Split('\n').ToList();
        lines.Insert(dice.Next(lines.Count), lines[0]);
        return string.Join('\n', lines);
    }

    private static string Shuffle(Random dice, string text)
    {
        var lines = text.Split('\n');
        dice.Shuffle(lines);
        return string.Join('\n', lines);
    }

    private static string Multiply(Random dice, string text)
    {
        var lines = text.Split('\n').ToList();
        lines.InsertRange(dice.Next(lines.Count), Enumerable.Repeat(lines[dice.Next(lines.Count)], dice.Next(1, 3000)));
        return string.Join('\n', lines);
    }

    private static string OddCells(Random dice, string text)
    {
        var lines = text.Split('\n');
        for (var n = dice.Next(1, 12); n > 0; n--)
        {
            var at = dice.Next(lines.Length);
            var cells = lines[at].Split(',');
            // Latin-1 carries the bytes of UTF-8 here.
            cells[dice.Next(cells.Length)] = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(OddValues[dice.Next(OddValues.Length)]));
            lines[at] = string.Join(',', cells);
        }
        return string.Join('\n', lines);
    }

    private static string HugeNumbers(Random dice, string text)
    {
        var huge = new string((char)('0' + dice.Next(10)), dice.Next(1, 400));
        return string.Concat(text.Select(c => char.IsAsciiDigit(c) && dice.Next(30) == 0 ? huge : c.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Nest(Random dice, string text)
    {
        var (open, close) = dice.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var depth = dice.Next(1, 20_000);
        var deep = string.Concat(Enumerable.Repeat(open, depth)) + "1" + (dice.Next(2) == 0 ? string.Concat(Enumerable.Repeat(close, depth)) : "");
        var at = text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && dice.Next(2) == 0 ? colon + 1 : dice.Next(text.Length + 1);
        return text.Insert(at, deep);
    }

    private static byte[] Reencode(Random dice, byte[] bytes)
    {
        var names = new[] { "utf-16", "utf-16BE", "utf-32", "gb18030", "big5", "windows-1252", "shift_jis", "euc-kr", "utf-7" };
        var name = names[dice.Next(names.Length)];
        var text = Encoding.UTF8.GetString(bytes);
        // Written out, because the platform has given UTF-7 up, and old exports have not.
        return name == "utf-7" ? Encoding.ASCII.GetBytes(text.Replace("&", "&-", StringComparison.Ordinal)) : Encoding.GetEncoding(name).GetBytes(text);
    }
}
