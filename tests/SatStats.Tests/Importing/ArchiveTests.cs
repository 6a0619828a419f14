using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

public class ArchiveTests
{
    private const string Rows = "Complaint ID,Date Received,Severity\n";

    private readonly Workdir _work = new();

    [OneTimeSetUp]
    public void KnowOldEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [OneTimeTearDown]
    public void Clear() => _work.Dispose();

    private string Zip(string name, Encoding? names, params (string Name, byte[] Content)[] entries)
    {
        using var zip = ZipFile.Open(_work.PathOf(name), ZipArchiveMode.Create, names);
        foreach (var (entry, content) in entries)
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(content);
        }
        return _work.PathOf(name);
    }

    private static byte[] Csv(string id) => Encoding.UTF8.GetBytes($"{Rows}{id},2013-07-01 10:00:00,major\n");

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    [Test]
    public void Every_export_in_an_archive_is_a_file_of_its_own()
    {
        var inner = File.ReadAllBytes(Zip("inner.zip", null, ("c.csv", Csv("C3")), ("d.csv", Csv("C4"))));
        Zip("all.zip", null, ("2013/a.csv", Csv("C1")), ("b.csv.gz", Gzip(Csv("C2"))), ("README.txt", [1]), ("__MACOSX/._a.csv", [1]), ("logo.png", [1]), ("more.zip", inner));
        var result = _work.Run("import", "all.zip", "--db", "all.duckdb").Ends(0);
        Assert.That(result.Accounts(), Has.Count.EqualTo(4));
        using var imports = _work.Run("imports", "--db", "all.duckdb", "--format", "json").Json();
        Assert.That(imports.RootElement.EnumerateArray().Select(i => i.GetProperty("file").GetString()),
            Is.EqualTo(new[] { "all.zip/2013/a.csv", "all.zip/b.csv.gz", "all.zip/more.zip/c.csv", "all.zip/more.zip/d.csv" }));
        _work.Run("import", "all.zip/more.zip/d.csv", "--db", "one.duckdb").Ends(0);
        _work.Run("import", "all.zip/e.csv", "--db", "one.duckdb").Ends(ExitCodeOfUsage).Says("There is no entry in", "e.csv");
    }

    private const int ExitCodeOfUsage = 2;

    [Test]
    public void Names_that_chinese_programs_wrote_come_out_right() =>
        Assert.That(InputFiles.Expand([Zip("gbk.zip", Encoding.GetEncoding("gb18030"), ("投诉工单明细.csv", Csv("C1")), ("安装/满意度调查.csv", Csv("C2")))]).Select(p => Path.GetRelativePath(_work.Folder, p)),
            Is.EqualTo(new[] { "gbk.zip/投诉工单明细.csv", "gbk.zip/安装/满意度调查.csv" }));

    [Test]
    public void An_entry_cannot_lead_out_of_the_archive()
    {
        var path = Zip("slip.zip", null, ("../../evil.csv", Csv("C1")), ("..\\evil2.csv", Csv("C2")));
        Assert.That(InputFiles.Expand([path]), Is.EqualTo(new[] { $"{path}/evil.csv", $"{path}/evil2.csv" }));
        _work.Run("import", "slip.zip", "--db", "slip.duckdb").Ends(0);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_work.Folder)!, "evil*"), Is.Empty);
    }

    [Test]
    public void What_would_fill_the_disk_is_refused_and_leaves_nothing()
    {
        var marker = Guid.NewGuid().ToString("N");
        string? written = null;
        var refusal = Assert.Throws<SatStatsException>(() => TempFile.Filled(
            stream =>
            {
                stream.Write(Encoding.ASCII.GetBytes(marker));
                stream.Flush();
                written = Directory.GetFiles(Path.GetTempPath(), "satstats-*.csv").Single(f => Begins(f, marker));
                stream.Write(new byte[5000]);
            },
            most: 5000))!;
        Assert.That(refusal.Remedy, Does.Contain("TMPDIR"));
        Assert.That(File.Exists(written), Is.False);
    }

    // Other tests' files come and go meanwhile.
    private static bool Begins(string path, string text)
    {
        try
        {
            return new RawFile(path, path).Head().StartsWith(Encoding.ASCII.GetBytes(text));
        }
        catch (IOException)
        {
            return false;
        }
    }

    [TestCase("t.csv.gz")]
    [TestCase("t.csv")]
    public void Gzip_is_taken_off_whatever_the_name_says(string name)
    {
        File.WriteAllBytes(_work.PathOf(name), Gzip(Csv("C1")));
        using var opened = Container.Open(new ImportRequest { Path = _work.PathOf(name) }, CancellationToken.None);
        Assert.That(File.ReadAllBytes(opened.Path), Is.EqualTo(Csv("C1")));
        Assert.That(opened.Container + opened.Raw.Packing, Is.EqualTo("csv in gzip"));
    }

    [Test]
    public void A_gzip_that_is_cut_off_is_not_half_read()
    {
        File.WriteAllBytes(_work.PathOf("cut.csv.gz"), Gzip(Csv(new string('C', 5000)))[..^12]);
        Assert.That(() => Container.Open(new ImportRequest { Path = _work.PathOf("cut.csv.gz") }, CancellationToken.None), Throws.TypeOf<SatStatsException>());
    }

    [Test]
    public void I_can_pipe_an_export_in()
    {
        using var opened = Container.Open(new ImportRequest { Path = "-", StandardInput = new MemoryStream(Gzip(Csv("C1"))) }, CancellationToken.None);
        Assert.That(opened.Raw.Name, Is.EqualTo("standard input"));
        Assert.That(File.ReadAllBytes(opened.Path), Is.EqualTo(Csv("C1")));
        Assert.That(() => Container.Open(new ImportRequest { Path = "-" }, CancellationToken.None), Throws.TypeOf<SatStatsException>());
    }

    [Test]
    public void The_same_rows_packed_and_unpacked_are_the_same_file()
    {
        File.WriteAllBytes(_work.PathOf("same.csv"), Csv("S1"));
        Zip("same.zip", null, ("same.csv", Csv("S1")));
        _work.Run("import", "same.csv", "--db", "same.duckdb").Ends(0);
        _work.Run("import", "same.zip", "--db", "same.duckdb").Ends(0).Says("before");
    }
}
