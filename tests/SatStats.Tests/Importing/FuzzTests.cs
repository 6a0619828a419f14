using NUnit.Framework;
using SatStats.Benchmarks.Fuzzing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

/// <summary>A short run of the benchmarks' verb fuzz, which imports twenty thousand spoilt files and looks at the time that each takes.</summary>
public class FuzzTests
{
    [Test]
    public void A_spoilt_file_ends_in_an_import_or_in_an_error_meant_for_me()
    {
        using var work = new Workdir();
        var spoiling = new Spoiling(Seeds.All(SharedData.Root), seed: 1);
        using var trial = new Trial();
        var (imported, faults) = (0, new List<string>());
        foreach (var file in Enumerable.Range(0, 180).Select(spoiling.File))
        {
            File.WriteAllBytes(work.PathOf(file.Name), file.Content);
            var ending = trial.Run(work.PathOf(file.Name), file.Dice);
            if (ending.WasImported) imported++;
            if (ending.Fault is { } fault) faults.Add($"{file.Name} ({file.Story}): {fault}");
        }
        Assert.That(faults, Is.Empty);
        Assert.That(imported, Is.InRange(18, 162), "spoilt too much or too little to find anything");
    }
}
