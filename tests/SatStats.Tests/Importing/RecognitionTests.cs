using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

public class RecognitionTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    public static IEnumerable<RecordKind> Kinds => RecordKinds.All;

    [TestCaseSource(nameof(Kinds))]
    public void Field_names_themselves_are_always_recognised(RecordKind kind)
    {
        var plan = _exports.Plan(string.Join(',', kind.Fields.Select(f => f.Name)) + "\n" + string.Join(',', kind.Fields.Select(Example)) + "\n");
        Assert.That(plan.Records.Select(r => r.Kind), Is.EqualTo(new[] { kind }));
        Assert.That(plan.Records[0].Fields.Select(f => f.Field), Is.EqualTo(kind.Fields));
    }

    private static string Example(Field field) => field.Values.Count > 0 ? field.Values[0] : field.Type switch
    {
        FieldType.Time => "2026-01-31 10:00:00",
        FieldType.Day => "2026-01-31",
        FieldType.Number or FieldType.Whole => "5",
        FieldType.YesNo => "yes",
        _ => "abc",
    };

    [TestCase("Id,Requester,Assignee,Group,Subject,Status,Priority,Via,Ticket type,Created at,Solved at,Reopens\n1,r,a,g,s,Open,High,Web,Incident,2026-01-31 10:00:00,,0", "ticket")]
    [TestCase("Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time\n1,s,Open,High,Web,Incident,a,g,2026-01-31 10:00:00,,,", "ticket")]
    [TestCase("Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Status,Borough\n1,01/31/2026 10:00:00 AM,,X,Noise,Loud,Closed,BRONX", "complaint")]
    [TestCase("工单流水号,工单类型,区域类型,重派次数,工单状态,首次到单时间,首次响应时间,责任代维班组,投诉分类,归档时间\n1,装机,城镇,0,待归档,2013-07-01 10:00:00,,甲班,质量,", "ticket")]
    [TestCase("投诉編號,投訴時間,受理渠道,投訴內容,狀態\n1,2013-07-01 10:00:00,熱線,慢,已辦結", "complaint")]
    [TestCase("测速编号,宽带账号,测速时间,签约速率,实测速率\n1,k,2013-07-01 10:00:00,100,93", "speed_test")]
    [TestCase("统计日期,渠道,指标,数值\n2013-07-01,短信,拦截,5", "activity")]
    [TestCase("Date,Channel,Metric,Count\n2013-07-01,SMS,blocked,5", "activity")]
    public void Exports_of_other_systems_are_recognised_by_their_headers(string text, string kind) =>
        Assert.That(_exports.Plan(text + "\n").Records[0].Kind.Id, Is.EqualTo(kind));

    [Test]
    public void Every_column_that_no_field_takes_stays_available() =>
        Assert.That(_exports.Plan("complaint_id,received_at,severity,Colour\n1,2026-01-31,major,red\n").Records[0].ExtraColumns, Is.EqualTo(new[] { "Colour" }));

    [Test]
    public void A_key_may_be_absent()
    {
        var plan = _exports.Plan("Date Received,Complaint Category,Complaint Details\n2026-01-31,Billing,too much\n");
        Assert.That(plan.Records[0].Kind, Is.EqualTo(RecordKinds.Complaint));
        Assert.That(plan.Records[0].Find("complaint_id"), Is.Null);
    }

    [Test]
    public void My_word_goes_over_what_was_recognised()
    {
        var plan = _exports.Plan("complaint_id,received_at,severity,noted\n1,2026-01-31,major,2026-01-30\n",
            r => r with { Map = new Dictionary<string, string> { ["received_at"] = "Noted" }, Set = new Dictionary<string, string> { ["channel"] = "hotline", ["wave"] = "7" } });
        Assert.That(plan.Field("received_at").Columns, Is.EqualTo(new[] { "noted" }));
        Assert.That(plan.Field("channel").Constant, Is.EqualTo("hotline"));
        Assert.That(plan.Records[0].ExtraColumns, Is.EqualTo(new[] { "received_at" }));
        Assert.That(plan.Records[0].ExtraConstants["wave"], Is.EqualTo("7"));
    }

    [Test]
    public void I_can_say_it_all_myself()
    {
        var plan = _exports.Plan("a,b\nx1,2026-01-31\n", r => r with { Kind = "complaint", Map = new Dictionary<string, string> { ["complaint_id"] = "a", ["received_at"] = "b" } });
        Assert.That((plan.Records[0].Profile, plan.Records[0].Confidence), Is.EqualTo(("mapping", 1.0)));
    }

    [TestCase("received_at", "Recieved", "'Received'")]
    [TestCase("recieved_at", "Received", "'received_at'")]
    public void A_slip_in_map_is_met_with_the_nearest_name(string field, string header, string nearest) =>
        Assert.That(_exports.Refusal("complaint_id,Received,severity\n1,2026-01-31,major\n", r => r with { Map = new Dictionary<string, string> { [field] = header } }).Remedy, Does.Contain(nearest));

    [TestCase("as", "complant", "'complaint'")]
    [TestCase("profile", "isp-complaint", "'isp-complaints'")]
    [TestCase("zone", "Asia/Shanghi", "'Asia/Shanghai'")]
    [TestCase("encoding", "gb1803", "'gb18030'")]
    [TestCase("order", "dym", "'dmy'")]
    [TestCase("order", "recieved_at=dmy", "'received_at'")]
    public void A_slip_in_an_option_is_met_with_the_nearest_name(string option, string value, string nearest)
    {
        var refusal = _exports.Refusal("complaint_id,received_at,severity\n1,2026-01-31,major\n", r => option switch
        {
            "as" => r with { Kind = value },
            "profile" => r with { Profile = value },
            "zone" => r with { Zone = value },
            "encoding" => r with { Encoding = value },
            _ => r with { DateOrder = value },
        });
        Assert.That(refusal.Remedy, Does.Contain(nearest));
        Assert.That(refusal.IsUsage, Is.True);
    }

    [TestCase("投诉编号,工单编号,状态,分类,创建时间,投诉内容\nT1,G1,处理中,费用,2013-07-01 10:00:00,慢", "complaint")]
    [TestCase("工单编号,投诉编号,状态,分类,创建时间\nG1,T1,处理中,费用,2013-07-01 10:00:00", "ticket")]
    [TestCase("工单编号,状态,分类,创建时间\nG1,处理中,费用,2013-07-01 10:00:00", "ticket")]
    [TestCase("Complaint ID,Status,Category,Created At\n1,Open,Billing,2026-01-31 10:00:00", "complaint")]
    [TestCase("Work Order,Status,Category,Created At\n1,Open,Billing,2026-01-31 10:00:00", "ticket")]
    [TestCase("Ticket ID,Visit ID,Type,Date,Outcome,Appointment Date\n1,2,repair,2026-01-31,done,2026-01-31 10:00:00", "visit")]
    [TestCase("Ticket ID,Response ID,Score,Created At\n1,2,5,2026-01-31 10:00:00", "survey")]
    [TestCase("Order ID,Customer ID,Date,Product,Total\n1,2,2026-01-31,x,5", "purchase")]
    public void The_header_of_the_key_says_the_kind(string text, string kind) =>
        Assert.That(_exports.Plan(text + "\n").Records[0].Kind.Id, Is.EqualTo(kind));

    [Test]
    public void Headers_in_two_languages_are_recognised_together()
    {
        var plan = _exports.Plan("工单编号,Status,创建时间,Priority,处理人,Region\nG1,Open,2013-07-01 10:00:00,high,王五,桂原\n");
        Assert.That(plan.Records[0].Kind, Is.EqualTo(RecordKinds.Ticket));
        Assert.That(plan.Records[0].Fields.Select(f => f.Field.Name), Is.EqualTo(new[] { "ticket_id", "priority", "region", "assignee", "opened_at", "status" }));
    }

    [TestCase("工单编号,状态,创建时间\nG1,处理中,2013-07-01 10:00:00", "generic-zh")]
    [TestCase("Ticket ID,Status,Created At\nG1,Open,2013-07-01 10:00:00", "generic-en")]
    public void Headers_in_one_language_are_read_by_its_own_list(string text, string profile) =>
        Assert.That(_exports.Plan(text + "\n").Records[0].Profile, Is.EqualTo(profile));

    [TestCase("ID")]
    [TestCase("编号")]
    public void A_key_that_any_system_could_have_says_nothing(string key)
    {
        var refusal = _exports.Refusal($"{key},Status,Category,Channel,Created At\n1,Open,Billing,web,2026-01-31 10:00:00\n");
        Assert.That(refusal.Message, Does.Contain("complaint").And.Contain("ticket"));
    }

    [Test]
    public void A_moment_that_the_file_does_not_give_is_left_out_and_said()
    {
        var plan = _exports.Plan("Complaint ID,Severity,Complaint Category\n1,major,x\n");
        Assert.That(plan.Records[0].Kind, Is.EqualTo(RecordKinds.Complaint));
        Assert.That(plan.Records[0].Find("received_at"), Is.Null);
        Assert.That(plan.Remarks, Has.Some.Contains("does not say when the complaint came in; figures by month leave these records out"));
    }

    [Test]
    public void A_buyer_without_a_column_is_asked_for()
    {
        var refusal = _exports.Refusal("Purchase ID,Purchased At,Amount,a,b,c,d,e,f,g\n1,2026-01-31,5,,,,,,,\n", r => r with { Kind = "purchase" });
        Assert.That(refusal.Message, Does.Contain("customer_id").And.Contain("Purchase ID, Purchased At, Amount, a, b, c, d, e, ...").And.Not.Contain(" f"));
        Assert.That(refusal.Remedy, Does.Contain("--map customer_id=").And.Contain("--set customer_id="));
    }

    [Test]
    public void A_profile_in_my_workspace_is_found_and_its_mistakes_are_told_by_line()
    {
        _exports.Write("profiles/mine.yaml", "id: mine\nfingerprint:\n  must: [Vorgang, Eingang]\nrecords:\n  - kind: complaint\n    fields:\n      complaint_id: Vorgang\n      received_at: Eingang\n");
        var plan = _exports.Plan("Vorgang;Eingang\n1;31.01.2026\n", r => r with { WorkspaceFolder = _exports.Folder });
        Assert.That(plan.Records[0].Profile, Is.EqualTo("mine"));
        var path = _exports.Write("broken.yaml", "id: broken\nrecords:\n  - kind: complaint\n    felds:\n      complaint_id: A\n");
        Assert.That(() => Profiles.FromFile(path), Throws.TypeOf<SatStatsException>().With.Message.Contains("line 4").And.Property("Remedy").Contains("'fields'"));
    }

    [Test]
    public void Every_shipped_profile_has_a_title_and_an_id_of_its_own()
    {
        Assert.That(Profiles.Shipped().Select(p => p.Id), Is.Unique.And.SupersetOf(new[] { "generic-en", "generic-zh", "isp-complaints", "support-tickets", "china-mobile-survey" }));
        Assert.That(Profiles.Shipped().Select(p => p.Title.Simplified), Has.None.Null);
    }
}
