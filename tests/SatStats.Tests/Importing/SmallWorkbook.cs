using System.IO.Compression;

namespace SatStats.Tests.Importing;

/// <summary>Writes a workbook by hand: a cover, a hidden sheet with many rows, and the data in third place.</summary>
internal static class SmallWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        Add(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(Enumerable.Range(1, 3).Select(i => $"<Relationship Id=\"r{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}<Relationship Id=\"r4\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        Add(archive, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"Cover\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Lists\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/><sheet name=\"Data\" sheetId=\"3\" r:id=\"r3\"/></sheets></workbook>");
        Add(archive, "xl/styles.xml", $"<styleSheet {Main}><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"00000\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        Add(archive, "xl/worksheets/sheet1.xml", Sheet(Row(1, Text("Report of January"))));
        Add(archive, "xl/worksheets/sheet2.xml", Sheet(string.Concat(Enumerable.Range(1, 50).Select(i => Row(i, Text("a") + Text("b"))))));
        Add(archive, "xl/worksheets/sheet3.xml", Sheet(
            Row(1, Text("complaint_id") + Text("received_at") + Text("severity") + Text("compensation") + Text("code"))
            + Row(2, Number("7") + Number("46053.354166666664", 1) + Text("major") + Number("12.5") + Number("42", 2))
            + Row(4, Number("8") + Number("46054", 1) + Text("minor, really") + Number("3") + Number("7", 2))));
    }

    /// <summary>A workbook of one sheet with these rows' cells.</summary>
    public static void Write(string path, params string[] rows)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        OneSheet(archive, string.Concat(rows.Select((cells, i) => Row(i + 1, cells))));
    }

    /// <summary>A workbook whose every row holds a shared text, and beside it the one from the other end.</summary>
    public static void WriteShared(string path, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        OneSheet(archive, string.Concat(all.Select((_, i) => $"<row><c t=\"s\"><v>{i}</v></c><c t=\"s\"><v>{all.Count - 1 - i}</v></c></row>")));
        Add(archive, "xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(all.Select(t => $"<si><t>{t}</t></si>"))}</sst>");
    }

    private static void OneSheet(ZipArchive archive, string rows)
    {
        Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>");
        Add(archive, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Add(archive, "xl/worksheets/sheet1.xml", Sheet(rows));
    }

    private static string Sheet(string rows) => $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>";

    private static string Row(int number, string cells) => $"<row r=\"{number}\">{cells}</row>";

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Number(string value, int style = 0) => $"<c s=\"{style}\"><v>{value}</v></c>";

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{text}");
    }
}
