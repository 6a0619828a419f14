using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

/// <summary>Exports without a header, whose columns a profile names by their order.</summary>
public class NamedColumnsTests
{
    private const string Faults =
        "880000100|GZ1|ftth1|公客|宽带|20260509081500|20260509080000|20260509173000|甲区局|1\r\n" +
        "880000101|GZ2|ftth2|政企|固话|20260509091500|20260509090000||乙区局|0\r\n" +
        "880000102|GZ3|ftth3|公客|IPTV|20260509101500|20260509100000|20260509183000|甲区局|1\r\n";

    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    [TestCase("\u0005")]
    [TestCase("0x05")]
    public void A_file_of_the_right_width_with_the_right_character_between_cells_is_recognised(string delimiter)
    {
        var plan = _exports.Plan(Faults.Replace("|", delimiter, StringComparison.Ordinal));
        Assert.That(plan.Records[0].Profile, Is.EqualTo("china-telecom-faults"));
        Assert.That(plan.Field("opened_at").Columns, Is.EqualTo(new[] { "创建时间" }));
        Assert.That(plan.Zone, Is.EqualTo("Asia/Shanghai"));
        Assert.That(plan.Remarks, Has.Some.Contains("has no header; its 10 columns are named by the profile china-telecom-faults"));
    }

    [Test]
    public void With_another_character_between_cells_I_name_the_profile()
    {
        Assert.That(_exports.Plan(Faults, r => r with { Profile = "china-telecom-faults" }).Field("ticket_id").Columns, Is.EqualTo(new[] { "故障单标识" }));
        var refusal = _exports.Refusal(Faults);
        Assert.That(refusal.Message, Does.Contain("has no header: no row names its 10 columns"));
        Assert.That(refusal.Remedy, Does.Contain("--profile"));
    }

    [Test]
    public void A_file_of_another_width_is_not_named_wrongly() =>
        Assert.That(_exports.Refusal(Faults.Replace("|1\r", "\r", StringComparison.Ordinal).Replace("|0\r", "\r", StringComparison.Ordinal), r => r with { Profile = "china-telecom-faults" }).Message, Does.Contain("has 9 columns and no header"));
}
