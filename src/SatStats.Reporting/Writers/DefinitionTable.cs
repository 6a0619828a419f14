using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers;

/// <summary>Definitions as a table, for the workbook: one row a remark, so that long sentences have room.</summary>
internal static class DefinitionTable
{
    public static Table Of(Definitions definitions, Language language) => new("",
        [new(WriterWords.Figure.In(language), IsText: true), new("", IsText: true), new("", IsText: true)],
        [.. definitions.Entries.SelectMany(Rows)]);

    private static IEnumerable<TableRow> Rows(Definition definition)
    {
        var lines = definition.Lines.Append(new DefinitionLine("Id", definition.MetricId)).ToList();
        return lines.Select((line, i) => new TableRow([new TextCell(i == 0 ? definition.Title : ""), new TextCell(line.Label), new TextCell(line.Text)]));
    }
}
