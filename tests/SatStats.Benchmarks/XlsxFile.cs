using System.Globalization;
using System.IO.Compression;

namespace SatStats.Benchmarks;

/// <summary>Writes a workbook of any length as Excel does: ten columns, seven of them text that hardly repeats and is kept among the shared texts.</summary>
internal static class XlsxFile
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Header = ["Ticket ID", "Customer ID", "Subject", "Description", "Assignee", "Region", "Solution", "Opened At", "Closed At", "Handling Minutes"];

    public static void Write(string path, long rows)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", w => w.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
        Part(zip, "_rels/.rels", w => w.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part(zip, "xl/_rels/workbook.xml.rels", w => w.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        Part(zip, "xl/workbook.xml", w => w.Write($"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        Part(zip, "xl/styles.xml", w => w.Write($"<styleSheet {Main}><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd hh:mm:ss\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"));
        Part(zip, "xl/worksheets/sheet1.xml", w => Sheet(w, rows));
        Part(zip, "xl/sharedStrings.xml", w => Texts(w, rows));
    }

    private static void Sheet(StreamWriter to, long rows)
    {
        var dice = new Random(20260101);
        to.Write($"<worksheet {Main}><sheetData><row r=\"1\">");
        for (var i = 0; i < 10; i++) to.Write($"<c r=\"{(char)('A' + i)}1\" t=\"s\"><v>{i}</v></c>");
        to.Write("</row>");
        var text = 10L;
        for (long n = 0; n < rows; n++)
        {
            var row = n + 2;
            to.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));
            for (var i = 0; i < 7; i++) to.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{row}\" t=\"s\"><v>{text++}</v></c>"));
            var opened = 43831 + (n * 12 / 86400.0);
            to.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"H{row}\" s=\"1\"><v>{opened:0.######}</v></c><c r=\"I{row}\" s=\"1\"><v>{opened + dice.NextDouble():0.######}</v></c><c r=\"J{row}\"><v>{dice.Next(1500) / 10.0}</v></c></row>"));
        }
        to.Write("</sheetData></worksheet>");
    }

    private static void Texts(StreamWriter to, long rows)
    {
        to.Write($"<sst {Main}>");
        foreach (var header in Header) to.Write($"<si><t>{header}</t></si>");
        for (long n = 1; n <= rows; n++)
            to.Write(string.Create(CultureInfo.InvariantCulture, $"<si><t>T{n:D10}</t></si><si><t>K{n:D7}</t></si><si><t>No line since {n}</t></si><si><t>The customer says that line {n} has been slow for days</t></si><si><t>Agent {n}</t></si><si><t>District {n}</t></si><si><t>Port {n} was set anew</t></si>"));
        to.Write("</sst>");
    }

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        write(writer);
    }
}
