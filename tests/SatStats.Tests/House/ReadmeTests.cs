using NUnit.Framework;
using SatStats.Cli;

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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SatStats.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
