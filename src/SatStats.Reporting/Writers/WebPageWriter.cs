using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Writers;

/// <summary>
/// Writes a report as one web page that needs nothing else: styles and charts lie inside it, it asks no server for anything and runs no script.
/// It is well-formed XML too, so that anybody can take it apart.
/// </summary>
internal static class WebPageWriter
{
    /// <summary>The whole page, in UTF-8 with line feeds.</summary>
    public static string Write(ReportDocument document)
    {
        var page = new XElement("html", new XAttribute("lang", WriterWords.Tag(document.Language)), "\n", Head(document), "\n", Body(document), "\n");
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, CheckCharacters = false }))
            Closed(page).WriteTo(xml);
        return $"<!DOCTYPE html>\n{text}\n";
    }

    private static XElement Head(ReportDocument document) => new("head", "\n",
        new XElement("meta", new XAttribute("charset", "utf-8")), "\n",
        new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")), "\n",
        new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light")), "\n",
        new XElement("title", document.FullTitle), "\n",
        new XElement("style", "\n" + Styles()), "\n");

    private static XElement Body(ReportDocument document) => new("body", "\n",
        new XElement("a", new XAttribute("class", "skip"), new XAttribute("href", "#main"), WriterWords.Skip.In(document.Language)), "\n",
        new XElement("header",
            new XElement("h1", document.Title),
            new XElement("p", new XAttribute("class", "period"), document.PeriodName),
            Contents(document)), "\n",
        new XElement("main", new XAttribute("id", "main"), "\n", document.Pages.Select(p => new object[] { Section(p, document.Language), "\n" })), "\n",
        new XElement("footer",
            new XElement("p", WriterWords.Files.In(document.Language)),
            document.ProgramVersion.Length == 0 ? null
                : new XElement("p", WriterWords.Made.Fill(document.Language, ("version", document.ProgramVersion)))), "\n");

    private static XElement Contents(ReportDocument document) => new("nav", new XAttribute("aria-label", WriterWords.Contents.In(document.Language)),
        new XElement("ul", document.Pages.Select(p => new XElement("li", new XElement("a", new XAttribute("href", "#" + p.Id), p.Title)))));

    private static XElement Section(ReportPage page, Language language)
    {
        var blocks = new WebBlockWriter(language);
        foreach (var block in page.Blocks) block.WriteTo(blocks);
        return new("section", new XAttribute("id", page.Id), new XAttribute("aria-labelledby", page.Id + "-title"), "\n",
            new XElement("h2", new XAttribute("id", page.Id + "-title"), page.Title), "\n",
            new XElement("div", new XAttribute("class", "blocks"), "\n", blocks.Elements.Select(e => new object[] { e, "\n" })), "\n");
    }

    private static string Styles()
    {
        using var reader = new StreamReader(typeof(WebPageWriter).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>An empty element must be written with an end tag, except those that HTML knows as void.</summary>
    private static XElement Closed(XElement page)
    {
        foreach (var element in page.DescendantsAndSelf().Where(e => e.IsEmpty && e.Name.Namespace == XNamespace.None && e.Name.LocalName is not ("meta" or "br")))
            element.Add("");
        return page;
    }
}
