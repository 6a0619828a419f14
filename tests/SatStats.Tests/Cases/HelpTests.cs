using System.CommandLine;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class HelpTests
{
    private static IEnumerable<TestCaseData> Commands()
    {
        var root = CommandLine.Root(new Surroundings { Output = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = "." });
        return Below(root, []).Select(path => new TestCaseData(string.Join(' ', path)).SetArgDisplayNames(path.Length == 0 ? "satstats" : string.Join(' ', path)));

        static IEnumerable<string[]> Below(Command command, string[] path) =>
            command.Subcommands.SelectMany(c => Below(c, [.. path, c.Name])).Prepend(path);
    }

    [TestCaseSource(nameof(Commands))]
    public void I_can_ask_any_command_for_help(string command)
    {
        using var work = new Workdir();
        string[] words = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"];
        var help = work.Run(words).Ends(ExitCode.Done);
        Assert.That(help.Err, Is.Empty);
        // The parser calls the program by the name of its process, which here is the test runner's.
        Approved.Matches(help.Out.Replace(RootCommand.ExecutableName, "satstats", StringComparison.Ordinal), $"help{(command.Length > 0 ? "-" : "")}{command.Replace(' ', '-')}.approved.txt");
    }

    [Test]
    public void Without_a_word_I_get_the_help()
    {
        using var work = new Workdir();
        Assert.That(work.Run().Ends(ExitCode.Done).Out, Is.EqualTo(work.Run("--help").Out));
    }
}
