using System.Globalization;
using System.Xml;

namespace SatStats.Importing;

/// <summary>Reads the rows of one sheet's part, and what is merged in it, in one pass.</summary>
internal sealed class XlsxRows(XmlReader reader, SharedTexts texts, CellFormat[] formats, bool countsFrom1904, List<MergedRows> merged)
{
    // More columns than a sheet can have would be an attack on memory.
    private const int MostColumns = 16_384;

    private readonly List<SheetCell> _cells = [];
    private int _row;

    public IEnumerable<SheetRow> Read()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row")
            {
                Row();
                if (_cells.Count > 0) yield return new(_row, _cells);
            }
            else if (reader.LocalName == "mergeCell") Merge(reader.GetAttribute("ref") ?? "");
        }
    }

    private void Row()
    {
        _cells.Clear();
        _row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > _row ? number : _row + 1;
        if (reader.IsEmptyElement) return;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row"))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c") Place(reader.GetAttribute("r"));
        }
    }

    private void Place(string? reference)
    {
        var column = reference is null ? _cells.Count : Column(reference, out _);
        if (column >= MostColumns || column < _cells.Count) column = _cells.Count;
        var cell = Cell();
        if (cell.Kind == CellKind.Empty) return;
        while (_cells.Count < column) _cells.Add(SheetCell.Empty);
        _cells.Add(cell);
    }

    private SheetCell Cell()
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        if (reader.IsEmptyElement) return SheetCell.Empty;
        string? value = null;
        string? inline = null;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c"))
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "v") value = XlsxText.Content(reader);
            else if (reader.LocalName == "is") inline = XlsxText.Rich(reader, "is");
        }
        return inline is not null ? SheetCell.OfText(XlsxText.Unescape(inline)) : value is null ? SheetCell.Empty : Typed(type, style, value);
    }

    private SheetCell Typed(string? type, string? style, string value)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? SheetCell.OfText(texts[index]) : SheetCell.Empty;
            case "str" or "inlineStr":
                return SheetCell.OfText(XlsxText.Unescape(value));
            case "b":
                return new(CellKind.Other, value is "1" or "true" ? "TRUE" : "FALSE");
            case "e":
                return new(CellKind.Error, "");
            case "d":
                return new(CellKind.Moment, value);
        }
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return SheetCell.OfText(value);
        var format = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < formats.Length ? formats[s] : default;
        return CellText.Of(number, format, countsFrom1904);
    }

    // A title over several columns stays where it begins; only what goes down over rows is said in each of them.
    private void Merge(string area)
    {
        var colon = area.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return;
        var column = Column(area[..colon], out var first);
        Column(area[(colon + 1)..], out var last);
        if (last > first && merged.Count < 1_000_000) merged.Add(new(column, first, last));
    }

    private static int Column(string reference, out int row)
    {
        var (column, i) = (0, 0);
        for (; i < reference.Length && char.IsAsciiLetter(reference[i]) && column < MostColumns; i++) column = (column * 26) + (reference[i] & 0x1F);
        _ = int.TryParse(reference.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out row);
        return column - 1;
    }
}
