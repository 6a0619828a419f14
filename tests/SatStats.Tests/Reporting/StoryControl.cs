namespace SatStats.Tests.Reporting;

/// <summary>The story's control charts: a change in October, and a December outside its limits.</summary>
internal static class StoryControl
{
    private static readonly DatedChange s_change = new(new(2013, 10, 1), new("new complaint desk", "新投诉受理台", "新投訴受理台"), [], Slice.All);

    public static IReadOnlyList<ControlSeries> Charts(ControlRequest request)
    {
        var metric = StoryMetrics.All.First(m => m.Id == request.Metric);
        var usual = metric.Unit == Unit.Percent ? 0.9 : 20;
        var periods = Enumerable.Range(1, 12).Select(month => new ControlledPeriod(
            Period.Month($"2013-{month:00}"), usual * (month == 12 ? 0.8 : 1 + (month % 3 - 1) * 0.01), usual, usual * 0.95, usual * 1.05, 400 + month, month == 12 ? ControlSignals.OutsideLimits : ControlSignals.None));
        return [new(metric, Slice.All, ControlKind.LaneyProportion, [.. periods], [new(0, 9, 9, 1.04, null), new(9, 3, 2, 1.31, s_change)])];
    }

    public static PeriodSignals Signals(IReadOnlyList<string> metrics) => new(
        [.. metrics.Take(1).Select(id => new PeriodSignal(StoryMetrics.All.First(m => m.Id == id), Slice.All, 34, 16, 4, 28, 34, true, true, 0.01, new("Worse: it rose to 34.", "变差：升至34。", "變差：升至34。")))], 106, 2);
}
