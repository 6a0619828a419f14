using System.Xml.Linq;
using NUnit.Framework;

namespace SatStats.Tests.Reporting;

public class WebPageTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Test]
    public void The_page_says_its_language([Values] Language language)
    {
        var page = Story.Page(Story.Input(language));

        Assert.That((string?)page.Attribute("lang"), Is.EqualTo(language switch { Language.English => "en", Language.SimplifiedChinese => "zh-Hans", _ => "zh-Hant" }));
        Assert.That(page.Descendants("title").Single().Value, Is.EqualTo(language switch { Language.English => "Customer satisfaction report, December 2013", Language.SimplifiedChinese => "客户满意度报告，2013年12月", _ => "客戶滿意度報告，2013年12月" }));
    }

    [Test]
    public void The_page_asks_nobody_for_anything()
    {
        var page = Story.Page(Story.Input());

        Assert.That(page.Descendants().Where(e => e.Name.LocalName is "script" or "link" or "img" or "iframe"), Is.Empty);
        Assert.That(page.Descendants().Attributes().Where(a => a.Name.LocalName is "src" or "href" && !a.Value.StartsWith('#')), Is.Empty);
        Assert.That(page.Descendants("style").Single().Value, Does.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("<").And.Not.Contain("&"));
    }

    [Test]
    public void No_id_stands_twice_and_every_link_arrives()
    {
        var page = Story.Page(Story.Input());
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();

        Assert.That(ids, Is.Unique);
        Assert.That(page.Descendants("a").Attributes("href").Select(a => a.Value[1..]).Except(ids), Is.Empty);
        Assert.That(page.Descendants().Attributes("aria-labelledby").SelectMany(a => a.Value.Split(' ')).Except(ids), Is.Empty);
    }

    [Test]
    public void Every_chart_has_a_table_beside_it()
    {
        var figures = Story.Page(Story.Input()).Descendants("figure").ToList();

        Assert.That(figures, Is.Not.Empty);
        Assert.That(figures.Select(f => f.Elements(Svg + "svg").Count()), Is.All.EqualTo(2));
        Assert.That(figures.Select(f => f.Elements("details").Descendants("tbody").Elements("tr").Count()), Is.All.GreaterThan(1));
        Assert.That(figures.Descendants("thead").Descendants("th").Attributes("scope").Select(a => a.Value), Is.All.EqualTo("col"));
    }

    [Test]
    public void Headings_go_down_one_level_at_a_time()
    {
        var levels = Story.Page(Story.Input()).Descendants().Where(e => e.Name.LocalName is "h1" or "h2" or "h3" or "h4").Select(e => e.Name.LocalName[1] - '0').ToList();

        Assert.That(levels.Count(l => l == 1), Is.EqualTo(1));
        Assert.That(levels.Zip(levels.Skip(1)).Where(p => p.Second > p.First + 1), Is.Empty);
    }

    [Test]
    public void Titles_say_the_finding()
    {
        var titles = Story.Page(Story.Input()).Descendants("figure").Descendants("caption").Select(c => c.Value).ToList();

        Assert.That(titles, Does.Contain("93.4% of complaints resolved in time in December 2013, short of the target of 95.0%; down 2.4 pp from November, a real decline"));
        Assert.That(titles, Does.Contain("64.7% of those resolved quickly bought again, against 11.8% of the silent: 5.5 times as often"));
    }

    [Test]
    public void Association_is_never_called_effect()
    {
        var text = Story.Page(Story.Input()).Descendants("section").Single(s => (string?)s.Attribute("id") == "repurchase").Value;

        Assert.That(text, Does.Contain("associated with").And.Contain("TARP, major problems, stated intention, 1970s US; quoted, not measured here"));
        Assert.That(text, Does.Not.Contain("leads to").And.Not.Contain("because of the").And.Not.Contain("causes"));
    }

    [Test]
    public void What_a_file_says_is_not_markup()
    {
        var input = Story.Input() with { RejectExamples = [new("a.csv", 1, "x", "<script>alert(1)</script>", "no", WholeRow: true)] };
        var page = Story.Page(input);

        Assert.That(page.Descendants("script"), Is.Empty);
        Assert.That(page.Value, Does.Contain("<script>alert(1)</script>"));
    }
}
