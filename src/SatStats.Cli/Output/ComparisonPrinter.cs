using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>Comparisons: for people a table of the two figures and a sentence; plain values for programs.</summary>
internal static class ComparisonPrinter
{
    public static void Print(Surroundings surroundings, OutputFormat format, IReadOnlyList<Comparison> comparisons, Language language)
    {
        if (format is OutputFormat.Csv or OutputFormat.Json) Plain(surroundings, format, comparisons, language);
        else ForPeople(surroundings, format, comparisons, new(language));
    }

    private static void ForPeople(Surroundings surroundings, OutputFormat format, IReadOnlyList<Comparison> comparisons, ComparisonWords words)
    {
        foreach (var c in comparisons)
        {
            RowPrinter.Print(surroundings, format,
                [new(c.First.Slice.IsAll ? c.First.Metric.Id : $"{c.First.Metric.Id}, {c.First.Slice.Label}"), new(words.In("value (95% interval)", "数值（95%区间）", "數值（95%區間）"), true), new("n", true), new(words.In("of which", "其中", "其中"), true)],
                [Row(words.Name(c.Request.First), c.First), Row(words.Name(c.Request.Second), c.Second)]);
            foreach (var (name, value) in Lines(c, words)) surroundings.Output.WriteLine(format is OutputFormat.Markdown ? $"- {name}: {value}" : $"  {name}: {value}");
            surroundings.Output.WriteLine();
            surroundings.Output.WriteLine(words.Sentence(c));
            surroundings.Output.WriteLine();
        }

        object?[] Row(string name, Measurement m) => [name, words.Value(m), Figure.Write(m.N, Unit.Count), m.Numerator is { } part && m.Value is not null ? Figure.Write(part, Unit.Count) : "–"];
    }

    private static IEnumerable<(string, string)> Lines(Comparison c, ComparisonWords words)
    {
        if (c.Tests.Count == 0 && c.Difference is null) yield break;
        if (c.IsByRatio) yield return (words.In("ratio (95% interval)", "比值（95%区间）", "比值（95%區間）"), words.Effect(c));
        else yield return (words.In("difference (95% interval)", "差异（95%区间）", "差異（95%區間）"), words.Effect(c));
        if (!c.IsByRatio && c.Ratio is { } ratio) yield return (words.In("ratio (95% interval)", "比值（95%区间）", "比值（95%區間）"), words.Times(ratio));
        foreach (var test in c.Tests) yield return (words.Test(test), P(test.P));
        if (c.AdjustedP is { } adjusted) yield return (words.In("adjusted for the comparisons made together", "多重比较校正后", "多重比較校正後"), P(adjusted));
        yield return (words.In("smallest detectable (power 80%)", "可识别的最小差异（功效80%）", "可識別的最小差異（檢定力80%）"), words.SmallestDetectable(c));
        if (c.First.Notes.Concat(c.Second.Notes).Contains(Note.FewCases)) yield return (words.In("few cases", "样本少", "樣本少"), words.In("fewer than 30 on one side or both, to be read with care", "一方或双方不足30个，请谨慎解读", "一方或雙方不足30個，請謹慎解讀"));
    }

    private static string P(double p) => p < 0.0001 ? "p < 0.0001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.0000}");

    private static void Plain(Surroundings surroundings, OutputFormat format, IReadOnlyList<Comparison> comparisons, Language language)
    {
        var words = new ComparisonWords(language);
        var dimensions = comparisons.SelectMany(c => c.First.Slice.Parts.Select(p => p.Key)).Distinct().ToList();
        string[] names =
        [
            "metric", .. dimensions, "unit", .. new[] { "first", "second" }.SelectMany(s => new[] { s, $"{s}_period", $"{s}_n", $"{s}_numerator", $"{s}_value", $"{s}_low", $"{s}_high" }),
            "difference", "difference_low", "difference_high", "ratio", "ratio_low", "ratio_high", "smallest_detectable", "test", "p", "second_test", "second_p", "adjusted_p", "verdict", "text",
        ];
        RowPrinter.Print(surroundings, format, [.. names.Select(n => new PrintColumn(n))], comparisons.Select(c => (object?[])
        [
            c.First.Metric.Id, .. dimensions.Select(d => (object?)c.First.Slice[d]), c.First.Metric.Unit.ToString().ToLowerInvariant(), .. Side(c.Request.First, c.First), .. Side(c.Request.Second, c.Second),
            c.Difference, c.Low, c.High, c.Ratio?.Value, c.Ratio?.Low, c.Ratio?.High, c.SmallestDetectable,
            c.Tests.ElementAtOrDefault(0)?.Method, c.Tests.ElementAtOrDefault(0)?.P, c.Tests.ElementAtOrDefault(1)?.Method, c.Tests.ElementAtOrDefault(1)?.P, c.AdjustedP,
            new ComparisonWords(Language.English).Verdict(c), words.Sentence(c),
        ]));
    }

    private static object?[] Side(CompareSide side, Measurement m) => [side.Label, m.Period.Label, m.N, m.Numerator, m.Value, m.Low, m.High];
}
