using NUnit.Framework;
using SatStats.Charting.Svg;

namespace SatStats.Tests.Charting;

public class LayoutTests
{
    [Test]
    public void End_labels_keep_apart_and_inside_wherever_the_lines_end([Values(1, 2, 5, 9)] int count, [Values(0, 3, 40)] int distance)
    {
        var labels = new EndLabels([.. Enumerable.Range(0, count).Select(i => new EndLabel(200 + (i * distance), "98.1%", $"Line {i}", "#000000"))], 180, 300);
        var tops = labels.Tops(0, 300);

        Assert.That(tops[0], Is.GreaterThanOrEqualTo(0));
        Assert.That(tops[^1] + labels.Height(count - 1), Is.LessThanOrEqualTo(300.01));
        for (var i = 1; i < count; i++) Assert.That(tops[i], Is.GreaterThanOrEqualTo(tops[i - 1] + labels.Height(i - 1)));
    }

    [Test]
    public void Context_without_room_loses_its_label_and_the_point_keeps_it()
    {
        var labels = new EndLabels([.. Enumerable.Range(0, 50).Select(i => new EndLabel(i, "1", $"Line {i}", "#000000") { IsContext = i != 25 })], 180, 300);
        Assert.That(labels.Tops(0, 300), Has.Count.InRange(1, 20));
    }

    [TestCase(0.96, 0.99, false)]
    [TestCase(1, 1, false)]
    [TestCase(0, 0, false)]
    [TestCase(0.001, 0.002, true)]
    [TestCase(0.3, 0.9, true)]
    public void The_axis_of_shares_holds_its_values_and_never_leaves_0_to_100_percent(double low, double high, bool fromZero)
    {
        var scale = ValueScale.Fit(new([low, high], Unit.Percent, fromZero));

        Assert.That(scale.Low, Is.InRange(0, low));
        Assert.That(scale.High, Is.InRange(high, 1));
        Assert.That(scale.Ticks, Has.Count.InRange(2, 9).And.Ordered);
        Assert.That(scale.TickTexts(Language.English), Is.Unique);
        if (fromZero) Assert.That(scale.Low, Is.Zero);
    }

    [Test]
    public void Every_unit_has_distinct_ticks_for_equal_values([Values] Unit unit, [Values(0, 0.5, 7, 1234567)] double value)
    {
        var share = unit is Unit.Percent ? Math.Min(value, 1) : unit is Unit.Points ? Math.Min(value, 100) : value;
        Assert.That(ValueScale.Fit(new([share, share], unit)).TickTexts(Language.English), Is.Unique);
    }

    [Test]
    public void Ticks_are_round_and_say_no_more_than_they_must() =>
        Assert.That(ValueScale.Fit(new([0.91, 0.99], Unit.Percent)).TickTexts(Language.English), Is.EqualTo(["90%", "92%", "94%", "96%", "98%", "100%"]));

    [Test]
    public void Chinese_text_breaks_anywhere_but_before_its_punctuation()
    {
        var text = TextWrap.Wrap("宽带安装预约时间，变更未及时通知客户", 13 * 8, 3, TextStyle.Label);

        Assert.That(text.Lines, Is.EqualTo(["宽带安装预约时", "间，变更未及时通", "知客户"]));
        Assert.That(text.IsCut, Is.False);
    }

    [Test]
    public void A_word_longer_than_its_line_is_broken_and_what_is_too_much_is_cut()
    {
        var text = TextWrap.Wrap(new string('x', 200), 100, 2, TextStyle.Label);

        Assert.That(text.Lines, Has.Count.EqualTo(2));
        Assert.That(text.Lines[1], Does.EndWith("…"));
        Assert.That(text.IsCut, Is.True);
        Assert.That(text.Lines.Select(TextStyle.Label.WidthOf), Has.All.LessThanOrEqualTo(100));
    }
}
