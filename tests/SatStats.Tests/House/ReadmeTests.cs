using NUnit.Framework;
using SatStats.Cli;
using SatStats.Importing;
using SatStats.Measuring;
using SatStats.Tests.Cases;
using SatStats.Tests.Kit;

namespace SatStats.Tests.House;

/// <summary>What the README shows is what the program says.</summary>
public sealed class ReadmeTests
{
    [Test]
    public async Task The_table_of_figures_is_what_satstats_metrics_prints()
    {
        var output = new StringWriter();
        var code = await CommandLine.Run(["metrics", "--format", "markdown"], new Surroundings { Output = output, Error = TextWriter.Null, WorkingFolder = Path.GetTempPath() });
        var readme = await File.ReadAllTextAsync(Path.Combine(Root(), "README.md"));

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(readme.ReplaceLineEndings("\n"), Does.Contain("-->\n" + output.ToString().ReplaceLineEndings("\n") + "<!-- /metrics -->"),
            "Put the output of 'satstats metrics --format markdown' between the metrics comments of README.md.");
    }

    [Test]
    public async Task The_settings_that_it_shows_are_settings()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Root(), "README.md"));
        var yaml = readme.ReplaceLineEndings("\n").Split("```yaml\n")[1].Split("```")[0];
        var folder = Directory.CreateTempSubdirectory("satstats-tests-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, Settings.FileName), yaml);
            var settings = Settings.InWorkspace(folder);
            Assert.That((settings.Schedule.Spells.Count, settings.Exclusions.Count, settings.Targets.Single().Target, settings.Changes.Count, settings.Survey.Rake.Count), Is.EqualTo((2, 1, 0.95, 1, 2)));
            Assert.That(() => MetricCatalogue.Load().With(settings), Throws.Nothing);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task The_metric_that_it_shows_is_a_metric()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Root(), "README.md"));
        var sql = readme.ReplaceLineEndings("\n").Split("```sql\n")[1].Split("```")[0];
        using var work = new Workdir().Write("own/metrics/answered-in-a-day.sql", sql).Write("a.csv", "complaint_id,received_at,first_response_at\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"C{i},2013-12-0{i} 08:00:00,2013-12-0{i} {8 + i:00}:00:00\n")));
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("measure", "answered-in-a-day", "--workspace", "own").Ends(ExitCode.Done).Prints("100.0%", "reached, not certain");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SatStats.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
