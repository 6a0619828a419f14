using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

public class InputFilesTests
{
    private Exports _exports = null!;

    [SetUp]
    public void WriteFiles()
    {
        _exports = new();
        foreach (var name in new[] { "b.csv", "a.xlsx", "notes.docx", ".hidden.csv", "README.txt", "sub/c.tsv", "sub/.git/d.csv", "sub/deep/e.txt" }) _exports.Write(name, "x");
    }

    [TearDown]
    public void Clear() => _exports.Dispose();

    private string[] Expand(params string[] paths) =>
        [.. InputFiles.Expand(paths.Select(p => Path.Combine(_exports.Folder, p))).Select(p => Path.GetRelativePath(_exports.Folder, p).Replace('\\', '/'))];

    [Test]
    public void I_can_name_a_folder_and_get_the_exports_below_it_in_order() =>
        Assert.That(Expand(""), Is.EqualTo(new[] { "a.xlsx", "b.csv", "sub/c.tsv", "sub/deep/e.txt" }));

    [Test]
    public void What_other_systems_write_is_found_in_folders_too()
    {
        foreach (var name in new[] { "more/a.json", "more/b.ndjson.gz", "more/c.parquet", "more/d.DAT", "more/d.VAL", "more/e.tar.gz", "more/e.exe.gz", "more/f.xls", "more/~$f.xls", "more/g.gz" }) _exports.Write(name, "x");
        Assert.That(Expand("more"), Is.EqualTo(new[] { "more/a.json", "more/b.ndjson.gz", "more/c.parquet", "more/d.DAT", "more/e.tar.gz", "more/f.xls" }));
        Assert.That(Expand("more/*.parquet", "more/g.gz"), Is.EqualTo(new[] { "more/c.parquet", "more/g.gz" }));
    }

    [TestCase("*.csv", "b.csv")]
    [TestCase("**/*.t?t", "sub/deep/e.txt")]
    [TestCase("sub/**", "sub/c.tsv,sub/deep/e.txt")]
    [TestCase("?.*", "a.xlsx,b.csv")]
    public void I_can_name_files_by_a_pattern(string pattern, string files) =>
        Assert.That(string.Join(',', Expand(pattern)), Is.EqualTo(files));

    [Test]
    public void A_file_named_twice_comes_once() => Assert.That(Expand("b.csv", "*.csv"), Is.EqualTo(new[] { "b.csv" }));

    [Test]
    public void A_mistyped_name_is_met_with_the_nearest_one()
    {
        _exports.Write("complaints-2014.csv", "x");
        var refusal = Assert.Throws<SatStatsException>(() => Expand("complaint-2014.csv"))!;
        Assert.That(refusal.Remedy, Does.Contain("'complaints-2014.csv'"));
        Assert.That(refusal.IsUsage, Is.True);
    }

    [Test]
    public void A_pattern_that_fits_nothing_is_an_error() =>
        Assert.That(() => Expand("*.parquet"), Throws.TypeOf<SatStatsException>());
}
