using ClosedXML.Excel;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>What happens when somebody prints the sheet after all.</summary>
internal static class SheetPrint
{
    private const int LatestRepeatedRow = 2;

    public static void SetUp(IXLWorksheet sheet, SheetGrid grid, string footer, int lastRow, int frozen, bool isOnePage)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = grid.IsLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, isOnePage ? 1 : 0);
        page.PrintAreas.Add(1, 1, lastRow, grid.LastColumn);
        page.SetRowsToRepeatAtTop(1, frozen > LatestRepeatedRow ? frozen : LatestRepeatedRow);
        page.CenterHorizontally = true;
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.7).SetHeader(0.3).SetFooter(0.35);
        page.Footer.Left.AddText(footer.Replace("&", "&&", StringComparison.Ordinal));
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
