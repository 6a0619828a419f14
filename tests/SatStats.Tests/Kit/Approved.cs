using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace SatStats.Tests.Kit;

/// <summary>
/// Compares what the program writes with a file that somebody has looked at and approved, byte by byte.
/// Run the tests with <c>SATSTATS_ACCEPT=1</c> to approve what they write now, and look at the difference before committing it.
/// </summary>
internal static class Approved
{
    private static bool Accepts => Environment.GetEnvironmentVariable("SATSTATS_ACCEPT") == "1";

    /// <summary>Compares with <c>Approved/<paramref name="name"/></c> beside the test; writes <c>.actual</c> next to it where they differ.</summary>
    public static void Matches(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved", name);
        var actualPath = path + ".actual";
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        var approved = File.Exists(path) ? File.ReadAllText(path) : null;
        if (approved == actual)
        {
            File.Delete(actualPath);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(actualPath)!);
        File.WriteAllText(actualPath, actual);
        Assert.Fail(approved is null ? $"Nothing is approved under {name} yet: see {name}.actual." : Difference(approved, actual, name));
    }

    private static string Difference(string approved, string actual, string name)
    {
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"""
            {name} differs from what was approved, first in line {line + 1}; all of it is in {name}.actual.
            approved: {before.ElementAtOrDefault(line) ?? "(ends)"}
            actual:   {after.ElementAtOrDefault(line) ?? "(ends)"}
            """;
    }
}
