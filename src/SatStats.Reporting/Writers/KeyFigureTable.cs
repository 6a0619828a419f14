using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Writers;

/// <summary>Key figures as a table: the tiles' alternative on the page, and the summary sheet of the workbook.</summary>
internal static class KeyFigureTable
{
    public static Table Of(KeyFigures figures, Language language) => new(figures.Caption,
        [
            new(WriterWords.Figure.In(language), IsText: true), new(Shared.Value.In(language)), new(Shared.Low.In(language)), new(Shared.High.In(language)), new(Shared.Cases.In(language)),
            new(Shared.Target.In(language)), new(Shared.TargetVerdict.In(language), IsText: true), new(Shared.Change.In(language)), new(Shared.Verdict.In(language), IsText: true),
        ],
        [.. figures.Figures.Select(f => new TableRow(Cells(f)))]);

    private static Cell[] Cells(KeyFigure f)
    {
        var (m, unit) = (f.Measurement, f.Measurement.Metric.Unit);
        return
        [
            new TextCell(f.Title), new FigureCell(m.Value, unit), new FigureCell(m.Low, unit), new FigureCell(m.High, unit), new FigureCell(m.N, Unit.Count),
            new FigureCell(m.Target?.Target, unit), new JudgementCell(f.Target), new DifferenceCell(m.Change?.Difference, unit), new JudgementCell(f.Change),
        ];
    }
}
