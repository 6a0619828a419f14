using System.Diagnostics;
using SatStats.Benchmarks.Fuzzing;

namespace SatStats.Benchmarks;

/// <summary>Imports thousands of spoilt files: each must end in an import or in an error meant for people, in time, and leave nothing behind.</summary>
internal static class FuzzRun
{
    private const int Seed = 20260101;
    private const int MostFaults = 200;

    public static int Run(Words words)
    {
        var (files, seed, only) = ((int)words.Number("--files", 20_000), (int)words.Number("--seed", Seed), (int)words.Number("--only", -1));
        using var folder = new WorkFolder();
        var keep = Path.GetTempPath();
        // Temporary files of the program go where they can be counted.
        Environment.SetEnvironmentVariable("TMPDIR", Directory.CreateDirectory(folder["temp"]).FullName);
        var spoiling = new Spoiling(Seeds.All(Root()), seed);
        using var trial = new Trial(TimeSpan.FromSeconds(words.Number("--seconds-each", 10)));
        var numbers = only >= 0 ? Enumerable.Range(only, 1) : Enumerable.Range((int)words.Number("--from", 0), files);
        var (imported, refused, faults, watch) = (0, 0, 0, Stopwatch.StartNew());
        var (slowest, longest) = (-1, TimeSpan.Zero);
        foreach (var number in numbers)
        {
            var file = spoiling.File(number);
            var ending = Try(trial, file, folder);
            if (ending.Took > longest) (slowest, longest) = (number, ending.Took);
            if (ending.WasImported) imported++;
            else refused++;
            if (ending.Fault is { } fault) Tell(file, fault, Path.Combine(keep, $"satstats-fuzz-{seed}-{file.Name}"), $"fuzz --seed {seed} --only {file.Number}", ++faults, isLong: only >= 0);
            if (only >= 0) Console.WriteLine($"{file.Story}: {(ending.WasImported ? "imported" : "refused")} in {ending.Took.TotalSeconds:0.00} s");
            if (faults == MostFaults || ending.Fault?.StartsWith("hangs", StringComparison.Ordinal) == true) break;
            if ((imported + refused) % 1000 == 0) Console.WriteLine($"{imported + refused,6}: {imported} imported, {refused} refused, {faults} faults, {watch.Elapsed.TotalSeconds:0} s");
        }
        Console.WriteLine($"{imported + refused} files with seed {seed}: {imported} imported, {refused} refused with an error, {faults} faults, {watch.Elapsed.TotalSeconds:0} s; the slowest, {slowest}, took {longest.TotalSeconds:0.0} s");
        return faults == 0 ? 0 : 1;
    }

    private static Ending Try(Trial trial, Spoilt file, WorkFolder folder)
    {
        var path = folder[file.Name];
        File.WriteAllBytes(path, file.Content);
        var ending = trial.Run(path, file.Dice);
        File.Delete(path);
        var left = Directory.GetFileSystemEntries(folder["temp"]);
        if (ending.Fault is not null || left.Length == 0) return ending;
        foreach (var entry in left) File.Delete(entry);
        return ending with { Fault = $"left behind: {string.Join(", ", left.Select(Path.GetFileName))}" };
    }

    private static void Tell(Spoilt file, string fault, string kept, string again, int nth, bool isLong)
    {
        File.WriteAllBytes(kept, file.Content);
        Console.WriteLine($"{nth}. {file.Name} ({file.Story}): {(isLong ? fault : Gist(fault))}\n   kept as {kept}; again: {again}");
    }

    /// <summary>What was thrown, and where in the program.</summary>
    private static string Gist(string fault)
    {
        var lines = fault.Split('\n', StringSplitOptions.TrimEntries);
        return $"{lines[0]} {lines.FirstOrDefault(l => l.StartsWith("at SatStats.", StringComparison.Ordinal))?.Split(" in ")[0]}";
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SatStats.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("SatStats.sln was not found above the program: its samples are what the spoilt files are made of.");
    }
}
