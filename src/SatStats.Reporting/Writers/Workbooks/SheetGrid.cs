using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>
/// The columns of a sheet: a narrow margin, the labels, and as many more as the widest table needs. Widths come from the text, because
/// nothing on a server can measure it for us.
/// </summary>
internal sealed record SheetGrid(IReadOnlyList<double> Widths, bool IsLandscape)
{
    public const int FirstColumn = 2;
    private const double Margin = 2;
    private const double LeastFigure = 9.5;
    private const double MostText = 46;
    private const double PortraitWidth = 98;
    private const double LandscapeWidth = 136;
    private const double Filler = 10;

    public int LastColumn => Widths.Count;

    /// <summary>The width of all columns but the margin.</summary>
    public double Width => Widths.Skip(1).Sum();

    public static SheetGrid For(ReportPage page, Language language)
    {
        var landscape = !page.Blocks.Any(b => b is ChartBlock);
        var widths = new List<double> { Margin };
        foreach (var table in Tables(page, language)) Widen(widths, table, language);
        while (widths.Skip(1).Sum() < (landscape ? LandscapeWidth : PortraitWidth)) widths.Add(Filler);
        return new(widths, landscape);
    }

    /// <summary>The tables of a page as the sheet will write them.</summary>
    private static IEnumerable<Table> Tables(ReportPage page, Language language) => page.Blocks.Select(b => b switch
    {
        Table table => table,
        ChartBlock chart => new Table("", chart.Data.Columns, chart.Data.Rows),
        KeyFigures figures => KeyFigureTable.Of(figures, language),
        Definitions definitions => DefinitionTable.Of(definitions, language),
        _ => null,
    }).OfType<Table>();

    private static void Widen(List<double> widths, Table table, Language language)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var cells = table.Rows.Select(r => TextWidth.Of(CellText.Of(r.Cells[i], language))).DefaultIfEmpty(0).Max() + 2.5;
            var head = TextWidth.LongestWord(table.Columns[i].Title) + 2.5;
            var width = Math.Min(Math.Max(Math.Max(cells, head), LeastFigure), MostText);
            if (FirstColumn + i > widths.Count) widths.Add(width);
            else widths[FirstColumn + i - 1] = Math.Max(widths[FirstColumn + i - 1], width);
        }
    }
}
