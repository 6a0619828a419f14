using ClosedXML.Excel;
using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

public class WorkbookValueTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    private (string[] Lines, IReadOnlyList<string> Remarks) Read(Action<XLWorkbook> fill, string? sheet = null)
    {
        var path = Path.Combine(_exports.Folder, $"{Guid.NewGuid():N}.xlsx");
        using (var book = new XLWorkbook())
        {
            fill(book);
            book.SaveAs(path);
        }
        using var opened = Container.Open(new ImportRequest { Path = path, Sheet = sheet }, CancellationToken.None);
        return (File.ReadAllLines(opened.Path), opened.Remarks);
    }

    private static void Fill(IXLWorksheet sheet, int row, params object?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = sheet.Cell(row, i + 1);
            if (cells[i] is string text) cell.SetValue(text);
            else if (cells[i] is { } value) cell.Value = value;
        }
    }

    [Test]
    public void Real_dates_text_dates_and_day_numbers_in_one_column_come_out_as_the_same_dates()
    {
        var (lines, remarks) = Read(book =>
        {
            var sheet = book.AddWorksheet("Data");
            Fill(sheet, 1, "id", "opened");
            Fill(sheet, 2, "1", new DateTime(2013, 7, 1, 8, 30, 0));
            Fill(sheet, 3, "2", "2013-07-02 09:00:00");
            Fill(sheet, 4, "3", 41458.5);
            Fill(sheet, 5, "4", "41459");
            Fill(sheet, 6, "5", new DateTime(2013, 7, 5));
        });
        Assert.That(lines, Is.EqualTo(new[] { "id,opened", "1,2013-07-01 08:30:00", "2,2013-07-02 09:00:00", "3,2013-07-03 12:00:00", "4,2013-07-04 00:00:00", "5,2013-07-05 00:00:00" }));
        Assert.That(remarks, Has.Some.Contains("2 numbers among the dates of column B"));
    }

    [Test]
    public void Numbers_in_a_column_of_numbers_stay_numbers_though_they_could_be_days() =>
        Assert.That(Read(book =>
        {
            var sheet = book.AddWorksheet("Data");
            Fill(sheet, 1, "id", "amount");
            for (var i = 2; i < 9; i++) Fill(sheet, i, "1", 41458);
            Fill(sheet, 9, "1", new DateTime(2013, 7, 5));
        }).Lines[1], Is.EqualTo("1,41458"));

    [Test]
    public void Cells_read_as_a_person_sees_them() =>
        Assert.That(Read(book =>
        {
            var sheet = book.AddWorksheet("Data");
            Fill(sheet, 1, "share", "elapsed", "clock", "phone", "code", "price", "id", "flag", "day");
            Fill(sheet, 2, 0.07, 1.5, 0.354166666666667, 13800138000d, 42, 12.100000000000001, 123456789012345d, true, 41456);
            sheet.Cell(2, 1).Style.NumberFormat.Format = "0.00%";
            sheet.Cell(2, 2).Style.NumberFormat.Format = "[h]:mm:ss";
            sheet.Cell(2, 3).Style.NumberFormat.Format = "h:mm AM/PM";
            sheet.Cell(2, 5).Style.NumberFormat.Format = "00000";
            sheet.Cell(2, 6).Style.NumberFormat.Format = "[Red]#,##0.00 \"yd\";-0";
            sheet.Cell(2, 9).Style.NumberFormat.Format = "[$-804]yyyy\"年\"m\"月\"d\"日\"";
        }).Lines[1], Is.EqualTo("7%,36:00:00,08:30:00,13800138000,00042,12.1,123456789012345,TRUE,2013-07-01 00:00:00"));

    [Test]
    public void Days_are_counted_from_1904_where_the_workbook_says_so()
    {
        var path = Path.Combine(_exports.Folder, "mac.xlsx");
        SmallWorkbook.Write(path);
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("xl/workbook.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open());
            writer.Write(xml.Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal));
        }
        using var opened = Container.Open(new ImportRequest { Path = path }, CancellationToken.None);
        Assert.That(File.ReadAllLines(opened.Path)[1], Does.StartWith("7,2030-02-01 08:30:00"));
        Assert.That(opened.Remarks, Has.Some.Contains("1904"));
    }

    [Test]
    public void What_is_merged_over_rows_is_said_in_each_of_them_and_a_title_is_not_spread()
    {
        var (lines, remarks) = Read(book =>
        {
            var sheet = book.AddWorksheet("Data");
            Fill(sheet, 1, "Complaints of July");
            sheet.Range("A1:C1").Merge();
            Fill(sheet, 2, "region", "id", "text");
            Fill(sheet, 3, "North", "1", "slow");
            Fill(sheet, 4, null, "2", "dear");
            Fill(sheet, 5, "South", "3", "late");
            sheet.Range("A3:A4").Merge();
        });
        Assert.That(lines, Is.EqualTo(new[] { "Complaints of July,,", "region,id,text", "North,1,slow", "North,2,dear", "South,3,late" }));
        Assert.That(remarks, Has.Some.Contains("1 cells are merged"));
    }

    [Test]
    public void Cells_with_errors_count_as_empty_and_are_counted()
    {
        var path = Path.Combine(_exports.Folder, "errors.xlsx");
        SmallWorkbook.Write(path, "<c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>sco</t></r><r><t>re</t></r><rPh><t>no</t></rPh></is></c>", "<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "<c r=\"A3\"><v>2</v></c><c r=\"B3\" t=\"str\"><f>1+1</f><v>two_x000A_lines</v></c>");
        using var opened = Container.Open(new ImportRequest { Path = path }, CancellationToken.None);
        Assert.That(File.ReadAllText(opened.Path), Is.EqualTo("id,score\n1,\n2,\"two\nlines\"\n"));
        Assert.That(opened.Remarks, Has.Some.Contains("1 cells hold an error"));
    }

    [Test]
    public void A_large_sheet_of_notes_is_not_taken_for_the_data()
    {
        static void Notes(XLWorkbook book)
        {
            var notes = book.AddWorksheet("说明");
            for (var i = 1; i < 120; i++) Fill(notes, i, i % 3 == 0 ? null : $"note {i}", i % 3 == 0 ? "This line says at length what the columns of the other sheet mean, and who may change them." : null);
            var data = book.AddWorksheet("Export");
            Fill(data, 1, "id", "opened", "text");
            for (var i = 2; i < 12; i++) Fill(data, i, $"{i}", new DateTime(2013, 7, i), "slow");
            book.AddWorksheet("Old").Hide();
        }

        var (lines, remarks) = Read(Notes);
        Assert.That(lines[0], Is.EqualTo("id,opened,text"));
        Assert.That(remarks, Has.Some.Contains("'说明'"));
        Assert.That(Read(Notes, "说明").Lines[0], Is.EqualTo("note 1,"));
    }

    [Test]
    public void Texts_that_do_not_fit_into_memory_are_found_all_the_same()
    {
        var count = 300_000;
        var path = Path.Combine(_exports.Folder, "texts.xlsx");
        SmallWorkbook.WriteShared(path, Enumerable.Range(0, count).Select(i => $"text {i} {new string((char)('a' + (i % 26)), 40)}é"));
        using var opened = Container.Open(new ImportRequest { Path = path }, CancellationToken.None);
        var wrong = File.ReadLines(opened.Path).Where((line, i) => line != $"text {i} {new string((char)('a' + (i % 26)), 40)}é,text {count - 1 - i} {new string((char)('a' + ((count - 1 - i) % 26)), 40)}é");
        Assert.That(wrong.Take(3), Is.Empty);
        Assert.That(File.ReadLines(opened.Path).Count(), Is.EqualTo(count));
    }
}
