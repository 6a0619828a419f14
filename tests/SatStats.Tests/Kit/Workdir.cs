using System.Globalization;
using System.Text;
using System.Text.Json;
using SatStats.Cli;

namespace SatStats.Tests.Kit;

/// <summary>An empty folder and the command line working in it: what a user sees, without a process of its own.</summary>
internal sealed class Workdir : IDisposable
{
    /// <summary>What the clock says in every test.</summary>
    public static DateTimeOffset Now { get; } = new(2014, 1, 15, 9, 30, 0, TimeSpan.Zero);

    public string Folder { get; } = Directory.CreateTempSubdirectory("satstats-tests-").FullName;

    /// <summary>What a person would type, line by line; null where nobody sits there.</summary>
    public string? Answers { get; set; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Workdir Write(string name, string text, Encoding? encoding = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text, encoding ?? new UTF8Encoding(false));
        return this;
    }

    /// <summary>The next commands run on a terminal where somebody types this.</summary>
    public Workdir Answering(string lines)
    {
        Answers = lines;
        return this;
    }

    public CommandResult Run(params string[] args) => Run(CancellationToken.None, args);

    public CommandResult Run(CancellationToken cancel, params string[] args)
    {
        var (output, error) = (Writer(), Writer());
        var surroundings = new Surroundings { Output = output, Error = error, Answers = Answers is null ? null : new StringReader(Answers), WorkingFolder = Folder, Time = new StoppedClock(Now) };
        var code = CommandLine.Run(args, surroundings, cancel).GetAwaiter().GetResult();
        return new(args, code, output.ToString(), error.ToString());
    }

    /// <summary>The rows of a query, each as its cells' text joined by bars.</summary>
    public string[] Rows(string sql)
    {
        using var rows = Run("query", sql, "--format", "json").Json();
        return [.. rows.RootElement.EnumerateArray().Select(r => string.Join('|', r.EnumerateObject().Select(c => c.Value.ValueKind == JsonValueKind.Null ? "" : c.Value.ToString())))];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static StringWriter Writer() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>What a command left behind. Its text is the whole story, for a failing assertion to print.</summary>
internal sealed record CommandResult(IReadOnlyList<string> Args, int Code, string Out, string Err)
{
    public JsonDocument Json() => JsonDocument.Parse(Out.Length > 0 ? Out : throw new InvalidOperationException(ToString()));

    public override string ToString() => $"$ satstats {string.Join(' ', Args.Select(a => a.Contains(' ', StringComparison.Ordinal) ? $"'{a}'" : a))}\n[exit code {Code}]\n{Out}{(Err.Length > 0 ? "[said]\n" + Err : "")}";
}
