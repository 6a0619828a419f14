namespace SatStats;

/// <summary>The languages that titles, legends and reports are written in.</summary>
public enum Language
{
    English,
    SimplifiedChinese,
    TraditionalChinese,
}

/// <summary>One text in the three languages. What has no translation falls back to English.</summary>
public sealed record LocalText(string English, string? Simplified = null, string? Traditional = null)
{
    public string In(Language language) => language switch
    {
        Language.SimplifiedChinese => Simplified ?? English,
        Language.TraditionalChinese => Traditional ?? Simplified ?? English,
        _ => English,
    };

    /// <summary>Reads <c>English | 简体 | 繁體</c>, as metric headers and profiles write it.</summary>
    public static LocalText Parse(string text)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }

    public override string ToString() => English;
}
