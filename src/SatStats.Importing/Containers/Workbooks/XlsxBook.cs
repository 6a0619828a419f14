using System.IO.Compression;
using System.Xml;

namespace SatStats.Importing;

/// <summary>
/// An .xlsx workbook, read in a stream: no more than a row, the formats and the first of the shared texts are held, however long its sheets.
/// </summary>
internal sealed class XlsxBook : Book
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, List<MergedRows>> _merged = new(StringComparer.Ordinal);
    private readonly CellFormat[] _formats;
    private SharedTexts? _texts;

    public XlsxBook(string path)
    {
        _zip = ZipFile.OpenRead(path);
        try
        {
            Sheets = ReadSheets();
            _formats = XlsxStyles.Formats(Part("xl/styles.xml"));
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<BookSheet> Sheets { get; }

    public static XmlReader Reader(Stream part) =>
        XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false });

    public override IEnumerable<SheetRow> Rows(BookSheet sheet)
    {
        _texts ??= SharedTexts.Read(Part("xl/sharedStrings.xml"));
        var merged = _merged[sheet.Address] = [];
        using var part = Reader((_zip.GetEntry(sheet.Address) ?? throw new XmlException($"the part {sheet.Address} is missing")).Open());
        foreach (var row in new XlsxRows(part, _texts, _formats, CountsFrom1904, merged).Read()) yield return row;
    }

    public override IReadOnlyList<MergedRows> Merged(BookSheet sheet) => _merged.GetValueOrDefault(sheet.Address) ?? [];

    public override void Dispose()
    {
        _texts?.Dispose();
        _zip.Dispose();
    }

    private Stream? Part(string name) => _zip.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase))?.Open();

    private List<BookSheet> ReadSheets()
    {
        var targets = Targets();
        var sheets = new List<BookSheet>();
        using var reader = Reader(Part("xl/workbook.xml") ?? throw new XmlException("the workbook's own part is missing"));
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "workbookPr") CountsFrom1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName != "sheet") continue;
            // The relation's id is the one attribute of another namespace, of which there are two editions.
            var id = Relation(reader);
            if (id is null || !targets.TryGetValue(id, out var address) || _zip.GetEntry(address) is not { } entry) continue;
            sheets.Add(new(reader.GetAttribute("name") ?? "", reader.GetAttribute("state") is null or "visible", entry.Length, address));
        }
        return sheets;
    }

    private static string? Relation(XmlReader reader)
    {
        string? id = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.NamespaceURI.Length > 0) id = reader.Value;
        }
        reader.MoveToElement();
        return id;
    }

    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Part("xl/_rels/workbook.xml.rels") is not { } part) return targets;
        using var reader = Reader(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            if (reader.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) != true) continue;
            var target = reader.GetAttribute("Target") ?? "";
            targets[reader.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
        return targets;
    }
}
