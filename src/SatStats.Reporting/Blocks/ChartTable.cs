using SatStats.Charting;

namespace SatStats.Reporting.Blocks;

/// <summary>
/// The figures of a chart as a table: the chart's own columns first, in the order that a native chart takes them from,
/// then whatever a reader of the table wants besides.
/// </summary>
public sealed record ChartTable(IReadOnlyList<Column> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Where the chart's series stand, counted from zero: the lines, the dots and then their benchmarks, the counts and then their cumulative shares.</summary>
    public required IReadOnlyList<int> SeriesColumns { get; init; }

    /// <summary>Where the target stands beside each label.</summary>
    public int? TargetColumn { get; init; }

    /// <summary>The table of any chart.</summary>
    /// <param name="labelTitle">What the labels are: months, regions.</param>
    public static ChartTable Of(Chart chart, string labelTitle, ChartWords words, IReadOnlyList<ExtraColumn>? extras = null)
    {
        var label = new Column(labelTitle, IsText: true);
        var table = chart switch
        {
            TrendChart trend => Trend(trend, label, words),
            ControlChart control => ControlTable.Of(control, label, words),
            ScatterChart scatter => Scatter(scatter, label),
            BarChart bar => Points(bar.Bars, bar.Unit, label, words, bar.Target),
            DotChart dot => Dots(dot, label, words),
            ParetoChart pareto => Pareto(pareto, label, words),
            StackedChart stacked => Stacked(stacked, label, words),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "A chart without a table."),
        };
        return (extras ?? []).Aggregate(table, (t, extra) => t.With(extra));
    }

    private ChartTable With(ExtraColumn extra) =>
        this with { Columns = [.. Columns, extra.Column], Rows = [.. Rows.Zip(extra.Cells, (row, cell) => row with { Cells = [.. row.Cells, cell] })] };

    private static ChartTable Trend(TrendChart chart, Column label, ChartWords words)
    {
        if (chart.Series.Count == 1) return Points(chart.Series[0].Points, chart.Unit, label, words with { Value = chart.Series[0].Name }, chart.Target);
        var columns = new List<Column> { label };
        columns.AddRange(chart.Series.Select(s => new Column(s.Name)));
        if (chart.Target is not null) columns.Add(new(words.Target));
        return new(columns, [.. chart.Series[0].Points.Select((p, i) => new TableRow(
        [
            new TextCell(p.Label), .. chart.Series.Select(s => new FigureCell(s.Points[i].Value, chart.Unit)), .. Target(chart.Target, chart.Unit),
        ]))])
        {
            SeriesColumns = [.. Enumerable.Range(1, chart.Series.Count)], TargetColumn = chart.Target is null ? null : chart.Series.Count + 1,
        };
    }

    private static ChartTable Points(IReadOnlyList<ChartPoint> points, Unit unit, Column label, ChartWords words, double? target = null)
    {
        var columns = new List<Column> { label, new(words.Value), new(words.Low), new(words.High), new(words.Cases) };
        if (target is not null) columns.Add(new(words.Target));
        return new(columns, [.. points.Select(p => new TableRow([.. Cells(p, unit), .. Target(target, unit)], p.IsEmphasised))])
        {
            SeriesColumns = [1], TargetColumn = target is null ? null : columns.Count - 1,
        };
    }

    private static ChartTable Dots(DotChart chart, Column label, ChartWords words)
    {
        var table = Points(chart.Dots, chart.Unit, label, words, chart.Target);
        if (chart.Benchmarks.Count == 0) return table;
        var benchmarks = chart.Benchmarks.ToDictionary(b => b.Label, b => b.Value);
        var extra = new ExtraColumn(new(words.Benchmark), [.. chart.Dots.Select(d => new FigureCell(benchmarks.GetValueOrDefault(d.Label), chart.Unit))]);
        return table.With(extra) with { SeriesColumns = [1, table.Columns.Count] };
    }

    private static ChartTable Pareto(ParetoChart chart, Column label, ChartWords words)
    {
        var total = chart.Bars.Sum(b => b.Value ?? 0);
        var sum = 0.0;
        var rows = new List<TableRow>();
        foreach (var bar in chart.Bars)
        {
            sum += bar.Value ?? 0;
            rows.Add(new([new TextCell(bar.Label), new FigureCell(bar.Value, Unit.Count), new FigureCell(total > 0 ? sum / total : null, Unit.Percent)], bar.IsEmphasised));
        }
        return new([label, new(words.Count), new(words.Cumulative)], rows) { SeriesColumns = [1, 2] };
    }

    private static ChartTable Stacked(StackedChart chart, Column label, ChartWords words) => new(
        [label, .. chart.Parts.Select(p => new Column(p)), new(words.Cases)],
        [.. chart.Rows.Select(r => new TableRow([new TextCell(r.Label), .. r.Shares.Select(s => new FigureCell(s, Unit.Percent)), new FigureCell(r.N, Unit.Count)]))])
    {
        SeriesColumns = [.. Enumerable.Range(1, chart.Parts.Count)],
    };

    private static ChartTable Scatter(ScatterChart chart, Column label) => new(
        [label, new(chart.Along), new(chart.Upward)],
        [.. chart.Points.Select(p => new TableRow([new TextCell(p.Label), new FigureCell(p.Along, chart.AlongUnit), new FigureCell(p.Value, chart.Unit)], p.IsEmphasised))])
    {
        SeriesColumns = [1, 2],
    };

    private static Cell[] Cells(ChartPoint p, Unit unit) =>
        [new TextCell(p.Label), new FigureCell(p.Value, unit), new FigureCell(p.Low, unit), new FigureCell(p.High, unit), new FigureCell(p.N, Unit.Count)];

    private static Cell[] Target(double? target, Unit unit) => target is null ? [] : [new FigureCell(target, unit)];
}

/// <summary>A column that the chart does not draw, one cell for each of its labels.</summary>
public sealed record ExtraColumn(Column Column, IReadOnlyList<Cell> Cells);

/// <summary>The headers of a chart's columns, in the report's language.</summary>
public sealed record ChartWords(string Value, string Low, string High, string Cases, string Target, string Benchmark, string Count, string Cumulative);
