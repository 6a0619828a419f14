using System.Xml.Linq;
using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Writers;

/// <summary>Writes the blocks of one section as HTML elements.</summary>
internal sealed class WebBlockWriter(Language language) : IBlockWriter
{
    private const double WideChart = 800;
    private const double NarrowChart = 360;

    private readonly List<XElement> _elements = [];

    public IReadOnlyList<XElement> Elements => _elements;

    public void Write(Heading heading) => _elements.Add(new("h3", heading.Text));

    public void Write(Paragraph paragraph) => _elements.Add(new("p", paragraph.IsLead ? Class("lead") : null, paragraph.Text));

    public void Write(Callout callout) => _elements.Add(new("p", Class("callout " + Name(callout.Tone)),
        new XElement("strong", Class("label"), $"{Symbol(callout.Tone)} {callout.Label}"), " ", new XElement("span", callout.Text)));

    public void Write(KeyFigures figures)
    {
        _elements.Add(new("ul", Class("tiles"), new XAttribute("aria-label", figures.Caption), figures.Figures.Select(Tile)));
        _elements.Add(Details(WebTables.Of(KeyFigureTable.Of(figures, language), language)));
    }

    public void Write(Table table) => _elements.Add(new("div", Class("scroll"), WebTables.Of(table, language)));

    public void Write(ChartBlock chart)
    {
        var table = new Table(chart.Chart.Title, chart.Data.Columns, chart.Data.Rows);
        // Two drawings: text that is scaled down to a phone cannot be read, so a phone gets its own.
        _elements.Add(new("figure", new XAttribute("id", chart.Id),
            Drawing(chart.Chart, WideChart, "wide"), Drawing(chart.Chart, NarrowChart, "narrow"), Details(WebTables.Of(table, language))));
    }

    public void Write(Definitions definitions) => _elements.Add(new("div", Class("definitions"), definitions.Entries.Select(d =>
        new XElement("article", new XAttribute("id", "define-" + d.MetricId), new XElement("h4", d.Title, " ", new XElement("code", d.MetricId)),
            new XElement("dl", d.Lines.Select(l => new object[] { new XElement("dt", l.Label), new XElement("dd", l.Text) }))))));

    private XElement Tile(KeyFigure f) => new("li", Class("tile " + Name(f.Target?.Tone ?? f.Change?.Tone ?? Tone.Neutral)),
        new XElement("h3", new XElement("a", new XAttribute("href", "#define-" + f.Measurement.Metric.Id), f.Title)),
        new XElement("p", Class("value"), f.Value),
        f.Interval.Length == 0 ? new XElement("p", Class("small"), f.Cases)
            : new XElement("p", Class("small"), new XElement("span", $"{Shared.Interval.In(language)} {f.Interval}"), new XElement("br"), f.Cases),
        Line(f.Target, f.TargetText), Line(f.Change, f.ChangeText),
        f.Remark.Length == 0 ? null : new XElement("p", Class("remark"), f.Remark));

    private static XElement? Line(Judgement? judgement, string text) => judgement is null ? null
        : new("p", Class("verdict"), new XElement("span", Class("judgement " + Name(judgement.Tone)), judgement.ToString()), new XElement("br"), text);

    private XElement Details(XElement table) => new("details", new XElement("summary", WriterWords.AsTable.In(language)), new XElement("div", Class("scroll"), table));

    private static XElement Drawing(Chart chart, double width, string css)
    {
        var svg = XElement.Parse(SvgChart.Draw(chart, new ChartSize(width)), LoadOptions.PreserveWhitespace);
        svg.SetAttributeValue("class", css);
        // Both drawings of a chart stand on one page, and an id may stand there once.
        foreach (var attribute in svg.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "id" or "aria-labelledby" or "aria-describedby"))
            attribute.Value = string.Join(' ', attribute.Value.Split(' ').Select(id => $"{css}-{id}"));
        foreach (var attribute in svg.DescendantsAndSelf().Attributes().Where(a => a.Value.StartsWith("url(#", StringComparison.Ordinal)))
            attribute.Value = $"url(#{css}-{attribute.Value[5..]}";
        return svg;
    }

    private static XAttribute Class(string names) => new("class", names);

    public static string Name(Tone tone) => tone switch { Tone.Good => "good", Tone.Bad => "bad", _ => "neutral" };

    private static string Symbol(Tone tone) => tone switch { Tone.Good => "▲", Tone.Bad => "▼", _ => "●" };
}
