namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>How wide text is in a column's own measure, the width of a digit: East Asian characters take two.</summary>
internal static class TextWidth
{
    public static int Of(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    /// <summary>How many lines the text takes in a column of that width.</summary>
    public static int Lines(string text, double width) => Of(text) <= width - 1 ? 1 : (int)Math.Ceiling(Of(text) * 1.08 / Math.Max(1, width - 1));

    /// <summary>The widest part that cannot be broken: a word, or one East Asian character.</summary>
    public static int LongestWord(string text) => text.Split(' ').Max(word => word.Any(IsWide) ? Math.Min(Of(word), 8) : word.Length);

    private static bool IsWide(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60';
}
