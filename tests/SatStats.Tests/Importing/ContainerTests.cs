using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

public class ContainerTests
{
    private const string Chinese = "投诉编号,投诉时间,投诉内容,状态\n1,2013-07-01 10:00:00,网速很慢，一直没有人联系我,已办结\n2,2013-07-02 10:00:00,上门服务不及时，请尽快处理,处理中\n";

    private readonly Exports _exports = new();

    [OneTimeSetUp]
    public void KnowOldEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    [TestCase("utf-8")]
    [TestCase("gb18030")]
    [TestCase("utf-16")]
    public void I_need_not_say_how_chinese_text_is_encoded(string encoding)
    {
        var path = _exports.Write($"{encoding}.csv", Chinese, encoding == "utf-8" ? new UTF8Encoding(true) : Encoding.GetEncoding(encoding));
        var plan = Exports.PlanFile(path);
        Assert.That(plan.Columns, Is.EqualTo(new[] { "投诉编号", "投诉时间", "投诉内容", "状态" }));
        Assert.That(plan.Source.Encoding, Is.EqualTo(encoding));
        Assert.That(plan.Source.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
    }

    [Test]
    public void The_copy_that_was_transcoded_is_private_and_goes_with_the_plan()
    {
        var path = _exports.Write("private.csv", Chinese, Encoding.GetEncoding("gb18030"));
        string copy;
        using (var planned = Planner.Plan(new ImportRequest { Path = path }, CancellationToken.None))
        {
            copy = planned.Plan.ReadablePath;
            Assert.That(File.ReadAllText(copy), Is.EqualTo(Chinese));
            if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(copy), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
        Assert.That(File.Exists(copy), Is.False);
    }

    [Test]
    public void The_sheet_with_the_data_is_found_and_read_with_its_types()
    {
        var path = Path.Combine(_exports.Folder, "book.xlsx");
        SmallWorkbook.Write(path);
        using var planned = Planner.Plan(new ImportRequest { Path = path }, CancellationToken.None);
        Assert.That(File.ReadAllText(planned.Plan.ReadablePath), Is.EqualTo(
            "complaint_id,received_at,severity,compensation,code\n7,2026-01-31 08:30:00,major,12.5,00042\n\n8,2026-02-01 00:00:00,\"minor, really\",3,00007\n"));
        Assert.That(planned.Plan.Source.Path, Does.EndWith("book.xlsx#Data"));
        Assert.That(planned.Plan.Remarks, Has.Some.Contains("'Data'").And.Some.Contains("'Cover'"));
        Assert.That(() => Exports.PlanFile(path, r => r with { Sheet = "Dta" }), Throws.TypeOf<SatStatsException>().With.Property("Remedy").Contains("'Data'"));
    }

    [TestCase("empty.csv", "")]
    [TestCase("old.xls", "\u00D0\u00CF\u0011\u00E0........")]
    [TestCase("broken.xlsx", "PK\u0003\u0004 not really")]
    [TestCase("broken.gz", "\u001F\u008B not really")]
    [TestCase("broken.json", "[{\"a\":1,\"b\":")]
    [TestCase("empty.json", "{\"tickets\":[]}")]
    [TestCase("letter.pdf", "%PDF-1.7 and so on")]
    [TestCase("packed.7z", "7z\u00BC\u00AF\u0027\u001C....")]
    [TestCase("table.parquet", "PAR1....PAR1")]
    public void What_cannot_be_read_is_said_in_a_sentence(string name, string bytes)
    {
        var path = _exports.Write(name, bytes, Encoding.Latin1);
        Assert.That(() => Exports.PlanFile(path), Throws.TypeOf<SatStatsException>().With.Property("Remedy").Not.Null);
    }
}
