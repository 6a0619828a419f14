using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;
using SharpCompress.Common;

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

    private static byte[] Gzip(byte[] content) => Packing.By("gz", content);

    private Readable Open(string name) => Container.Open(new ImportRequest { Path = _work.PathOf(name) }, CancellationToken.None);

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

    [TestCase("gz", "csv in gzip")]
    [TestCase("zst", "csv in zstd")]
    [TestCase("bz2", "csv in bzip2")]
    [TestCase("xz", "csv in xz")]
    [TestCase("7z", "csv in 7z")]
    [TestCase("tar", "csv in tar")]
    public void What_an_export_is_packed_in_is_taken_off_whatever_the_name_says(string by, string said)
    {
        foreach (var name in new[] { $"t.csv.{by}", "t.csv" })
        {
            File.WriteAllBytes(_work.PathOf(name), Packing.By(by, Packing.Export));
            using var opened = Open(name);
            Assert.That(File.ReadAllBytes(opened.Path), Is.EqualTo(Packing.Export));
            Assert.That(opened.Container + opened.Raw.Packing, Is.EqualTo(said));
        }
    }

    [TestCase(CompressionType.None)]
    [TestCase(CompressionType.Deflate)]
    [TestCase(CompressionType.BZip2)]
    [TestCase(CompressionType.LZMA)]
    [TestCase(CompressionType.PPMd)]
    [TestCase(CompressionType.ZStandard)]
    public void A_zip_is_read_by_whatever_method_its_entries_are_packed(CompressionType method)
    {
        File.WriteAllBytes(_work.PathOf("method.zip"), Packing.Zip(method, Csv("C1")));
        using var opened = Open("method.zip");
        Assert.That(File.ReadAllBytes(opened.Path), Is.EqualTo(Csv("C1")));
    }

    [TestCase("gz")]
    [TestCase("zst")]
    [TestCase("bz2")]
    [TestCase("xz")]
    [TestCase("7z")]
    [TestCase("tar")]
    [TestCase("zip")]
    public void What_is_cut_off_is_not_half_read(string by)
    {
        var packed = Packing.By(by, Packing.Export);
        foreach (var length in new[] { packed.Length - 1, packed.Length - 12, packed.Length / 2 })
        {
            // A tar ends in a kilobyte of nothing that may be missing.
            File.WriteAllBytes(_work.PathOf("cut.csv"), by == "tar" ? packed[..540] : packed[..length]);
            Assert.That(() => Open("cut.csv"), Throws.TypeOf<SatStatsException>().With.Property("Remedy").Not.Empty);
        }
    }

    [TestCase("gz")]
    [TestCase("bz2")]
    [TestCase("xz")]
    [TestCase("7z")]
    [TestCase("zip")]
    public void A_byte_that_was_spoilt_within_never_changes_what_is_read(string by)
    {
        var packed = Packing.By(by, Packing.Export);
        var refused = 0;
        for (var at = 0; at < packed.Length; at += 3)
        {
            var spoilt = packed.ToArray();
            spoilt[at] ^= 0x10;
            File.WriteAllBytes(_work.PathOf("spoilt.csv"), spoilt);
            try
            {
                using var raw = Unpacking.Open(new ImportRequest { Path = _work.PathOf("spoilt.csv") }, CancellationToken.None);
                if (raw.Packing.Length > 0) Assert.That(File.ReadAllBytes(raw.Path), Is.EqualTo(Packing.Export), $"byte {at}");
            }
            catch (SatStatsException)
            {
                refused++;
            }
        }
        Assert.That(refused, Is.GreaterThan(packed.Length / 12));
    }

    [TestCase("gz")]
    [TestCase("zst")]
    [TestCase("bz2")]
    public void Files_that_were_joined_after_they_were_packed_are_read_to_the_end(string by)
    {
        File.WriteAllBytes(_work.PathOf("joined.csv"), [.. Packing.By(by, Csv("C1")), .. Packing.By(by, "C2,2013-07-02 10:00:00,minor\n"u8.ToArray())]);
        using var opened = Open("joined.csv");
        Assert.That(File.ReadAllText(opened.Path), Does.EndWith("major\nC2,2013-07-02 10:00:00,minor\n"));
    }

    [Test]
    public void Of_joined_files_that_cannot_be_read_to_the_end_nothing_is_read()
    {
        File.WriteAllBytes(_work.PathOf("joined.xz"), [.. Packing.By("xz", Packing.Export), .. Packing.By("xz", Packing.Export)]);
        Assert.That(() => Open("joined.xz"), Throws.TypeOf<SatStatsException>().With.Message.Contains("behind its end"));
    }

    [Test]
    public void A_tar_of_several_exports_is_taken_apart_and_a_link_in_it_leads_nowhere()
    {
        var tar = Packing.Tar(("2013/投诉.csv", Csv("C1")), ("b.csv", Csv("C2")));
        foreach (var (name, bytes) in new[] { ("all.tar", tar), ("all.tar.gz", Gzip(tar)) })
        {
            File.WriteAllBytes(_work.PathOf(name), bytes);
            Assert.That(InputFiles.Expand([_work.PathOf(name)]).Select(p => Path.GetRelativePath(_work.Folder, p)), Is.EqualTo(new[] { $"{name}/2013/投诉.csv", $"{name}/b.csv" }));
            using var opened = Open($"{name}/b.csv");
            Assert.That(File.ReadAllBytes(opened.Path), Is.EqualTo(Csv("C2")));
        }
    }

    [Test]
    public void An_archive_of_too_many_files_or_layers_is_refused()
    {
        Zip("many.zip", null, [.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.csv", Array.Empty<byte>()))]);
        Assert.That(() => Open("many.zip"), Throws.TypeOf<SatStatsException>().With.Message.Contains("more than 10000 files"));
        var layers = Packing.Export;
        for (var i = 0; i < 5; i++) layers = Packing.By(i % 2 == 0 ? "zst" : "gz", layers);
        File.WriteAllBytes(_work.PathOf("layers.gz"), layers);
        Assert.That(() => Open("layers.gz"), Throws.TypeOf<SatStatsException>().With.Message.Contains("4 times over"));
    }

    [Test]
    public void An_archive_with_a_password_says_so()
    {
        var zip = File.ReadAllBytes(Zip("locked.zip", null, ("a.csv", Csv("C1"))));
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        File.WriteAllBytes(_work.PathOf("locked.zip"), zip);
        Assert.That(() => Open("locked.zip"), Throws.TypeOf<SatStatsException>().With.Message.Contains("password"));
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
