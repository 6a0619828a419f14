using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

public class RealExportTests
{
    [Test]
    public void I_can_plan_provider_complaints_without_saying_anything_about_them()
    {
        var plan = Exports.PlanFile(SharedData.Real("comcast", "Comcast_telecom_complaints_data.csv"));
        Assert.That(plan.Records, Has.Count.EqualTo(1));
        Assert.That(plan.Records[0].Kind, Is.EqualTo(RecordKinds.Complaint));
        Assert.That(plan.Records[0].Confidence, Is.GreaterThanOrEqualTo(0.9));
        Assert.That(plan.Field("received_at").Columns, Is.EqualTo(new[] { "Date_month_year", "Time" }));
        Assert.That(plan.Patterns("received_at"), Is.EqualTo(new[] { "%d-%b-%y %I:%M:%S %p" }));
        Assert.That(plan.Mapped("status").Values["Solved"], Is.EqualTo("resolved"));
    }

    [Test]
    public void The_provider_dates_in_numbers_are_read_day_first_by_their_own_evidence()
    {
        var plan = Exports.PlanFile(SharedData.Real("comcast", "Comcast_telecom_complaints_data.csv"),
            r => r with { Profile = "generic-en", Kind = "complaint", Map = new Dictionary<string, string> { ["received_at"] = "Date+Time" } });
        Assert.That(plan.Patterns("received_at"), Is.EqualTo(new[] { "%d-%m-%y %I:%M:%S %p" }));
        Assert.That(plan.Field("received_at").Evidence, Does.Contain("'22-04-15 3:53:50 PM' in row 1 settles day-month order"));
    }

    [Test]
    public void Help_desk_tickets_become_tickets_and_the_answers_of_those_who_rated()
    {
        var plan = Exports.PlanFile(SharedData.Real("support-tickets", "customer_support_tickets.csv"));
        Assert.That(plan.Records.Select(r => r.Kind), Is.EqualTo(new[] { RecordKinds.Ticket, RecordKinds.Survey }));
        Assert.That(plan.Records[1].SkipRowsWithout, Is.EqualTo("satisfaction"));
        Assert.That(plan.Mapped("status").Values["Pending Customer Response"], Is.EqualTo("pending"));
        Assert.That(plan.Records.Select(r => r.Find(r.Kind.TimeField!)), Is.All.Null, "no column says when, and a moment is not made up");
        Assert.That(plan.Remarks, Has.Some.Contains("does not say when the ticket was opened").And.Some.Contains("does not say when the customer answered"));
    }

    [Test]
    public void A_chinese_operator_survey_is_found_in_its_workbook()
    {
        var folder = SharedData.Real("china-mobile-survey");
        var plan = Exports.PlanFile(Directory.GetFiles(folder, "*.xlsx")[0]);
        Assert.That(plan.Records[0].Profile, Is.EqualTo("china-mobile-survey"));
        Assert.That(plan.Field("satisfaction").Columns, Is.EqualTo(new[] { "语音通话整体满意度" }));
        Assert.That(plan.Field("scale_max").Constant, Is.EqualTo("10"));
        Assert.That(plan.Columns, Has.Count.EqualTo(55).And.Unique);
        Assert.That(((Reading.YesNo)plan.Field("had_problem").Reading).No, Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void The_chinese_survey_is_recognised_by_synonyms_alone()
    {
        var folder = SharedData.Real("china-mobile-survey");
        var plan = Exports.PlanFile(Directory.GetFiles(folder, "*.xlsx")[0], r => r with { Profile = "generic-zh", Kind = "survey" });
        Assert.That(plan.Field("satisfaction").Columns, Is.EqualTo(new[] { "语音通话整体满意度" }));
    }

    [Test]
    public void Visits_typed_in_six_ways_are_read_with_a_profile_of_my_own()
    {
        var profile = Path.Combine(SharedData.Root, "tests", "SatStats.Tests", "Importing", "RealData", "technician-visits.yaml");
        var plan = Exports.PlanFile(SharedData.Real("technician-visits", "tech_performance_raw.csv"), r => r with { Profile = profile });
        var days = plan.Patterns("appointment_from").Select(p => p.Split(' ')[0]).Distinct();
        Assert.That(days, Is.EquivalentTo(new[] { "%m/%d/%y", "%m-%d-%Y", "%Y-%m-%d", "%Y/%m/%d" }));
        Assert.That(plan.Patterns("appointment_from")[0], Does.StartWith("%m/%d/%y"), "two-digit years are tried first");
        Assert.That(plan.Field("arrived_at").Columns, Is.EqualTo(new[] { "scheduled_date", "arrival_time" }));
        Assert.That(plan.Mapped("type").Values, Does.ContainKey("reapir").WithValue("repair").And.ContainKey("Maint.").WithValue("maintenance"));
        Assert.That(plan.Mapped("outcome").Values, Does.ContainKey("yes").WithValue("completed"));
        Assert.That(plan.Mapped("region").KeepsOthers, Is.True);
    }

    [TestCase("olist_orders_dataset.csv", "purchase")]
    [TestCase("olist_order_reviews_dataset.csv", "survey")]
    [TestCase("olist_customers_dataset.csv", "customer")]
    public void Marketplace_files_are_recognised(string file, string kind) =>
        Assert.That(Exports.PlanFile(SharedData.Real("olist", file)).Records[0].Kind.Id, Is.EqualTo(kind));

    [Test]
    public void A_file_that_is_none_of_the_kinds_is_refused_with_what_was_seen()
    {
        var file = SharedData.Real("olist", "olist_products_dataset.csv");
        var refusal = Assert.Throws<SatStatsException>(() => Exports.PlanFile(file))!;
        Assert.That(refusal.Message, Does.Contain("product_category_name"));
        Assert.That(refusal.Remedy, Does.Contain("--as").And.Contain("--map"));
    }
}
