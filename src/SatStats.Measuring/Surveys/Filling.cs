namespace SatStats.Measuring.Surveys;

/// <summary>Fills the gaps of a text, <c>{n}</c>, in all three languages at once.</summary>
internal static class Filling
{
    private static readonly LocalText s_comma = new(", ", "、", "、");

    public static LocalText With(this LocalText text, params ReadOnlySpan<(string Name, LocalText Value)> gaps)
    {
        var (english, simplified, traditional) = (text.In(Language.English), text.In(Language.SimplifiedChinese), text.In(Language.TraditionalChinese));
        foreach (var (name, value) in gaps)
        {
            english = english.Replace($"{{{name}}}", value.In(Language.English), StringComparison.Ordinal);
            simplified = simplified.Replace($"{{{name}}}", value.In(Language.SimplifiedChinese), StringComparison.Ordinal);
            traditional = traditional.Replace($"{{{name}}}", value.In(Language.TraditionalChinese), StringComparison.Ordinal);
        }
        return new(english, simplified, traditional);
    }

    /// <summary>The same in every language.</summary>
    public static LocalText Plain(string text) => new(text, text, text);

    public static LocalText Number(long count) => Plain(Figure.Write(count, Unit.Count));

    public static LocalText Value(double? value, Unit unit) => InEach(l => Figure.Write(value, unit, l));

    public static LocalText Difference(double value) => InEach(l => Figure.WriteDifference(value, Unit.Percent, l));

    /// <summary>Percentage points without a sign.</summary>
    public static LocalText Points(double size) => InEach(l => Figure.WriteDifference(size, Unit.Percent, l)[1..]);

    public static LocalText Probability(double p) => Plain(p < 0.001 ? "p < 0.001" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p = {p:0.000}"));

    public static LocalText List(IEnumerable<LocalText> names)
    {
        var all = names.ToList();
        return InEach(l => string.Join(s_comma.In(l), all.Select(n => n.In(l))));
    }

    private static LocalText InEach(Func<Language, string> write) => new(write(Language.English), write(Language.SimplifiedChinese), write(Language.TraditionalChinese));
}
