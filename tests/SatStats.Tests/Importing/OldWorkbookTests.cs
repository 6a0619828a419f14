using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

public class OldWorkbookTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    [Test]
    public void An_old_workbook_is_read_with_its_types()
    {
        var path = Path.Combine(_exports.Folder, "old.xls");
        SmallXls.Write(path, "安装明细", ["工单编码", "派单时间", "历时", "是否超时"], ["A1", new DateTime(2013, 7, 1, 8, 30, 0), 12.5, "未超时"], ["A2", "2013-07-02 08:30", 13800138000d, "超时"], ["A3", 41458d, null, "超时"]);
        using var opened = Container.Open(new ImportRequest { Path = path }, CancellationToken.None);
        Assert.That(File.ReadAllLines(opened.Path), Is.EqualTo(new[]
        {
            "工单编码,派单时间,历时,是否超时", "A1,2013-07-01 08:30:00,12.5,未超时", "A2,2013-07-02 08:30,13800138000,超时", "A3,2013-07-03 00:00:00,,超时",
        }));
        Assert.That((opened.Container, opened.Part), Is.EqualTo(("xls", "安装明细")));
    }

    [TestCase("<html><head><style>td{x:1}</style></head><body><table><tr><td>title</td></tr></table><TABLE border=1>\n<tr><th>Complaint ID<th>Date Received<th>Text</tr>\n<tr><td rowspan=2>C&amp;1</td><td>2013-07-01</td><td>slow,<br/>very&nbsp;slow\n again</td></tr><!-- a > b --><tr><td>2013-07-02</td><td></td></tr></TABLE></body></html>")]
    [TestCase("<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table><Row><Cell><Data ss:Type=\"String\">Complaint ID</Data></Cell><Cell><Data>Date Received</Data></Cell><Cell><Data>Text</Data></Cell></Row><Row><Cell ss:MergeDown=\"1\"><Data>C&amp;1</Data></Cell><Cell><Data>2013-07-01</Data></Cell><Cell><Data>slow, very slow again</Data></Cell></Row><Row><Cell ss:Index=\"2\"><Data>2013-07-02</Data></Cell></Row></Table></Worksheet></Workbook>")]
    public void A_page_that_is_called_a_workbook_is_read_as_what_it_is(string page)
    {
        var path = _exports.Write("page.xls", page);
        using var opened = Container.Open(new ImportRequest { Path = path }, CancellationToken.None);
        Assert.That(File.ReadAllText(opened.Path).Replace("slow,\nvery", "slow, very", StringComparison.Ordinal),
            Is.EqualTo("Complaint ID,Date Received,Text\nC&1,2013-07-01,\"slow, very slow again\"\nC&1,2013-07-02,\n"));
        Assert.That(opened.Remarks, Has.Some.Contains("page of HTML or XML"));
    }

    [Test]
    public void A_page_without_a_table_is_said_to_be_one() =>
        Assert.That(() => Container.Open(new ImportRequest { Path = _exports.Write("login.xls", "<html><body>Please log in</body></html>") }, CancellationToken.None),
            Throws.TypeOf<SatStatsException>().With.Message.Contains("without a table"));

    [Test]
    public void Damaged_workbooks_end_in_a_sentence()
    {
        var good = Path.Combine(_exports.Folder, "good.xls");
        SmallXls.Write(good, "S", ["id", "at"], ["1", new DateTime(2013, 7, 1)], ["2", new DateTime(2013, 7, 2)]);
        var xlsx = Path.Combine(_exports.Folder, "good.xlsx");
        SmallWorkbook.Write(xlsx);
        var dice = new Random(1);
        foreach (var source in new[] { good, xlsx })
        {
            var bytes = File.ReadAllBytes(source);
            for (var i = 0; i < 120; i++)
            {
                var copy = bytes.ToArray();
                for (var n = 0; n < 3; n++) copy[dice.Next(8, copy.Length)] = (byte)dice.Next(256);
                if (i % 5 == 0) copy = copy[..dice.Next(8, copy.Length)];
                var path = Path.Combine(_exports.Folder, "mutated" + Path.GetExtension(source));
                File.WriteAllBytes(path, copy);
                Assert.That(() => Opened(path), Throws.Nothing, $"{source} {i}");
            }
        }
    }

    private static void Opened(string path)
    {
        try
        {
            Container.Open(new ImportRequest { Path = path }, CancellationToken.None).Dispose();
        }
        catch (SatStatsException)
        {
            // A sentence is what is wanted.
        }
    }
}
