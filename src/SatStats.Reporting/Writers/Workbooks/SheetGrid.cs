using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>
/// The columns of a sheet. A sheet with one table has columns as that table needs them. Several tables share columns of one width,
/// and text takes as many as it needs, so that no table is torn apart by its neighbour. Widths come from the text, because nothing on a
/// server can measure it for us.
/// </summary>
internal sealed record SheetGrid(IReadOnlyList<double> Widths, bool IsLandscape)
{
    public const int FirstColumn = 2;
    private const double Margin = 2;
    private const double LeastStep = 10.5;
    private const double MostStep = 13.5;
    private const double LeastFigure = 9.5;
    private const double MostText = 22;
    private const double MostProse = 50;
    private const double MostLabel = 34;
    private const double PortraitWidth = 98;
    private const double LandscapeWidth = 136;

    /// <summary>Whether several tables share the columns.</summary>
    public bool IsShared { get; private init; }

    /// <summary>The width of a shared column.</summary>
    private double Step { get; init; } = LeastStep;

    public int LastColumn => Widths.Count;

    /// <summary>The width of all columns but the margin.</summary>
    public double Width => Widths.Skip(1).Sum();

    public static SheetGrid For(ReportPage page, Language language)
    {
        var landscape = !page.Blocks.Any(b => b is ChartBlock);
        var tables = Tables(page, language).ToList();
        var grid = tables.Count == 1 ? Own(tables[0], landscape, language) : Shared(tables, landscape, language);
        var widths = grid.Widths.ToList();
        while (widths.Skip(1).Sum() < (landscape ? LandscapeWidth : PortraitWidth)) widths.Add(grid.Step);
        return grid with { Widths = widths };
    }

    /// <summary>How many of the sheet's columns each column of the table takes.</summary>
    public IReadOnlyList<int> Spans(Table table, Language language) =>
        [.. table.Columns.Select((c, i) => IsShared && i > 0 && c.IsText ? Math.Clamp((int)Math.Ceiling((Needed(table, i, language) - 1.5) / Step), 1, 5) : 1)];

    private static SheetGrid Own(Table table, bool landscape, Language language) =>
        new([Margin, .. table.Columns.Select((_, i) => Needed(table, i, language) is var needed && needed > 2 * MostText ? Math.Min(needed, MostProse) : Math.Min(needed, MostText))], landscape);

    private static SheetGrid Shared(List<Table> tables, bool landscape, Language language)
    {
        var label = tables.Select(t => Math.Min(Needed(t, 0, language), MostLabel)).DefaultIfEmpty(LeastStep).Max();
        var figures = tables.SelectMany(t => t.Columns.Select((c, i) => i == 0 || c.IsText ? 0 : Needed(t, i, language))).DefaultIfEmpty(LeastStep).Max();
        var grid = new SheetGrid([Margin, label], landscape) { IsShared = true, Step = Math.Clamp(figures, LeastStep, MostStep) };
        var columns = tables.Select(t => grid.Spans(t, language).Sum()).DefaultIfEmpty(1).Max();
        return grid with { Widths = [Margin, label, .. Enumerable.Repeat(grid.Step, columns - 1)] };
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

    private static double Needed(Table table, int column, Language language)
    {
        var cells = table.Rows.Select(r => TextWidth.Of(CellText.Of(r.Cells[column], language))).DefaultIfEmpty(0).Max() + 2.5;
        return Math.Max(Math.Max(cells, TextWidth.LongestWord(table.Columns[column].Title) + 2.5), LeastFigure);
    }
}
