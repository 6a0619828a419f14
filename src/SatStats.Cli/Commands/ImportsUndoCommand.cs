using System.CommandLine;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats imports undo: takes one import back, as if it had never been.</summary>
internal static class ImportsUndoCommand
{
    public static ExampleCommand Build(Surroundings surroundings)
    {
        var number = ImportsCommand.NumberArgument();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be taken back, and change nothing" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        var (database, wait, verbose) = (Options.Database(), Options.Wait(), Options.Verbose());
        var command = new ExampleCommand("undo", "Take one import back exactly, even after later ones: the records are then as if it had never been.", "satstats imports undo 3 --dry-run") { number, dryRun, yes, database, wait, verbose };
        command.SetAction((parsed, cancel) =>
        {
            var (path, id) = (surroundings.PathOf(parsed.GetValue(database)!), parsed.GetValue(number));
            if (parsed.GetValue(dryRun))
            {
                using var reader = Warehouse.OpenToRead(path);
                Say(surroundings, reader.UndoDry(id, cancel), "would be undone");
                return Task.FromResult(ExitCode.Done);
            }
            using var warehouse = Warehouse.OpenToChange(path, ImportCommand.Waiting(surroundings, parsed.GetValue(wait)), cancel);
            if (surroundings.Answers is { } answers && !parsed.GetValue(yes) && !Confirms(surroundings, answers, warehouse.UndoDry(id, cancel)))
            {
                surroundings.Error.WriteLine("Nothing was changed.");
                return Task.FromResult(ExitCode.Done);
            }
            Say(surroundings, warehouse.Undo(id, surroundings.Time.GetUtcNow().UtcDateTime, cancel), "undone");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static bool Confirms(Surroundings surroundings, TextReader answers, UndoResult what)
    {
        Say(surroundings, what, "would be undone");
        surroundings.Error.Write("Undo it? [y/N] ");
        return answers.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static void Say(Surroundings surroundings, UndoResult result, string done)
    {
        var import = result.Import;
        surroundings.Error.WriteLine($"import {import.ImportId}, {import.Path}: {done}");
        foreach (var c in import.Counts)
            surroundings.Error.WriteLine($"  {c.Kind.Title}: it had read {N(c.Read)} {Rows(c.Read)}, kept {N(c.Kept)}, updated {N(c.Updated)}");
        surroundings.Error.WriteLine($"  records that nothing else brought, and that go: {N(result.Removed)}; older states that hold again: {N(result.Restored)}");
    }

    private static string Rows(long count) => count == 1 ? "row" : "rows";

    private static string N(long count) => Figure.Write(count, Unit.Count);
}
