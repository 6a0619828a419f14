using System.Text;
using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

/// <summary>A folder of small exports that a test writes, and plans made from them.</summary>
internal sealed class Exports : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("satstats-tests-").FullName;

    public string Write(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    public ImportPlan Plan(string text, Func<ImportRequest, ImportRequest>? change = null) => PlanFile(Write("export.csv", text), change);

    public static ImportPlan PlanFile(string path, Func<ImportRequest, ImportRequest>? change = null)
    {
        var request = new ImportRequest { Path = path };
        using var planned = Planner.Plan(change?.Invoke(request) ?? request, CancellationToken.None);
        return planned.Plan;
    }

    public SatStatsException Refusal(string text, Func<ImportRequest, ImportRequest>? change = null) =>
        Assert.Throws<SatStatsException>(() => Plan(text, change))!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal static class PlanReading
{
    public static FieldPlan Field(this ImportPlan plan, string field) =>
        plan.Records.Select(r => r.Find(field)).FirstOrDefault(f => f is not null) ?? throw new AssertionException($"The plan has no field {field}.");

    public static IReadOnlyList<string> Patterns(this ImportPlan plan, string field) => ((Reading.Moment)plan.Field(field).Reading).Patterns;

    public static Reading.Mapped Mapped(this ImportPlan plan, string field) => (Reading.Mapped)plan.Field(field).Reading;
}
