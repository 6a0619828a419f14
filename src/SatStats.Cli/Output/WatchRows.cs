using SatStats.Measuring.Watching;

namespace SatStats.Cli.Output;

/// <summary>What a watch was about.</summary>
internal sealed record WatchAsked(Period Period, int Metrics, Language Language);

/// <summary>Signals: sentences for people, rows for programs and documents.</summary>
internal static class WatchRows
{
    public static void Print(Surroundings surroundings, OutputFormat format, WatchResult result, WatchAsked asked)
    {
        var summary = $"{asked.Period.Label}: {WatchWords.Summary(result, asked.Metrics).In(asked.Language)}";
        if (format is OutputFormat.Table)
        {
            foreach (var (i, signal) in result.Signals.Index()) surroundings.Output.WriteLine($"{i + 1}. {RowPrinter.Harmless(WatchWords.Sentence(signal).In(asked.Language))}");
            surroundings.Output.WriteLine(summary);
            return;
        }
        surroundings.Error.WriteLine(summary);
        if (format is OutputFormat.Markdown) ForDocuments(surroundings, result, asked.Language);
        else Plain(surroundings, format, result, asked.Language);
    }

    private static void ForDocuments(Surroundings surroundings, WatchResult result, Language language) =>
        RowPrinter.Print(surroundings, OutputFormat.Markdown, [new("#", true), new("signal"), new("n", true), new("adjusted p", true)],
            result.Signals.Select((s, i) => (object?[])[i + 1, WatchWords.Sentence(s).In(language), Figure.Write(s.Last.N, Unit.Count), P(s.Q)]));

    private static void Plain(Surroundings surroundings, OutputFormat format, WatchResult result, Language language)
    {
        PrintColumn[] columns =
        [
            new("rank", true), new("metric"), new("slice"), new("period"), new("rule"), new("direction"), new("verdict"), new("value", true), new("centre", true), new("low", true), new("high", true),
            new("n", true), new("periods_before", true), new("p", true), new("adjusted_p", true), new("beyond_chance"), new("phase_since"), new("sentence"),
        ];
        RowPrinter.Print(surroundings, format, columns, result.Signals.Select((s, i) => (object?[])
        [
            (long)i + 1, s.Series.Metric.Id, s.Series.Slice.ToString(), s.Last.Period.Label, WatchWords.Code(s.Rule), s.IsRise ? "rise" : "fall", s.IsWorse switch { true => "worse", false => "better", null => "" },
            s.Last.Value, s.Centre, s.Limits.Low, s.Limits.High, s.Last.N, (long)s.Series.Points.Count - 1, s.P, s.Q, s.IsBeyondChance, s.Series.Since?.On, WatchWords.Sentence(s).In(language),
        ]));
    }

    private static string P(double p) => p < 0.0001 ? "< 0.0001" : p.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);
}
