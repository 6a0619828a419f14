using System.Diagnostics;
using System.Globalization;
using System.Text;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Disks that are really full: small ones in memory, where this machine lets us mount them.</summary>
[NonParallelizable]
public class FullDiskTests
{
    // From hardly more than the database itself to nearly what the import needs, so that it fails at different moments.
    [Test]
    public void An_import_that_fills_the_disk_changes_nothing_and_succeeds_once_there_is_room([Values(3, 4, 5, 6, 8)] int megabytes)
    {
        using var work = new Workdir();
        using var disk = SmallDisk.Mount(work.PathOf("disk"), megabytes);
        work.Write("small.csv", Small.Complaints).Write("large.csv", Large(40_000));
        work.Run("import", "small.csv", "--db", "disk/d.duckdb").Ends(ExitCode.Done);
        work.Run("import", "large.csv", "--db", "disk/d.duckdb").Ends(ExitCode.Failed).Says("The disk is full", "Nothing was changed");
        Assert.That(Held(work), Is.EqualTo("7|1"));
        disk.Resize(200);
        work.Run("import", "large.csv", "--db", "disk/d.duckdb").Ends(ExitCode.Done);
        Assert.That(Held(work), Is.EqualTo("40007|2"));
    }

    [Test]
    public void A_new_database_for_which_there_is_no_room_leaves_nothing_behind([Values(1, 3)] int megabytes)
    {
        using var work = new Workdir().Write("large.csv", Large(40_000));
        using var disk = SmallDisk.Mount(work.PathOf("disk"), megabytes);
        work.Run("import", "large.csv", "--db", "disk/d.duckdb").Ends(ExitCode.Failed).Says("The disk is full");
        Assert.That(Directory.GetFiles(work.PathOf("disk")), Is.Empty);
        disk.Resize(200);
        work.Run("import", "large.csv", "--db", "disk/d.duckdb").Ends(ExitCode.Done);
    }

    [Test]
    public void What_came_into_a_new_database_before_the_disk_was_full_stays()
    {
        using var work = new Workdir().Write("1.csv", Small.Complaints).Write("2.csv", Large(40_000));
        using var disk = SmallDisk.Mount(work.PathOf("disk"), 5);
        work.Run("import", "1.csv", "2.csv", "--db", "disk/d.duckdb").Ends(ExitCode.Failed).Says("The disk is full", "1 of 2 files");
        Assert.That(Held(work), Is.EqualTo("7|1"));
    }

    [Test]
    public void An_undo_for_which_there_is_no_room_changes_nothing()
    {
        using var work = new Workdir().Write("1.csv", Large(40_000)).Write("2.csv", Large(40_000).Replace(",Open,", ",Closed,", StringComparison.Ordinal));
        using var disk = SmallDisk.Mount(work.PathOf("disk"), 200);
        foreach (var file in new[] { "1.csv", "2.csv" }) work.Run("import", file, "--db", "disk/d.duckdb").Ends(ExitCode.Done);
        disk.Fill();
        var result = work.Run("imports", "undo", "2", "--db", "disk/d.duckdb");
        if (result.Code == ExitCode.Failed) result.Says("The disk is full");
        Assert.That(Held(work), Is.EqualTo(result.Code == ExitCode.Failed ? "40000|2" : "40000|1"), result.ToString());
        disk.Resize(400);
        if (result.Code == ExitCode.Failed) work.Run("imports", "undo", "2", "--db", "disk/d.duckdb").Ends(ExitCode.Done);
        Assert.That(work.Run("query", "select distinct status from complaints", "--db", "disk/d.duckdb", "--format", "csv").Ends(ExitCode.Done).Out, Is.EqualTo("status\nopen\n"));
    }

    [Test]
    public void A_full_temporary_folder_is_said_and_changes_nothing()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var work = new Workdir().Write("small.csv", Small.Complaints).Write("large.csv", Large(40_000).Replace("hotline", "热线", StringComparison.Ordinal), Encoding.GetEncoding("gb18030"));
        using var disk = SmallDisk.Mount(work.PathOf("disk"), 1);
        work.Run("import", "small.csv").Ends(ExitCode.Done);
        var before = Environment.GetEnvironmentVariable("TMPDIR");
        try
        {
            Environment.SetEnvironmentVariable("TMPDIR", work.PathOf("disk"));
            work.Run("import", "large.csv").Ends(ExitCode.Failed).Says("A temporary copy could not be written: ", $"Make room in {work.PathOf("disk")}");
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before);
        }
        Assert.That(Directory.GetFiles(work.PathOf("disk")), Is.Empty);
        work.Run("import", "large.csv").Ends(ExitCode.Done);
    }

    private static string Held(Workdir work)
    {
        using var json = work.Run("query", "select (select count(*) from complaints), (select count(*) from imports)", "--db", "disk/d.duckdb", "--format", "json").Ends(ExitCode.Done).Json();
        return string.Join('|', json.RootElement[0].EnumerateObject().Select(p => p.Value.ToString()));
    }

    /// <summary>Complaints with a text that does not compress.</summary>
    private static string Large(int rows)
    {
        var (text, random, noise) = (new StringBuilder("Complaint ID,Date Received,Channel,Status,Text\n"), new Random(1), new byte[150]);
        for (var i = 0; i < rows; i++)
        {
            random.NextBytes(noise);
            text.Append(CultureInfo.InvariantCulture, $"C{i + 100},2013-07-01 10:00:00,hotline,Open,{Convert.ToHexString(noise)}\n");
        }
        return text.ToString();
    }

    /// <summary>A file system of a few megabytes.</summary>
    private sealed class SmallDisk(string folder) : IDisposable
    {
        public static SmallDisk Mount(string folder, int megabytes)
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder)) Assert.Ignore("A small disk cannot be mounted here (Linux, as root).");
            return new(folder);
        }

        public void Resize(int megabytes) => Assert.That(Run("mount", "-o", $"remount,size={megabytes}m", folder));

        /// <summary>Takes what room there is, to the last block.</summary>
        public void Fill()
        {
            using var file = File.Create(Path.Combine(folder, "filler"), 1);
            var block = new byte[4096];
            try
            {
                while (true) file.Write(block);
            }
            catch (IOException)
            {
            }
        }

        public void Dispose() => Run("umount", "-l", folder);

        private static bool Run(string program, params string[] words)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
