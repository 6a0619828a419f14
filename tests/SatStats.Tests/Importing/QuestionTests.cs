using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

/// <summary>Wide surveys, whose headers are the questions.</summary>
public class QuestionTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    [TestCase("How satisfied are you overall with our service?", "satisfaction")]
    [TestCase("How would you rate your experience with us?", "satisfaction")]
    [TestCase("How likely are you to recommend us to a friend?", "recommend")]
    [TestCase("How easy was it to get your problem handled?", "effort")]
    [TestCase("How satisfied are you with the technician?", "item_staff")]
    [TestCase("Did the technician arrive on time?", "item_punctuality")]
    [TestCase("Was the technician knowledgeable?", "item_professionalism")]
    [TestCase("Was your issue resolved?", "resolved")]
    [TestCase("Was your issue resolved quickly?", "resolved_quickly")]
    [TestCase("Would you buy from us again?", "would_buy_again")]
    [TestCase("What is the main reason for your score?", "reason")]
    [TestCase("Do you have any other comments or suggestions?", "comment")]
    [TestCase("您对我们服务的总体满意度如何？", "satisfaction")]
    [TestCase("您對我們服務的整體滿意度為何？", "satisfaction")]
    [TestCase("您有多大可能向朋友推荐我们？", "recommend")]
    [TestCase("办理业务是否费力？", "effort")]
    [TestCase("您对装维人员的服务态度是否满意？", "item_staff")]
    [TestCase("裝維人員是否準時上門？", "item_punctuality")]
    [TestCase("您认为装维人员是否专业？", "item_professionalism")]
    [TestCase("您对安装质量是否满意？", "item_result")]
    [TestCase("您的问题是否得到解决？", "resolved")]
    [TestCase("您的问题是否得到及时解决？", "resolved_quickly")]
    [TestCase("您是否会继续使用我们的宽带？", "would_buy_again")]
    [TestCase("您是否投诉过？", "complained")]
    [TestCase("您不满意的主要原因是什么？", "reason")]
    [TestCase("您还有哪些意见或建议？", "comment")]
    public void A_question_is_read_as_what_it_asks(string question, string field)
    {
        var value = RecordKinds.Survey[field].Type switch { FieldType.YesNo => "yes", FieldType.Text => "because", _ => "4" };
        var plan = _exports.Plan($"提交答卷时间,所用时间,\"{question}\"\n2026-03-01 10:00:00,12秒,{value}\n");
        Assert.That(plan.Field(field).Columns, Is.EqualTo(new[] { question }));
    }

    [Test]
    public void The_main_question_does_not_take_the_column_of_an_item()
    {
        var plan = _exports.Plan("提交答卷时间,所用时间,1、您对装维人员服务态度的满意度,2、您对上门及时性的满意度,3、您对本次服务的总体满意度\n2026-03-01 10:00:00,12秒,3,4,5\n");
        Assert.That(plan.Field("satisfaction").Columns, Is.EqualTo(new[] { "3、您对本次服务的总体满意度" }));
        Assert.That(plan.Field("item_staff").Columns, Is.EqualTo(new[] { "1、您对装维人员服务态度的满意度" }));
        Assert.That(plan.Field("item_punctuality").Columns, Is.EqualTo(new[] { "2、您对上门及时性的满意度" }));
    }

    [Test]
    public void A_survey_of_an_unknown_tool_is_known_by_its_questions()
    {
        var plan = _exports.Plan("编号,日期,您对本次服务的总体满意度如何？,您有多大可能向朋友推荐我们？\nA1,2026-03-01,非常满意,9\n");
        Assert.That(plan.Records[0].Kind, Is.EqualTo(RecordKinds.Survey));
    }

    [Test]
    public void A_short_header_is_no_question() =>
        Assert.That(_exports.Plan("Ticket ID,Opened At,Comments,Status\n1,2026-03-01,x,open\n").Records[0].Kind, Is.EqualTo(RecordKinds.Ticket));

    [Test]
    public void A_table_that_begins_with_a_timestamp_is_no_form_unless_it_asks_something() =>
        Assert.That(_exports.Plan("Timestamp,Contracted Mbps,Measured Mbps\n2026-03-01 10:00:00,100,93\n").Records[0].Kind, Is.EqualTo(RecordKinds.SpeedTest));

    [Test]
    public void Items_are_answered_in_the_words_of_the_main_question() =>
        Assert.That(_exports.Plan("提交答卷时间,所用时间,总体满意吗？,服务态度满意吗？\n2026-03-01 10:00:00,12秒,满意,非常满意\n").Mapped("item_staff").Values["非常满意"], Is.EqualTo("5"));
}
