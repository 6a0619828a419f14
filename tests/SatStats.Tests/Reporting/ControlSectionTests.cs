using NUnit.Framework;
using SatStats.Charting;
using SatStats.Reporting;
using SatStats.Reporting.Blocks;

namespace SatStats.Tests.Reporting;

public class ControlSectionTests
{
    [Test]
    public void The_months_signals_come_first_and_the_charts_say_what_broke_a_rule()
    {
        var blocks = Blocks(Story.Input());

        Assert.That(blocks.OfType<Paragraph>().First().Text, Is.EqualTo("1 of 106 series of these figures and their slices moved by more than chance in December 2013, most important first; of such signals at most 5% are false on average."));
        Assert.That(blocks.OfType<Table>().Single().Rows.Single().Cells[0], Is.EqualTo(new TextCell("Worse: it rose to 34.")));
        var chart = (ControlChart)blocks.OfType<ChartBlock>().First(b => b.Id == "install-on-time-control").Chart;
        Assert.That(chart.Title, Does.EndWith("in December 2013: 72.0%, outside the limits of 85.5% to 94.5%"));
        Assert.That(chart.Subtitle, Does.Contain("by month; Laney p′ chart, limits of 3 sigma, sigma z 1.31; n = 412 in December 2013"));
        Assert.That(chart.Footnote, Does.StartWith("Centre and limits come from January 2013 to September 2013 (9 periods). Centre and limits since October 2013 come from October 2013 to November 2013 (2 periods)."));
        Assert.That(chart.Phases.Single(), Is.EqualTo(new PhaseStart(9, "1 October 2013: new complaint desk")));
        Assert.That(blocks.OfType<Paragraph>().Select(p => p.Text), Has.Some.EndsWith("in December 2013: 72.0%, outside the limits of 85.5% to 94.5%."));
    }

    [Test]
    public void Where_nothing_is_beyond_chance_it_says_among_how_many([Values] Language language) =>
        Assert.That(Blocks(Story.Input(language) with { Signals = _ => new([], 106, 0) }).OfType<Paragraph>().First().Text, Does.StartWith(language switch
        {
            Language.English => "Nothing beyond chance in December 2013 among 106 series",
            Language.SimplifiedChinese => "2013年12月这些指标及其细分的106个序列中，没有超出偶然的变化",
            _ => "2013年12月這些指標及其細分的106個序列中，沒有超出偶然的變化",
        }));

    [Test]
    public void Without_enough_months_it_says_so() =>
        Assert.That(Blocks(Story.Input() with { Signals = _ => new([], 0, 7) }).OfType<Paragraph>().First().Text, Does.StartWith("No series is long enough to be judged"));

    private static IReadOnlyList<Block> Blocks(ReportInput input) => DocumentBuilder.Build(input, CancellationToken.None).Pages.Single(p => p.Id == "control").Blocks;
}
