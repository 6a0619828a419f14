using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

/// <summary>Every export that comes with the program is understood without a word from the user.</summary>
public class SampleImportTests
{
    private static readonly string Folder = Path.Combine(SharedData.Root, "samples");

    /// <summary>Pattern of names, kind, language, fields that such an export does not have, columns that are no field.</summary>
    private static readonly (string Start, string Kind, string Profile, string Absent, string Kept)[] Expected =
    [
        ("complaints-", "complaint", "generic-zh", "outcome compensation", "责任部门"),
        ("tickets-", "ticket", "generic-en", "complaint_id replies customer_replies assignees closings first_resolved_at", "Queue"),
        ("visits-", "visit", "generic-en", "", ""),
        ("surveys-", "survey", "generic-zh", "complaint_id region segment effort resolved_quickly severity", ""),
        ("purchases", "purchase", "generic-en", "", ""),
        ("customers", "customer", "generic-en", "", ""),
        ("speed-tests", "speed_test", "generic-en", "", ""),
        ("daily-counters", "activity", "generic-en", "", ""),
    ];

    public static IEnumerable<string> Files => InputFiles.Expand([Folder]).Select(f => Path.GetFileName(f));

    [TestCaseSource(nameof(Files))]
    public void Every_sample_goes_to_its_own_kind_with_every_column_that_has_a_field(string file)
    {
        var expected = Expected.Single(e => file.StartsWith(e.Start, StringComparison.Ordinal));
        var plan = Exports.PlanFile(Path.Combine(Folder, file));
        var record = plan.Records.Single();
        Assert.That((record.Kind.Id, record.Profile), Is.EqualTo((expected.Kind, expected.Profile)));
        Assert.That(record.Kind.Fields.Select(f => f.Name).Where(f => record.Find(f) is null), Is.EquivalentTo(Words(expected.Absent)));
        Assert.That(record.ExtraColumns.Select(c => c.Trim()), Is.EqualTo(Words(expected.Kept)).IgnoreCase);
        Assert.That(record.RunnerUp, Does.Not.Contain($"as {expected.Kind} "), "the same kind in another language is no rival");
    }

    [Test]
    public void The_words_of_the_surveys_become_the_programs_own()
    {
        var plan = Exports.PlanFile(Path.Combine(Folder, "surveys-2013H2.xlsx"));
        Assert.That(plan.Mapped("touchpoint").Values, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["安装"] = "installation", ["维修"] = "repair", ["热线"] = "hotline", ["营业厅"] = "hall", ["关系"] = "relationship",
        }));
        Assert.That(plan.Mapped("mode").Values, Is.EquivalentTo(new Dictionary<string, string> { ["短信"] = "sms", ["电话"] = "call", ["客户端"] = "app" }));
        Assert.That((plan.Field("scale_min").Constant, plan.Field("scale_max").Constant), Is.EqualTo(("1", "10")), "one slip to 11 makes no scale of 100");
    }

    [Test]
    public void The_words_of_the_complaints_become_the_programs_own()
    {
        var plan = Exports.PlanFile(Path.Combine(Folder, "complaints-2013H2.csv"));
        Assert.That(plan.Mapped("status").Values, Is.EquivalentTo(new Dictionary<string, string> { ["已归档"] = "closed", ["处理中"] = "open", ["待归档"] = "resolved" }));
        Assert.That(plan.Mapped("severity").Values, Is.EquivalentTo(new Dictionary<string, string> { ["一般"] = "minor", ["严重"] = "major" }));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
