using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SatStats.Cli.Output;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats imports: the ledger of what was loaded, and what each import rejected.</summary>
internal static class ImportsCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var (database, format, verbose) = (Options.Database(), Options.Format(), Options.Verbose());
        var command = new ExampleCommand("imports", "List what was imported, and what became of its rows.", "satstats imports", "satstats imports rejects 3 --format csv") { database, format, verbose };
        command.SetAction(parsed =>
        {
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!));
            var undone = warehouse.UndoneImports();
            PrintColumn[] columns = [new("import", true), new("file"), new("kind"), new("profile"), new("read", true), new("kept", true), new("updated", true), new("unchanged", true), new("rejected", true), new("set aside", true), new("from"), new("to")];
            var rows = warehouse.Imports().SelectMany(i => i.Counts.Select(c => (object?[])
                [i.ImportId, i.Path, c.Kind.Id, i.Profile, c.Read, c.Kept, c.Updated, c.Unchanged, c.Rejected, c.ValuesSetAside, Day(i.FirstAt), Day(i.LastAt)]));
            // The column of what was taken back is there only where something was.
            if (undone.Count > 0)
            {
                columns = [.. columns, new("undone")];
                rows = rows.Select(r => (object?[])[.. r, null])
                    .Concat(undone.Select(u => (object?[])[u.ImportId, u.Path, u.Kinds, u.Profile, u.Read, null, null, null, null, null, null, null, u.UndoneAt]))
                    .OrderBy(r => (long)r[0]!);
            }
            RowPrinter.Print(surroundings, parsed.GetValue(format), columns, rows);
            return ExitCode.Done;
        });
        command.Add(ImportsShowCommand.Build(surroundings));
        command.Add(ImportsRejectsCommand.Build(surroundings));
        command.Add(ImportsUndoCommand.Build(surroundings));
        return command;
    }

    internal static Argument<long> NumberArgument() => new("import") { Description = "The import's number", CustomParser = Number };

    private static long Number(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        result.AddError($"'{result.Tokens[0].Value}' is not the number of an import; satstats imports lists them.");
        return 0;
    }

    private static DateOnly? Day(DateTime? time) => time is { } t ? DateOnly.FromDateTime(t) : null;
}
