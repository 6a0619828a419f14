using ClosedXML.Excel;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>Keeps a heading, its chart and its table on one printed page.</summary>
internal sealed class PageBreaks(IXLWorksheet sheet, SheetGrid grid)
{
    // A4 less margins and footer, in points, and how many digits of the usual font fit its width.
    private const double PortraitHeight = 740;
    private const double PortraitDigits = 96;
    private const double LandscapeHeight = 490;
    private const double LandscapeDigits = 143;

    private int _pageStart = 1;
    private int? _kept;

    private double Height => grid.IsLandscape
        ? LandscapeHeight * Math.Max(1, grid.Width / LandscapeDigits)
        : PortraitHeight * Math.Max(1, grid.Width / PortraitDigits);

    /// <summary>A heading begins at this row: what follows must not be parted from it.</summary>
    public void Keep(int row) => _kept = row;

    /// <summary>Something of this height begins at this row; where the page has no room for it, a new page begins at its heading.</summary>
    public void Need(int row, double height)
    {
        var start = _kept ?? row;
        _kept = null;
        var used = Enumerable.Range(_pageStart, row - _pageStart).Sum(r => sheet.Row(r).Height);
        if (used + height <= Height || start <= _pageStart + 3) return;
        sheet.PageSetup.AddHorizontalPageBreak(start - 1);
        _pageStart = start;
    }
}
