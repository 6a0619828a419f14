using System.Xml.Linq;
using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers;

/// <summary>Tables as HTML: a caption, heads with a scope, figures to the right.</summary>
internal static class WebTables
{
    public static XElement Of(Table table, Language language) => new("table",
        table.Caption.Length == 0 ? null : new XElement("caption", table.Caption),
        new XElement("thead", new XElement("tr", table.Columns.Select(c => new XElement("th", new XAttribute("scope", "col"), Text(c.IsText), c.Title)))),
        new XElement("tbody", table.Rows.Select(r => new XElement("tr", r.IsEmphasised ? new XAttribute("class", "emphasis") : null,
            r.Cells.Select((c, i) => Cell(c, i == 0, table.Columns[i].IsText, language))))));

    private static XElement Cell(Cell cell, bool isHead, bool isText, Language language)
    {
        var element = isHead ? new XElement("th", new XAttribute("scope", "row")) : new XElement("td");
        element.Add(Text(isText), cell is JudgementCell { Judgement: { } judgement }
            ? new XElement("span", new XAttribute("class", "judgement " + WebBlockWriter.Name(judgement.Tone)), judgement.ToString())
            : CellText.Of(cell, language));
        return element;
    }

    private static XAttribute? Text(bool isText) => isText ? new("class", "text") : null;
}
