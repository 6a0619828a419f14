namespace SatStats.Importing;

/// <summary>Tells the headers of a survey's questions, which are whole sentences, from the names of columns.</summary>
internal static class Questions
{
    private const int LongLatin = 25;
    private const int LongChinese = 10;

    private static readonly string[] Signs = ["?", "？", "吗", "嗎", "您", "你", "、"];

    public static bool Is(string header)
    {
        if (Signs.Any(s => header.Contains(s, StringComparison.Ordinal)) || header.Length >= LongLatin) return true;
        return header.Length >= LongChinese && header.Count(c => c is >= '\u4E00' and <= '\u9FFF') * 2 > header.Length;
    }
}
