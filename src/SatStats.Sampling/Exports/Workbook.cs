using System.Security;

namespace SatStats.Sampling;

/// <summary>A plain workbook: texts, whole numbers and real dates; sheet after sheet, row after row.</summary>
internal sealed class Workbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private readonly FileStream _file;
    private readonly StoredZip _zip;
    private readonly List<string> _sheets = [];
    private readonly Dictionary<string, int> _words = [];

    public Workbook(string path)
    {
        _file = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        _zip = new(_file);
    }

    public void Add(string name, Action<SheetRows> write)
    {
        _sheets.Add(name);
        _zip.Add($"xl/worksheets/sheet{_sheets.Count.ToString(CultureInfo.InvariantCulture)}.xml", text =>
        {
            text.Write($"{Declaration}<worksheet xmlns=\"{Main}\"><sheetData>");
            write(new(text, _words));
            text.Write("</sheetData></worksheet>");
        });
    }

    public void Dispose()
    {
        _zip.Add("xl/sharedStrings.xml", WriteWords);
        _zip.Add("xl/workbook.xml", WriteBook);
        _zip.Add("xl/_rels/workbook.xml.rels", WriteBookLinks);
        _zip.Add("xl/styles.xml", text => text.Write($"{Declaration}<styleSheet xmlns=\"{Main}\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"));
        _zip.Add("_rels/.rels", text => text.Write($"{Declaration}<Relationships xmlns=\"{Package}/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        _zip.Add("[Content_Types].xml", WriteTypes);
        _zip.Dispose();
        _file.Dispose();
    }

    private void WriteWords(StreamWriter text)
    {
        text.Write($"{Declaration}<sst xmlns=\"{Main}\">");
        foreach (var (word, _) in _words.OrderBy(w => w.Value)) text.Write($"<si><t>{SecurityElement.Escape(word)}</t></si>");
        text.Write("</sst>");
    }

    private void WriteBook(StreamWriter text)
    {
        text.Write($"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>");
        for (var i = 1; i <= _sheets.Count; i++)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(_sheets[i - 1])}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>"));
        text.Write("</sheets></workbook>");
    }

    private void WriteBookLinks(StreamWriter text)
    {
        text.Write($"{Declaration}<Relationships xmlns=\"{Package}/relationships\">");
        for (var i = 1; i <= _sheets.Count; i++)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"));
        text.Write(string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{_sheets.Count + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"));
        text.Write(string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{_sheets.Count + 2}\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
    }

    private void WriteTypes(StreamWriter text)
    {
        text.Write($"{Declaration}<Types xmlns=\"{Package}/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Sheet}.sharedStrings+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Sheet}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Sheet}.styles+xml\"/>");
        for (var i = 1; i <= _sheets.Count; i++)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Sheet}.worksheet+xml\"/>"));
        text.Write("</Types>");
    }
}
