using System.Globalization;
using NUnit.Framework;

namespace SatStats.Tests.Sampling;

public sealed class DirtTests
{
    private static readonly SampleSet s_set = SampleSet.Written(3);

    [TestCase("complaints-2013H2.csv", 6)]
    [TestCase("tickets-2013-07.csv", 3)]
    [TestCase("visits-2013H2.csv", 2)]
    [TestCase("surveys-2013H2.xlsx", 2)]
    [TestCase("purchases.csv", 2)]
    [TestCase("customers.csv", 5)]
    public void Rows_are_repeated_exactly_as_often_as_the_readme_says(string file, int count)
    {
        var rows = s_set.Files[file];

        Assert.That(rows.Count - rows.DistinctBy(r => r.Whole).Count(), Is.EqualTo(count));
        Assert.That(Noted(file, "exactly repeated row"), Is.EqualTo(count));
    }

    [Test]
    public void Six_complaint_rows_have_no_usable_time_of_receipt()
    {
        var unusable = s_set.Files["complaints-2013H2.csv"].Where(r => r.Time("受理时间") is null).Select(r => r["受理时间"]);

        Assert.That(unusable, Is.EquivalentTo(new[] { "空", "空", "空", "待补录", "待补录", "受理时间" }));
    }

    [Test]
    public void Three_complaints_are_resolved_before_they_are_received() =>
        Assert.That(s_set.Complaints.Count(r => r.Time("办结时间") < r.Time("受理时间")), Is.EqualTo(3));

    [Test]
    public void Four_complaints_three_tickets_and_a_purchase_have_no_customer()
    {
        Assert.That(s_set.Complaints.Count(r => !r.Has("客户编号")), Is.EqualTo(4));
        Assert.That(s_set.Files["tickets-2013-11.csv"].Count(r => !r.Has("customer id")), Is.EqualTo(3));
        Assert.That(s_set.Files["purchases.csv"].Count(r => !r.Has("customer id")), Is.EqualTo(1));
    }

    [Test]
    public void Area_types_are_misspelt_in_September_and_have_trailing_spaces_in_October()
    {
        Assert.That(s_set.Files["tickets-2013-09.csv"].Count(r => r["area type"] is "Urbna" or "rurall"), Is.EqualTo(6));
        Assert.That(s_set.Files["tickets-2013-10.csv"].Count(r => r.Raw("area type").EndsWith(' ')), Is.EqualTo(10));
        Assert.That(s_set.Files["complaints-2013H2.csv"].Count(r => r.Raw("地市").EndsWith(' ')), Is.EqualTo(6));
    }

    [Test]
    public void One_score_is_above_its_scale() =>
        Assert.That(s_set.Surveys.Where(r => r.Has("总体满意度")).Count(r => r.Number("总体满意度") > 10), Is.EqualTo(1));

    [Test]
    public void Each_ticket_file_after_the_first_brings_the_open_tickets_again([Range(8, 12)] int month)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"tickets-2013-{month:D2}.csv");
        var earlier = s_set.Files.Where(f => f.Key.StartsWith("tickets", StringComparison.Ordinal) && string.CompareOrdinal(f.Key, file) < 0)
            .SelectMany(f => f.Value).Select(r => r["ticket id"]).ToHashSet();
        var again = s_set.Files[file].Count(r => earlier.Contains(r["ticket id"]));

        Assert.That(again, Is.GreaterThan(0).And.EqualTo(Noted(file, "ticket of an earlier file, in its new state")));
    }

    [Test]
    public void Row_counts_in_the_summary_are_those_of_the_files() =>
        Assert.That(s_set.Summary.Files.ToDictionary(f => f.Name, f => f.Rows), Is.EquivalentTo(s_set.Files.ToDictionary(f => f.Key, f => f.Value.Count)));

    private static int Noted(string file, string what) => s_set.Summary.Dirt.Where(d => d.File == file && d.What == what).Sum(d => d.Count);
}
