using SatStats.Measuring.Emerging;

namespace SatStats.Cli.Output;

/// <summary>Emerging topics: sentences with examples for people, rows for programs and documents.</summary>
internal static class EmergingRows
{
    private const int Shown = 60;

    public static void Print(Surroundings surroundings, OutputFormat format, EmergingReport report, Language language)
    {
        var summary = EmergingWords.Summary(report).In(language);
        if (format is not OutputFormat.Table)
        {
            surroundings.Error.WriteLine(summary);
            Rows(surroundings, format, report, language);
            return;
        }
        foreach (var (i, topic) in report.Topics.Index())
        {
            surroundings.Output.WriteLine($"{i + 1}. {RowPrinter.Harmless(EmergingWords.Sentence(topic).In(language))}");
            foreach (var example in topic.Examples) surroundings.Output.WriteLine($"    {example.Id}, {example.Day:yyyy-MM-dd}: {Short(example.Text)}");
        }
        surroundings.Output.WriteLine(summary);
    }

    private static void Rows(Surroundings surroundings, OutputFormat format, EmergingReport report, Language language) => RowPrinter.Print(
        surroundings, format,
        [new("kind"), new("topic"), new("month"), new("cases", true), new("before", true), new("months_before", true), new("multiple", true), new("low", true), new("high", true), new("p", true), new("adjusted_p", true), new("examples"), new("sentence")],
        report.Topics.Select(t => (object?[])
        [
            t.Kind, t.Name, report.Period.Label, t.Cases, t.Before, (long)t.Months, t.Multiple, t.Interval?.Low, t.Interval?.High, t.P, t.Q, string.Join("; ", t.Examples.Select(e => e.Id)), EmergingWords.Sentence(t).In(language),
        ]));

    private static string Short(string text)
    {
        var line = RowPrinter.Harmless(text).ReplaceLineEndings(" ");
        return line.Length > Shown ? line[..(Shown - 3)] + "..." : line;
    }
}
