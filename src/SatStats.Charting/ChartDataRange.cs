namespace SatStats.Charting;

/// <summary>The cells that a native chart reads, so that it follows when somebody edits them. Ranges are written <c>$B$2:$B$13</c>, without the sheet.</summary>
/// <param name="Sheet">The sheet that holds the cells.</param>
/// <param name="Categories">The labels of the points or rows.</param>
/// <param name="Series">
/// One for each series of a trend or part of a stacked chart; for bars and dots one, and for dots a second with the benchmarks;
/// for a control chart the values, the centre, the lower and the upper limits; for a scatter the places along and the heights; for a Pareto the counts, and second the cumulative shares.
/// </param>
public sealed record ChartDataRange(string Sheet, string Categories, IReadOnlyList<ChartSeriesRange> Series)
{
    /// <summary>Cells with the target beside every category; without them the chart holds the target itself.</summary>
    public string? Target { get; init; }

    internal ChartSeriesRange? At(int series) => series < Series.Count ? Series[series] : null;

    internal string Formula(string range) => $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{range}";
}

/// <summary>The cells of one series.</summary>
/// <param name="Values">The cells with the values.</param>
public sealed record ChartSeriesRange(string Values)
{
    /// <summary>The cell with the name of the series.</summary>
    public string? Name { get; init; }

    /// <summary>Cells with the distance from the value down to its lower end, which is what a spreadsheet's error bars take; without them the chart holds the distances itself.</summary>
    public string? Below { get; init; }

    /// <summary>Cells with the distance from the value up to its upper end.</summary>
    public string? Above { get; init; }
}
