using System.Diagnostics;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class DatabaseTests
{
    [TestCase("measure", "complaint-volume")]
    [TestCase("imports")]
    [TestCase("imports", "rejects", "1")]
    [TestCase("query", "select 1")]
    public void Where_there_is_no_database_yet_I_am_told_how_to_make_one(params string[] words)
    {
        using var work = new Workdir();
        work.Run(words).Ends(ExitCode.Failed).Says("There is no database", "satstats import PATH");
        Assert.That(Directory.GetFiles(work.Folder), Is.Empty);
    }

    [TestCase("notes.txt", "just some text, longer than a header")]
    [TestCase("a.csv", "Complaint ID,Date Received\nC1,2013-07-01\n")]
    [TestCase("empty.duckdb", "")]
    public void A_file_that_is_no_database_is_not_touched(string name, string text)
    {
        using var work = new Workdir().Write("in.csv", Small.Complaints).Write(name, text);
        work.Run("imports", "--db", name).Ends(ExitCode.Failed).Says("is not a database");
        work.Run("import", "in.csv", "--db", name).Ends(ExitCode.Failed).Says("is not a database");
        Assert.That(File.ReadAllText(work.PathOf(name)), Is.EqualTo(text));
    }

    [Test]
    public void A_damaged_database_is_not_taken_for_one_in_use()
    {
        using var work = new Workdir().Write("in.csv", Small.Complaints);
        work.Run("import", "in.csv").Ends(ExitCode.Done);
        var bytes = File.ReadAllBytes(work.PathOf("satstats.duckdb"));
        for (var i = 12288; i < bytes.Length; i += 7) bytes[i] ^= 0x5a;
        File.WriteAllBytes(work.PathOf("clock.duckdb"), bytes);
        File.WriteAllBytes(work.PathOf("short.duckdb"), bytes[..5000]);
        foreach (var name in new[] { "clock.duckdb", "short.duckdb" })
        {
            var result = work.Run("imports", "--db", name).Ends(ExitCode.Failed).Says("cannot be opened as a database");
            Assert.That(result.Err, Does.Not.Contain("in use"), result.ToString());
        }
    }

    [Test]
    public void Another_programs_database_is_not_taken_for_ours()
    {
        using var work = new Workdir();
        using (var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={work.PathOf("other.duckdb")}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "create table t as select 1 as x";
            command.ExecuteNonQuery();
        }
        work.Run("imports", "--db", "other.duckdb").Ends(ExitCode.Failed).Says("SatStats has imported nothing into it");
        work.Run("measure", "csat", "--db", "other.duckdb").Ends(ExitCode.Failed).Says("SatStats has imported nothing into it");
    }

    [Test]
    public void A_database_that_another_process_holds_is_said_to_be_in_use()
    {
        using var work = new Workdir().Write("in.csv", Small.Complaints);
        work.Run("import", "in.csv").Ends(ExitCode.Done);
        using var holder = Holder.Of(work.PathOf("satstats.duckdb"));
        if (holder is null) Assert.Ignore("There is no other program here that could hold the file's lock (python3 with fcntl).");
        work.Run("measure", "complaint-volume").Ends(ExitCode.Failed).Says("is in use by another program", "--db");
        work.Run("import", "in.csv", "--wait", "0").Ends(ExitCode.Failed).Says("is in use by another program");
        work.Run("imports", "undo", "1", "--wait", "0").Ends(ExitCode.Failed).Says("is in use by another program");
    }

    [Test]
    public async Task An_import_waits_for_another_program_to_finish()
    {
        using var work = new Workdir().Write("in.csv", Small.Complaints).Write("more.csv", Small.ChineseComplaints);
        work.Run("import", "in.csv").Ends(ExitCode.Done);
        var holder = Holder.Of(work.PathOf("satstats.duckdb"));
        if (holder is null) Assert.Ignore("There is no other program here that could hold the file's lock (python3 with fcntl).");
        var import = Task.Run(() => work.Run("import", "more.csv", "--wait", "60"));
        await Task.Delay(500);
        Assert.That(import.IsCompleted, Is.False);
        holder.Dispose();
        (await import).Ends(ExitCode.Done).Says("is in use by another program", "Waiting for it.");
        Assert.That(work.Rows("select count(*) from complaints"), Is.EqualTo(new[] { "10" }));
    }

    [Test]
    public void An_import_that_waits_can_be_interrupted()
    {
        using var work = new Workdir().Write("in.csv", Small.Complaints);
        work.Run("import", "in.csv").Ends(ExitCode.Done);
        using var holder = Holder.Of(work.PathOf("satstats.duckdb"));
        if (holder is null) Assert.Ignore("There is no other program here that could hold the file's lock (python3 with fcntl).");
        using var cancel = new CancellationTokenSource(300);
        work.Run(cancel.Token, "import", "in.csv", "--wait", "600").Ends(ExitCode.Interrupted);
    }

    [Test]
    public void An_import_that_I_interrupt_leaves_the_database_as_it_was()
    {
        using var work = new Workdir().Write("small.csv", Small.Complaints).Write("large.csv", Small.Many(400_000));
        work.Run("import", "small.csv").Ends(ExitCode.Done);
        var before = work.Rows("select * from complaints order by complaint_id");
        var interrupted = 0;
        foreach (var milliseconds in new[] { 1, 60, 200, 400, 700 })
        {
            using var cancel = new CancellationTokenSource(milliseconds);
            var result = work.Run(cancel.Token, "import", "large.csv");
            if (result.Code == ExitCode.Done) break;
            interrupted++;
            result.Ends(ExitCode.Interrupted).Says("Interrupted");
            Assert.That(work.Rows("select * from complaints order by complaint_id"), Is.EqualTo(before));
            Assert.That(work.Rows("select path from imports"), Is.EqualTo(new[] { "small.csv" }));
            Assert.That(work.Rows("select count(*) from information_schema.tables where table_schema = 'loads'"), Is.EqualTo(new[] { "1" }));
        }
        Assert.That(interrupted, Is.GreaterThan(0));
        work.Run("import", "large.csv").Ends(ExitCode.Done);
        Assert.That(work.Rows("select count(*) from complaints"), Is.EqualTo(new[] { "400007" }));
    }

    [Test]
    public void A_database_is_private_to_its_owner()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("File modes are a matter of Unix.");
            return;
        }
        using var work = new Workdir().Write("in.csv", Small.Complaints);
        work.Run("import", "in.csv").Ends(ExitCode.Done);
        Assert.That(File.GetUnixFileMode(work.PathOf("satstats.duckdb")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Two_imports_at_once_wait_for_each_other_and_nobody_else_can_read_what_they_write()
    {
        using var work = new Workdir().Write("1.csv", Small.Many(60_000)).Write("2.csv", Small.Many(60_000).Replace("\nM", "\nN", StringComparison.Ordinal));
        var log = work.PathOf("satstats.duckdb.wal");
        var modes = new HashSet<UnixFileMode>();
        var imports = new[] { "1.csv", "2.csv" }.Select(file => Start(work, "import", file, "--wait", "300")).ToList();
        while (imports.Any(i => !i.HasExited))
        {
            if (!OperatingSystem.IsWindows() && File.Exists(log)) modes.Add(ModeOf(log));
            Thread.Sleep(1);
        }
        Assert.That(imports.Select(i => i.ExitCode), Is.All.EqualTo(ExitCode.Done), string.Concat(imports.Select(i => i.StandardError.ReadToEnd())));
        Assert.That(modes, Is.SubsetOf(new[] { UnixFileMode.None, UnixFileMode.UserRead | UnixFileMode.UserWrite }));
        Assert.That(File.Exists(log), Is.False);
        Assert.That(work.Rows("select (select count(*) from complaints), (select count(*) from imports)"), Is.EqualTo(new[] { "120000|2" }));
        foreach (var import in imports) import.Dispose();
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static UnixFileMode ModeOf(string path)
    {
        try
        {
            return File.GetUnixFileMode(path);
        }
        // Gone by now.
        catch (FileNotFoundException)
        {
            return UnixFileMode.None;
        }
    }

    private static Process Start(Workdir work, params string[] words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "satstats.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. words]) { WorkingDirectory = work.Folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    /// <summary>Another process that has the file's lock, as a running import would.</summary>
    private sealed class Holder(Process process) : IDisposable
    {
        public static Holder? Of(string path)
        {
            const string script = "import fcntl,sys\nf=open(sys.argv[1],'r+b')\nfcntl.lockf(f,fcntl.LOCK_EX)\nprint('held',flush=True)\nsys.stdin.read()";
            try
            {
                var process = Process.Start(new ProcessStartInfo("python3", ["-c", script, path]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
                return process.StandardOutput.ReadLine() == "held" ? new Holder(process) : null;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }

        public void Dispose()
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
