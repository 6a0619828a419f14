using SatStats.Measuring.Leagues;

namespace SatStats.Cli.Output;

/// <summary>A league table as rows, with its sentence.</summary>
internal static class LeagueRows
{
    public static void Print(Surroundings surroundings, OutputFormat format, League league, Language language)
    {
        if (format is OutputFormat.Csv or OutputFormat.Json) Plain(surroundings, format, league);
        else ForPeople(surroundings, format, league, language);
        var said = format is OutputFormat.Table or OutputFormat.Markdown ? surroundings.Output : surroundings.Error;
        said.WriteLine(RowPrinter.Harmless(LeagueWords.Sentence(league).In(language)));
        if (LeagueWords.FewCases(league) is { } few) said.WriteLine(RowPrinter.Harmless(few.In(language)));
        if (league.LeftOut > 0) said.WriteLine($"{league.LeftOut} more {(league.LeftOut == 1 ? "has" : "have")} too few cases for a figure, or no name.");
    }

    private static void ForPeople(Surroundings surroundings, OutputFormat format, League league, Language language)
    {
        string Value(double? value) => Figure.Write(value, league.Metric.Unit, language);
        RowPrinter.Print(surroundings, format, [new(league.Dimension), new("value", true), new("95% interval", true), new("n", true), new("chance allows", true), new("rank lies in", true), new("against the whole")], league.Rows.Select(r => (object?[])
        [
            r.Figure.Slice.Label, Value(r.Figure.Value), $"{Value(r.Figure.Low)} to {Value(r.Figure.High)}", Figure.Write(r.Figure.N, Unit.Count), $"{Value(r.Usual.Low)} to {Value(r.Usual.High)}",
            r.Ranks.Best == r.Ranks.Worst ? $"{r.Ranks.Best}" : $"{r.Ranks.Best} to {r.Ranks.Worst}", LeagueWords.Place(r).In(language),
        ]));
    }

    private static void Plain(Surroundings surroundings, OutputFormat format, League league) => RowPrinter.Print(
        surroundings, format,
        [
            new("metric"), new("period"), new(league.Dimension), new("value"), new("low"), new("high"), new("n"), new("centre"), new("limit_95_low"), new("limit_95_high"), new("limit_998_low"), new("limit_998_high"),
            new("rank_best"), new("rank_worst"), new("standing"), new("adjusted_p"),
        ],
        league.Rows.Select(r => (object?[])
        [
            league.Metric.Id, league.Period.Label, r.Figure.Slice.Label, r.Figure.Value, r.Figure.Low, r.Figure.High, r.Figure.N, league.Centre, r.Usual.Low, r.Usual.High, r.Wide.Low, r.Wide.High,
            (long)r.Ranks.Best, (long)r.Ranks.Worst, LeagueWords.Place(r).English, r.Q,
        ]));
}
