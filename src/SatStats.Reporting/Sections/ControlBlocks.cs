using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>A control chart as it is drawn, and the table that a native chart reads.</summary>
internal static class ControlBlocks
{
    public static ControlChart Chart(ControlSeries series, Grain grain, Language language) => new()
    {
        Title = ControlWords.Finding(series, language),
        Subtitle = ControlWords.UnderTitle(series, grain, language),
        Description = ControlWords.Description(series, language),
        Footnote = ControlWords.Note(series, language),
        Unit = series.Metric.Unit,
        Language = language,
        Points = [.. series.Periods.Select(p => new ControlMark(p.Period.Short(language), p.Value, p.Low is null ? null : p.Centre, p.Low, p.High, p.N) { Signals = p.Signals })],
        Phases = [.. series.Phases.Where(p => p.Change is not null).Select(p => new PhaseStart(p.First, ControlWords.Begin(p.Change!, language)))],
    };

    public static ChartBlock Block(ControlSeries series, Grain grain, Language language)
    {
        var chart = Chart(series, grain, language);
        return new($"{series.Metric.Id}-control", chart, ChartTable.Of(chart, PeriodNames.Head(grain).In(language), Shared.ChartWords(language)));
    }
}
