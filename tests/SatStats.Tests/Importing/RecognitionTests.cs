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

    [Test]
    public void A_required_field_without_a_column_is_asked_for()
    {
        var refusal = _exports.Refusal("complaint_id,severity,category\n1,major,x\n", r => r with { Kind = "complaint" });
        Assert.That(refusal.Message, Does.Contain("received_at"));
        Assert.That(refusal.Remedy, Does.Contain("--map received_at=").And.Contain("--set received_at="));
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
