using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

public class JsonTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    private string Text(string name, string json, Func<ImportRequest, ImportRequest>? change = null)
    {
        using var opened = Opened(name, json, change);
        return File.ReadAllText(opened.Path);
    }

    private Readable Opened(string name, string json, Func<ImportRequest, ImportRequest>? change = null)
    {
        var request = new ImportRequest { Path = _exports.Write(name, json) };
        return Container.Open(change?.Invoke(request) ?? request, CancellationToken.None);
    }

    [Test]
    public void Objects_become_rows_under_the_names_in_the_order_in_which_they_appear() =>
        Assert.That(Text("a.json", """
            [{"id":7,"via":{"channel":"web","source":{"rel":null}},"tags":["a","b"],"open":true},
             {"id":8.50,"subject":"he said \"no\", twice\nand left","via":null,"notes":[{"n":1}],"open":null}]
            """), Is.EqualTo("id,via.channel,via.source.rel,tags,open,subject,notes\n7,web,,a; b,true,,\n8.50,,,,,\"he said \"\"no\"\", twice\nand left\",\"[{\"\"n\"\":1}]\"\n"));

    [Test]
    public void The_array_may_lie_inside_objects_and_the_one_with_the_most_data_is_read()
    {
        const string json = """{"count":2,"data":{"users":[{"id":1},{"id":2},{"id":3}],"tickets":[{"id":1,"subject":"slow since Monday"},{"id":2,"subject":"no signal at all"}]},"next":null}""";
        using var opened = Opened("b.json", json);
        Assert.That(File.ReadAllText(opened.Path), Does.StartWith("id,subject\n1,slow"));
        Assert.That(opened.Part, Is.EqualTo("data.tickets"));
        Assert.That(opened.Remarks, Has.Some.Contains("'data.users' (3)"));
        Assert.That(Text("b.json", json, r => r with { Sheet = "data.users" }), Is.EqualTo("id\n1\n2\n3\n"));
    }

    [TestCase("c.ndjson")]
    [TestCase("c.jsonl")]
    [TestCase("c.json")]
    [TestCase("c.txt")]
    public void One_object_a_line_is_read_whatever_the_file_is_called(string name) =>
        Assert.That(Text(name, "{\"a\":1,\"b\":[]}\r\n{\"b\":\"x\",\"c\":{\"d\":2}}\r\n"), Is.EqualTo("a,b,c.d\n1,,\n,x,2\n"));

    [Test]
    public void A_line_that_is_no_json_does_not_keep_the_others_out()
    {
        using var opened = Opened("d.ndjson", "{\"a\":1,\"b\":2}\n{\"a\":1,\"b\n\n{\"a\":3,\"b\":4}\n{\"a\":5,");
        Assert.That(File.ReadAllText(opened.Path), Is.EqualTo("a,b\n1,2\n\"{\"\"a\"\":1,\"\"b\"\n\n3,4\n\"{\"\"a\"\":5,\"\n"));
        Assert.That(opened.Remarks, Has.Some.Contains("2 lines are no JSON").And.Some.Contains("line 2"));
    }

    [Test]
    public void Damaged_lines_and_values_are_reported_under_their_own_line()
    {
        using var work = new Workdir().Write("t.ndjson", """
            {"Complaint ID":"C1","Date Received":"2013-07-01 10:00:00","Severity":"major"}

            {"Complaint ID":"C2","Date Received":"soon","Severity":"major"}
            {"Complaint ID":"C3","Date Rec
            {"Complaint ID":"C4","Date Received":"2013-07-02 10:00:00","Severity":"minor"}
            """);
        var result = work.Run("import", "t.ndjson");
        Assert.That(result.Account(), Is.EqualTo(new Account(4, 2, 0, 0, 2)));
        using var rejects = work.Run("imports", "rejects", "1", "--format", "json").Json();
        Assert.That(rejects.RootElement.EnumerateArray().Select(r => r.GetProperty("line").GetInt64()), Is.EquivalentTo(new[] { 3, 4 }));
    }

    [Test]
    public void Rows_of_an_array_are_reported_by_their_number()
    {
        using var work = new Workdir().Write("t.json", """
            {"complaints":[
              {"Complaint ID":"C1","Date Received":"2013-07-01 10:00:00","Severity":"major"},
              {"Complaint ID":"C2","Date Received":"2013-07-02 10:00:00","Severity":"major"},
              {"Complaint ID":"C3","Date Received":null,"Severity":"minor"}]}
            """);
        var result = work.Run("import", "t.json");
        Assert.That(result.Account(), Is.EqualTo(new Account(3, 2, 0, 0, 1)));
        Assert.That(work.Run("imports", "rejects", "1", "--format", "csv").Out, Does.Contain("t.json#complaints,3,row rejected"));
    }

    [Test]
    public void A_record_longer_than_what_is_read_at_once_is_whole()
    {
        var text = new string('慢', 200_000);
        Assert.That(Text("e.json", $"[{{\"a\":1,\"b\":\"{text}\"}},{{\"a\":2,\"b\":\"x\"}}]"), Is.EqualTo($"a,b\n1,{text}\n2,x\n"));
        Assert.That(Text("e.ndjson", $"{{\"a\":1,\"b\":\"{text}\"}}\n{{\"a\":2,\"b\":\"x\"}}"), Is.EqualTo($"a,b\n1,{text}\n2,x\n"));
    }

    [Test]
    public void Json_is_read_in_any_encoding()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var path = _exports.Write("gbk.json", "[{\"投诉编号\":\"1\",\"投诉内容\":\"网速很慢，一直没有人联系我\"}]", System.Text.Encoding.GetEncoding("gb18030"));
        using var opened = Container.Open(new ImportRequest { Path = path }, CancellationToken.None);
        Assert.That(File.ReadAllText(opened.Path), Is.EqualTo("投诉编号,投诉内容\n1,网速很慢，一直没有人联系我\n"));
    }

    [Test]
    public void Half_a_character_and_names_with_dots_are_kept_apart() =>
        Assert.That(Text("f.json", """[{"a.b":"one","a":{"b":"two"},"c":"\ud83d"}]"""), Is.EqualTo("a.b,a.b,c\none,two,\\ud83d\n"));

    [Test]
    public void A_header_in_brackets_is_no_json() =>
        Assert.That(Text("g.csv", "[id],[name]\n1,x\n"), Is.EqualTo("[id],[name]\n1,x\n"));

    [Test]
    public void What_is_cut_off_is_said_with_its_line() =>
        Assert.That(() => Text("h.json", "[\n{\"a\":1,\"b\":2},\n{\"a\":"), Throws.TypeOf<SatStatsException>().With.Message.Contains("line 3"));
}
