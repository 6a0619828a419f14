using System.Globalization;
using ClosedXML.Excel;
using ExcelNumberFormat;
using NUnit.Framework;

namespace SatStats.Tests.StandIns;

public class NumberFormatTests
{
    [TestCase("General", 1234.5, "1234.5")]
    [TestCase("0", 1234.5, "1235")]
    [TestCase("0.0", -1.25, "-1.3")]
    [TestCase("0.00", 2, "2.00")]
    [TestCase("#,##0", 1234567.8, "1,234,568")]
    [TestCase("#,##0.0;-#,##0.0;\"–\"", 0, "–")]
    [TestCase("+0.0;-0.0;0.0", 2.5, "+2.5")]
    [TestCase("+0.0;-0.0;0.0", -2.5, "-2.5")]
    [TestCase("0%", 0.256, "26%")]
    [TestCase("0.0%", 0.256, "25.6%")]
    [TestCase("0.00E+00", 12345, "1.23E+04")]
    [TestCase("0 \"分\"", 5, "5 分")]
    [TestCase("[Red]0_)", 5, "5 ")]
    [TestCase("yyyy-mm-dd", 45351, "2024-02-29")]
    [TestCase("yyyy\"年\"m\"月\"d\"日\"", 45351, "2024年2月29日")]
    [TestCase("mmm yyyy", 45351, "Feb 2024")]
    [TestCase("hh:mm", 45351.354166666664, "08:30")]
    [TestCase("h:mm AM/PM", 0.75, "6:00 PM")]
    [TestCase("yyyy-mm-dd hh:mm:ss", 45351.75, "2024-02-29 18:00:00")]
    [TestCase("mm:ss.0", 0.000005787037037037037, "00:00.5")]
    [TestCase("[h]:mm:ss", 1.5, "36:00:00")]
    public void A_number_is_shown_as_a_workbook_shows_it(string format, double value, string expected) =>
        Assert.That(new NumberFormat(format).Format(value, CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [TestCase("yyyy-mm-dd", true)]
    [TestCase("[h]:mm", true)]
    [TestCase("0.0", false)]
    [TestCase("General", false)]
    [TestCase("0 \"days\"", false)]
    public void Dates_are_told_from_numbers(string format, bool isDate) =>
        Assert.That(new NumberFormat(format).IsDateTimeFormat, Is.EqualTo(isDate));

    [TestCase("# ?/?")]
    [TestCase("[>100]0")]
    [TestCase("\"open")]
    [TestCase("0;0;0;0;0")]
    public void A_format_it_does_not_know_is_not_valid_and_shows_values_plainly(string format)
    {
        var unknown = new NumberFormat(format);

        Assert.That(unknown.IsValid, Is.False);
        Assert.That(unknown.Format(1.5, CultureInfo.InvariantCulture), Is.EqualTo("1.5"));
    }

    [Test]
    public void A_workbook_is_written_and_its_cells_show_their_formats()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("满意度");
        sheet.Cell("A1").SetValue(0.256).Style.NumberFormat.Format = "0.0%";
        sheet.Cell("A2").SetValue(new DateTime(2024, 2, 29)).Style.DateFormat.Format = "yyyy-mm-dd";
        sheet.Cell("A3").SetValue<string>("00123");
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        using var again = new XLWorkbook(stream);

        Assert.That(again.Worksheet("满意度").Range("A1:A3").Cells().Select(cell => cell.GetFormattedString()),
            Is.EqualTo(new[] { 0.256.ToString("0.0%", CultureInfo.CurrentCulture), "2024-02-29", "00123" }));
    }
}
