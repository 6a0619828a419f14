using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers;

/// <summary>Definitions as a table, for the workbook: one row a metric, one column for each kind of remark.</summary>
internal static class DefinitionTable
{
    public static Table Of(Definitions definitions, Language language)
    {
        var labels = definitions.Entries.SelectMany(e => e.Lines).Select(l => l.Label).Distinct().ToList();
        return new("", [new(WriterWords.Figure.In(language), IsText: true), .. labels.Select(l => new Column(l, IsText: true)), new("Id", IsText: true)],
        [
            .. definitions.Entries.Select(e => new TableRow(
            [
                new TextCell(e.Title), .. labels.Select(l => new TextCell(e.Lines.FirstOrDefault(line => line.Label == l)?.Text ?? "–")), new TextCell(e.MetricId),
            ])),
        ]);
    }
}
