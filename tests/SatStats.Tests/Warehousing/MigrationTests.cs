using System.IO.Compression;
using System.Runtime.CompilerServices;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Warehousing;

/// <summary>Databases that earlier programs wrote, as they wrote them.</summary>
internal sealed class MigrationTests
{
    /// <summary>Two imports of complaints: four rows of which one is rejected, then three of which one edits, one repeats and one has a value set aside.</summary>
    private static Workdir OfSchema2()
    {
        var work = new Workdir();
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder(), "Earlier", "schema-2.duckdb.gz")), CompressionMode.Decompress);
        using var file = File.Create(work.PathOf("satstats.duckdb"));
        packed.CopyTo(file);
        return work;
    }

    private static string Folder([CallerFilePath] string testFile = "") => Path.GetDirectoryName(testFile)!;

    [TestCase("imports")]
    [TestCase("imports", "rejects", "1")]
    [TestCase("measure", "complaint-volume", "--grain", "month")]
    [TestCase("query", "select complaint_id, status, import_id from complaints order by 1")]
    [TestCase("imports", "show", "2")]
    public void A_database_of_an_earlier_program_can_be_read(params string[] words)
    {
        using var work = OfSchema2();
        work.Run(words).Ends(ExitCode.Done);
    }

    [Test]
    public void A_database_of_an_earlier_program_keeps_everything()
    {
        using var work = OfSchema2();
        Assert.That(work.Rows("select complaint_id, status, import_id from complaints order by 1"), Is.EqualTo(new[] { "C1|resolved|1", "C2|resolved|2", "C3|resolved|2", "C5|resolved|2" }));
        Assert.That(work.Rows("select import_id, path, profile, read_rows, kept, updated, unchanged, rejected, values_set_aside from imports join import_counts using (import_id) order by 1"),
            Is.EqualTo(new[] { "1|1.csv|generic-en|4|3|0|0|1|0", "2|2.csv|generic-en|3|1|1|1|0|1" }));
        Assert.That(work.Rows("select import_id, line, value from rejects order by 1"), Is.EqualTo(new[] { "1|5|", "2|4|soon" }));
        Assert.That(work.Rows("select count(*) from import_mappings"), Is.EqualTo(new[] { "10" }));
    }

    [Test]
    public void An_import_of_an_earlier_program_can_be_undone_and_looked_back_at()
    {
        using var work = OfSchema2();
        Assert.That(work.Run("query", "select complaint_id, status from complaints order by 1", "--as-of", "1", "--format", "csv").Ends(0).Out, Is.EqualTo("complaint_id,status\nC1,resolved\nC2,open\nC3,resolved\n"));
        work.Run("imports", "undo", "1").Ends(ExitCode.Done);
        Assert.That(work.Rows("select kept, updated, unchanged from import_counts"), Is.EqualTo(new[] { "3|0|0" }));
        Assert.That(work.Rows("select complaint_id from complaints order by 1"), Is.EqualTo(new[] { "C2", "C3", "C5" }));
    }

    [Test]
    public void A_database_of_a_newer_program_is_refused()
    {
        using var work = OfSchema2();
        work.Run("imports").Ends(ExitCode.Done);
        using (var engine = new Engine($"Data Source={work.PathOf("satstats.duckdb")}")) engine.Run("insert into migrations values (99, '0099-x.sql')");
        work.Run("imports").Ends(ExitCode.Failed).Says("newer SatStats");
    }
}
