using System.Globalization;
using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

public class ValueTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    private ImportPlan Column(string field, params string[] values) =>
        _exports.Plan($"complaint_id;received_at;severity;{field}\n" + string.Concat(values.Select((v, i) => $"{i};2026-01-31;major;{v}\n")));

    [TestCase("1.5,2,1000.25", '.', null, false)]
    [TestCase("1.234,5;2,0", ',', '.', false)]
    [TestCase("1,5;2,25", ',', null, false)]
    [TestCase("1,234.5;10", '.', ',', false)]
    [TestCase("98.5%;97%", '.', null, true)]
    [TestCase("1 234,5;7", ',', ' ', false)]
    public void Numbers_are_read_as_their_column_writes_them(string values, char mark, char? thousands, bool percent)
    {
        var cells = values.Contains(';', StringComparison.Ordinal) ? values.Split(';') : values.Split(',');
        Assert.That(Column("compensation", cells).Field("compensation").Reading, Is.EqualTo(new Reading.Number(mark, thousands, percent)));
    }

    [Test]
    public void Yes_and_no_are_read_by_the_words_found()
    {
        var reading = (Reading.YesNo)Column("reopened", "Y", "n", "是", "N/A", "").Field("reopened").Reading;
        Assert.That(reading.Yes, Is.EquivalentTo(new[] { "Y", "是" }));
        Assert.That(reading.No, Is.EquivalentTo(new[] { "n" }));
    }

    [Test]
    public void A_counter_is_yes_above_zero()
    {
        var reading = (Reading.YesNo)Column("reopened", "0", "3", "1").Field("reopened").Reading;
        Assert.That(reading.Yes, Does.Contain("3").And.Contain("1").And.Not.Contain("0"));
    }

    [Test]
    public void Words_for_a_status_are_folded_in_both_languages_and_strange_ones_are_told()
    {
        var plan = Column("status", "Solved", "已归档", "已歸檔", "办结", "On hold", "WIBBLE");
        Assert.That(plan.Mapped("status").KeepsOthers, Is.False);
        Assert.That(plan.Mapped("status").Values, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["Solved"] = "resolved", ["已归档"] = "closed", ["已歸檔"] = "closed", ["办结"] = "resolved", ["On hold"] = "pending",
        }));
        Assert.That(plan.Remarks, Has.Some.Contains("WIBBLE"));
    }

    [Test]
    public void Scores_in_words_become_numbers_on_a_scale_of_five()
    {
        var plan = _exports.Plan("答卷编号,评价时间,满意度\n1,2013-07-01,非常满意\n2,2013-07-02,不满意\n");
        Assert.That(plan.Mapped("satisfaction").Values["非常满意"], Is.EqualTo("5"));
        Assert.That(plan.Field("scale_max").Constant, Is.EqualTo("5"));
        Assert.That(plan.Remarks, Has.None.Contains("scale"), "words leave no doubt of it");
    }

    [TestCase("9,10,1", 300, "11", 1, "10")]
    [TestCase("1,5,3", 300, "55", 3, "5")]
    [TestCase("1,5,3", 300, "55", 4, "100")]
    [TestCase("1,5,3", 30, "9", 1, "10")]
    public void A_slip_in_a_hundred_does_not_change_the_scale(string scores, int rows, string slip, int slips, string most)
    {
        var usual = scores.Split(',');
        var values = Enumerable.Range(0, rows).Select(i => i < slips ? slip : usual[i % usual.Length]);
        var plan = _exports.Plan("答卷编号,评价时间,满意度\n" + string.Concat(values.Select((v, i) => $"{i},2013-07-01,{v}\n")));
        Assert.That((plan.Field("scale_min").Constant, plan.Field("scale_max").Constant), Is.EqualTo((most == "100" ? "0" : "1", most)));
        if (slips <= rows / 100) Assert.That(plan.Remarks, Has.Some.Contains($"on a scale of 1 to {most}; {slips} of {rows}"));
    }

    [Test]
    public void What_means_no_value_is_left_out_of_the_evidence()
    {
        var plan = Column("compensation", "N/A", "--", "5", "unknown");
        Assert.That(plan.Remarks, Has.Some.Contains("no number"));
        var told = _exports.Plan("complaint_id,received_at,severity,compensation\n1,2026-01-31,major,5\n2,2026-01-31,major,unknown\n", r => r with { ExtraMissing = ["unknown"] });
        Assert.That(told.Remarks, Has.None.Contains("no number"));
        Assert.That(told.MissingTokens, Does.Contain("unknown").And.Contain("N/A"));
    }

    [Test]
    public void Samples_show_two_different_values_of_each_column() =>
        Assert.That(Column("channel", "web", "web", "app", "hall").SampleValues["channel"], Is.EqualTo(new[] { "web", "app" }));

    [Test]
    public void Times_without_a_zone_are_said_to_be_read_in_the_one_given()
    {
        Assert.That(Column("channel", "web").Remarks, Has.Some.Contains("UTC"));
        var plan = _exports.Plan("complaint_id,received_at,severity\n1,2026-01-31 10:00,major\n", r => r with { Zone = "Asia/Shanghai" });
        Assert.That(plan.Zone, Is.EqualTo("Asia/Shanghai"));
        Assert.That(plan.Remarks, Has.Some.Contains("Asia/Shanghai"));
    }

    [Test]
    public void A_large_file_is_looked_at_in_part_until_its_dates_are_settled()
    {
        var path = Path.Combine(_exports.Folder, "large.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.Write("complaint_id,received_at,severity,text\n");
            for (var i = 0; i < 700_000; i++) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i},{(i == 650_000 ? "13/02/2026" : "03/02/2026")},major,{"filler text to make the file grow large enough for sampling and then some",90}\n"));
        }
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(64 << 20));
        Assert.That(Exports.PlanFile(path).Field("received_at").Evidence, Does.Contain("row 650001"));
    }
}
