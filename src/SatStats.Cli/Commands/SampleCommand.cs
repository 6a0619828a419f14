using System.CommandLine;
using SatStats.Sampling;

namespace SatStats.Cli.Commands;

/// <summary>satstats sample: exports to try things out on, with known truths in them.</summary>
internal static class SampleCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var customers = new Option<int>("--customers") { Description = "How many customers", HelpName = "N", DefaultValueFactory = _ => new SampleOptions().Customers };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same bytes", HelpName = "S", DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Description = "Where to write", HelpName = "DIR", Required = true };
        var command = new ExampleCommand("sample", "Make exports of a fictitious operator, with planted truths and realistic dirt.", "satstats sample --customers 5000 --seed 7 --out demo") { customers, seed, folder };
        command.SetAction(parsed =>
        {
            var path = surroundings.PathOf(parsed.GetValue(folder)!);
            var summary = SampleWriter.Write(new SampleOptions { Customers = parsed.GetValue(customers), Seed = parsed.GetValue(seed) }, path);
            surroundings.Error.WriteLine($"{parsed.GetValue(folder)}: {summary.Files.Count} files, {Figure.Write(summary.Files.Sum(f => (double)f.Rows), Unit.Count)} rows; its README.md says what is planted and what is dirty.");
            return ExitCode.Done;
        });
        return command;
    }
}
