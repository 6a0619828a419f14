using System.Globalization;
using System.Xml.Linq;
using NUnit.Framework;
using SatStats.Charting;

namespace SatStats.Tests.Charting;

public class SvgChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IEnumerable<string> Names => Gallery.All.Keys;

    public static IEnumerable<Chart> Empty =>
    [
        Gallery.None, Gallery.Gaps with { Series = [new("NPS", [new("Nov", null), new("Dec", double.NaN)])] }, Gallery.Bars with { Bars = [] }, Gallery.Dots with { Dots = [], Benchmarks = [] },
        Gallery.Pareto with { Bars = [] }, Gallery.Scale with { Rows = [] }, Gallery.Scale with { Parts = [], Rows = [] },
    ];

    public static IEnumerable<Chart> Single =>
    [
        Gallery.One, Gallery.Bars with { Bars = [new("Billing", 0)] }, Gallery.Bars with { Bars = [new("Billing", null)] }, Gallery.Dots with { Dots = [new("South", 0.9)], Benchmarks = [] },
        Gallery.Pareto with { Bars = [new("Billing", 0)] }, Gallery.Scale with { Rows = [Gallery.Scale.Rows[0]] }, Gallery.Scale with { Parts = ["All"], Rows = [new("South", [1], 5)] },
    ];

    public static IEnumerable<Chart> Large =>
    [
        Gallery.Counts with { Series = [new("Days", [.. Enumerable.Range(1, 1500).Select(day => new ChartPoint($"day {day}", day % 7))])] },
        Gallery.Bars with { Bars = [.. Enumerable.Range(1, 300).Select(i => new ChartPoint($"Shop {i}", i / 300.0, N: i))] },
        Gallery.Dots with { Dots = [.. Enumerable.Range(1, 300).Select(i => new ChartPoint($"Shop {i}", i / 300.0))] },
        Gallery.Pareto with { Bars = [.. Enumerable.Range(1, 300).Select(i => new ChartPoint($"Reason {i}", 301 - i))] },
        Gallery.Kinds with { Rows = [.. Enumerable.Range(1, 300).Select(i => new StackedRow($"第{i}行", [0.25, 0.25, 0.25, 0.25], i))] },
    ];

    [TestCaseSource(nameof(Names))]
    public void A_drawing_is_one_image_with_a_title_and_a_description(string name)
    {
        var chart = Gallery.All[name];
        var svg = XElement.Parse(SvgChart.Draw(chart));
        var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');

        Assert.That(svg.Attribute("role")?.Value, Is.EqualTo("img"));
        Assert.That(svg.Elements(Svg + "title").Single().Attribute("id")?.Value, Is.EqualTo(ids[0]));
        Assert.That(svg.Elements(Svg + "desc").Single().Attribute("id")?.Value, Is.EqualTo(ids[1]));
        Assert.That(svg.Element(Svg + "title")?.Value, Is.EqualTo(chart.Title));
        Assert.That(svg.Element(Svg + "desc")?.Value, Is.EqualTo(chart.Description));
    }

    [Test]
    public void Every_chart_has_ids_of_its_own() =>
        Assert.That(Gallery.All.Values.Select(chart => XElement.Parse(SvgChart.Draw(chart)).Attribute("aria-labelledby")!.Value), Is.Unique);

    [TestCaseSource(nameof(Names))]
    public void The_same_chart_is_drawn_the_same_in_every_culture(string name)
    {
        var here = SvgChart.Draw(Gallery.All[name]);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.That(SvgChart.Draw(Gallery.All[name]), Is.EqualTo(here));
            Assert.That(here, Does.Not.Contain("\r"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCaseSource(nameof(Names))]
    public void No_text_is_smaller_than_11_pixels_or_turned(string name)
    {
        var svg = XElement.Parse(SvgChart.Draw(Gallery.All[name]));

        Assert.That(svg.Descendants(Svg + "text").Select(text => double.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture)), Has.All.GreaterThanOrEqualTo(11));
        Assert.That(svg.Descendants().Attributes("transform"), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void Every_text_lies_within_the_page(string name)
    {
        var svg = XElement.Parse(SvgChart.Draw(Gallery.All[name]));
        var height = double.Parse(svg.Attribute("height")!.Value, CultureInfo.InvariantCulture);

        foreach (var text in DrawnText.In(svg))
        {
            Assert.That(text.Left, Is.GreaterThanOrEqualTo(0), text.Text);
            Assert.That(text.Right, Is.LessThanOrEqualTo(760), text.Text);
            Assert.That(text.Baseline, Is.InRange(11, height), text.Text);
        }
    }

    [TestCaseSource(nameof(Names))]
    public void No_text_overlaps_another(string name)
    {
        var texts = DrawnText.In(XElement.Parse(SvgChart.Draw(Gallery.All[name]))).ToList();
        var overlaps = texts.SelectMany((text, i) => texts.Skip(i + 1).Where(text.Overlaps).Select(other => $"'{text.Text}' and '{other.Text}'"));

        Assert.That(overlaps, Is.Empty);
    }

    [TestCaseSource(nameof(Empty))]
    public void A_chart_without_data_says_so(Chart chart) =>
        Assert.That(XElement.Parse(SvgChart.Draw(chart)).Descendants(Svg + "text").Select(text => text.Value), Has.Some.EqualTo("No data for this chart"));

    [TestCaseSource(nameof(Single))]
    public void A_chart_of_one_thing_can_be_drawn(Chart chart) =>
        Assert.That(SvgChart.Draw(chart), Does.Not.Contain("NaN").And.Not.Contain("Infinity").And.Not.Contain("∞"));

    [TestCaseSource(nameof(Large))]
    public void A_chart_of_very_many_things_stays_readable(Chart chart)
    {
        var texts = DrawnText.In(XElement.Parse(SvgChart.Draw(chart))).ToList();
        var fixedHeight = XElement.Parse(SvgChart.Draw(chart, new(760, 420)));

        Assert.That(texts.SelectMany((text, i) => texts.Skip(i + 1).Where(text.Overlaps)), Is.Empty);
        Assert.That(fixedHeight.Attribute("height")?.Value, Is.EqualTo("420"));
    }

    [Test]
    public void Rows_that_find_no_room_are_counted() =>
        Assert.That(SvgChart.Draw((Chart)Large.ElementAt(1)), Does.Contain("and 240 more, not shown"));

    [Test]
    public void Markup_in_the_data_is_text() =>
        Assert.That(SvgChart.Draw(Gallery.LongLabels), Does.Contain("&lt;b&gt;escaped&lt;/b&gt; &amp; &quot;quoted&quot;").And.Not.Contain("<b>"));

    [Test]
    public void Characters_that_xml_forbids_are_dropped() =>
        Assert.That(() => XElement.Parse(SvgChart.Draw(Gallery.Bars with { Title = "Bell \a and \uFFFE and half \uD800", Bars = [new("\0", 0.5)] })), Throws.Nothing);

    [Test]
    public void Bars_start_at_zero()
    {
        var svg = XElement.Parse(SvgChart.Draw(Gallery.Bars with { Bars = [new("Half", 0.5), new("Whole", 1)], Target = null }));
        var bars = svg.Elements(Svg + "rect").Where(rectangle => rectangle.Element(Svg + "title") is not null).ToList();

        Assert.That(bars.Select(bar => bar.Attribute("x")!.Value).Distinct().Count(), Is.EqualTo(1));
        Assert.That(Number(bars[1], "width"), Is.EqualTo(Number(bars[0], "width") * 2).Within(0.02));
    }

    [Test]
    public void A_missing_value_breaks_the_line()
    {
        var svg = XElement.Parse(SvgChart.Draw(Gallery.Gaps));

        Assert.That(svg.Descendants(Svg + "polyline").Count(), Is.EqualTo(3));
        Assert.That(svg.Descendants(Svg + "circle").Count(), Is.EqualTo(9));
    }

    [Test]
    public void The_last_period_is_always_named() =>
        Assert.That(DrawnText.In(XElement.Parse(SvgChart.Draw(Gallery.Counts))).Select(text => text.Text), Does.Contain("2024-W40"));

    [Test]
    public void A_row_with_the_wrong_number_of_shares_is_refused() =>
        Assert.That(() => SvgChart.Draw(Gallery.Scale with { Rows = [new("South", [1], 3)] }), Throws.ArgumentException.With.Message.Contains("South"));

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
