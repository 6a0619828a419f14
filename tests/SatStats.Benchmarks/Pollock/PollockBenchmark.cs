using System.Globalization;
using SatStats.Cli;

namespace SatStats.Benchmarks.Pollock;

/// <summary>
/// Scores <c>satstats read</c> on the polluted files of the HPI Pollock benchmark (VLDB 2023), without a hint of any file's dialect, as it is and
/// with --repair. The benchmark has no licence, so none of it is here: its folder is given, with polluted_files/csv, polluted_files/clean and pollock_weights.json.
/// </summary>
internal static class PollockBenchmark
{
    private const int WorstShown = 25;

    /// <param name="folder">Where the benchmark lies.</param>
    /// <param name="details">The file to write every score to.</param>
    public static async Task<int> Run(string folder, string details)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "polluted_files", "csv"), "*.csv").Order(StringComparer.Ordinal).ToList();
        var weights = PollockWeights.Read(Path.Combine(folder, "pollock_weights.json"));
        Console.WriteLine($"{files.Count} files; the clean files against themselves score {await CleanScore(files):0.000}");
        await using var written = new StreamWriter(details);
        await written.WriteLineAsync("mode,file,score,weight,header f1,record f1,cell f1,exit code,rows neither printed nor named");
        foreach (var mode in new[] { "strict", "repair" })
        {
            var scores = new List<FileScore>();
            foreach (var file in files) scores.Add(await Read(file, mode == "repair" ? ["--repair"] : []));
            foreach (var s in scores) await written.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{mode},{s.File},{s.Score.Total:0.0000},{weights[s.File]:0.0000},{s.Score.Header.F1:0.0000},{s.Score.Record.F1:0.0000},{s.Score.Cell.F1:0.0000},{s.Code},{s.Unaccounted}"));
            Report(mode, scores, weights);
        }
        Console.WriteLine($"every file: {details}");
        return 0;
    }

    /// <summary>The scorer on what must score 10: what each file should read as, as though it had been read so.</summary>
    private static async Task<double> CleanScore(List<string> files)
    {
        var sum = 0.0;
        foreach (var file in files)
        {
            var clean = CleanTable.Parse(await File.ReadAllTextAsync(CleanOf(file)));
            sum += PollockScore.Of(clean, clean).Total;
        }
        return sum / files.Count;
    }

    private static async Task<FileScore> Read(string file, string[] options)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" }, new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" });
        var surroundings = new Surroundings { Output = output, Error = error, WorkingFolder = Path.GetDirectoryName(file)! };
        var code = await CommandLine.Run(["read", Path.GetFileName(file), .. options], surroundings);
        var loaded = CleanTable.Parse(output.ToString());
        var score = code is ExitCode.Done or ExitCode.DoneWithRejects ? PollockScore.Of(CleanTable.Parse(await File.ReadAllTextAsync(CleanOf(file))), loaded) : PollockScore.Failed;
        return new(Path.GetFileName(file), score, code, Accounting.Unaccounted(await File.ReadAllTextAsync(file), loaded, error.ToString()));
    }

    private static string CleanOf(string file) => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(file))!, "clean", Path.GetFileName(file));

    private static void Report(string mode, List<FileScore> scores, IReadOnlyDictionary<string, double> weights)
    {
        var weight = scores.Sum(s => weights[s.File]);
        Console.WriteLine();
        Console.WriteLine($"{mode}: simple {scores.Average(s => s.Score.Total):0.000}, weighted {scores.Sum(s => s.Score.Total * weights[s.File]) / weight:0.000}; "
            + $"{scores.Count(s => s.Code is not (ExitCode.Done or ExitCode.DoneWithRejects))} failed; rows neither printed nor named: {scores.Sum(s => Math.Abs(s.Unaccounted))} in {scores.Count(s => s.Unaccounted != 0)} files");
        foreach (var family in scores.GroupBy(s => s.Family).OrderBy(f => f.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {family.Key,-22} {family.Count(),4} files  {family.Average(s => s.Score.Total):0.000}  lost of the weighted score: {family.Sum(s => (10 - s.Score.Total) * weights[s.File]) / weight:0.000}");
        foreach (var s in scores.Where(s => s.Score.Total < 9.99).OrderBy(s => s.Score.Total).Take(WorstShown))
            Console.WriteLine($"    {s.File,-42} {s.Score.Total,6:0.000}  header {s.Score.Header.F1:0.000} record {s.Score.Record.F1:0.000} cell {s.Score.Cell.F1:0.000}{(s.Unaccounted != 0 ? $"  unaccounted {s.Unaccounted}" : "")}");
    }
}

/// <summary>What became of one file.</summary>
internal sealed record FileScore(string File, PollockScore Score, int Code, int Unaccounted)
{
    /// <summary>The kind of pollution, by the file's name.</summary>
    public string Family => new[] { "row_extra_quote", "row_field_delimiter", "row_less_sep", "row_more_sep" }.FirstOrDefault(f => File.StartsWith(f, StringComparison.Ordinal)) ?? "file_*";
}
