using System.CommandLine;
using System.CommandLine.Parsing;
using SatStats.Cli.Commands;

namespace SatStats.Cli;

/// <summary>The front door: words to a command, a command to an exit code, an exception to a sentence.</summary>
public static class CommandLine
{
    /// <summary>All commands, in the order of the help. A new command is one file and one line here.</summary>
    public static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("""
            SatStats turns complaint, ticket, survey, visit and purchase exports into figures that hold: each with its n, its interval,
            its change and its target, in a workbook, a web page, charts or the terminal.

            Examples:
              satstats import exports/                       read everything in a folder into satstats.duckdb
              satstats measure complaint-resolution --by channel --month 2013-12
              satstats report monthly exports/ --month 2013-12 --out reports/2013-12

            Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows or values or an alarm, 130 interrupted.
            """);
        root.Add(ImportCommand.Build(surroundings));
        root.Add(ReadCommand.Build(surroundings));
        root.Add(ImportsCommand.Build(surroundings));
        root.Add(MeasureCommand.Build(surroundings));
        root.Add(CompareCommand.Build(surroundings));
        root.Add(RepurchaseCommand.Build(surroundings));
        root.Add(SurveyCommand.Build(surroundings));
        root.Add(RecordsCommand.Build(surroundings));
        root.Add(RestatedCommand.Build(surroundings));
        root.Add(WatchCommand.Build(surroundings));
        root.Add(DriversCommand.Build(surroundings));
        root.Add(LeagueCommand.Build(surroundings));
        root.Add(EmergingCommand.Build(surroundings));
        root.Add(MetricsCommand.Build(surroundings));
        root.Add(ReportCommand.Build(surroundings));
        root.Add(ChartCommand.Build(surroundings));
        root.Add(QueryCommand.Build(surroundings));
        root.Add(ProfilesCommand.Build(surroundings));
        root.Add(SampleCommand.Build(surroundings));
        ExampleHelp.Install(root);
        return root;
    }

    public static async Task<int> Run(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancel = default)
    {
        var root = Root(surroundings);
        // File names may begin with @, so no response files.
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var unknown = UnknownOptions(parsed).ToList();
        if (parsed.Errors.Count > 0 || unknown.Count > 0) return WrongUsage(parsed, unknown, surroundings);
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) }, cancel);
        }
        catch (SatStatsException e)
        {
            await Say(surroundings, e.Message, e.Remedy);
            return e.IsUsage ? ExitCode.WrongUsage : ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Say(surroundings, "Interrupted; what was under way was taken back.", null);
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Say(surroundings, e.Message, "Check that the file or folder exists, that you may write there, and that the disk has room.");
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            var isVerbose = args.Contains("--verbose");
            await Say(surroundings, $"This should not have happened: {e.Message.Split('\n')[0]}", isVerbose ? null : "Run it again with --verbose and report what it says.");
            if (isVerbose) await surroundings.Error.WriteLineAsync(e.ToString());
            return ExitCode.Failed;
        }
    }

    private static async Task Say(Surroundings surroundings, string what, string? remedy)
    {
        await surroundings.Error.WriteLineAsync($"satstats: {what}");
        if (remedy is not null) await surroundings.Error.WriteLineAsync($"  {remedy}");
    }

    // The parser hands a mistyped option to whatever argument will have it: a file, a metric.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        if (parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)) return [];
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Where(LooksLikeOption);
    }

    private static bool LooksLikeOption(string word) =>
        word.StartsWith('-') && word.TrimStart('-').Split('=')[0] is { Length: > 0 } name && name.All(c => char.IsAsciiLetter(c) || c == '-');

    private static int WrongUsage(ParseResult parsed, List<string> unknown, Surroundings surroundings)
    {
        var messages = unknown.Count > 0 ? unknown.Select(o => $"There is no option '{o}'.") : Complaints(parsed);
        foreach (var message in messages) surroundings.Error.WriteLine($"satstats: {message}");
        var command = parsed.CommandResult.Command;
        foreach (var word in unknown.Concat(parsed.UnmatchedTokens))
        {
            var near = NearestName.Of(word.Split('=')[0], command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)));
            if (near.Count > 0) surroundings.Error.WriteLine($"  Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?");
        }
        surroundings.Error.WriteLine($"  See: {Path(parsed.CommandResult)} --help");
        return ExitCode.WrongUsage;
    }

    // Where a command was mistyped, that it is missing is no news.
    private static IEnumerable<string> Complaints(ParseResult parsed) =>
        parsed.Errors.Where(e => parsed.UnmatchedTokens.Count == 0 || e.Message.Contains(parsed.UnmatchedTokens[0], StringComparison.Ordinal)).Select(e => e.Message).Distinct();

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : "satstats";
}
