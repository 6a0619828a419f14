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
            var shown = rows.ToList();
            if (parsed.GetValue(format) == OutputFormat.Table && !RowPrinter.Fits(surroundings, columns, shown)) (columns, shown) = Narrow(surroundings, warehouse);
            RowPrinter.Print(surroundings, parsed.GetValue(format), columns, shown);
            return ExitCode.Done;
        });
        command.Add(ImportsShowCommand.Build(surroundings));
        command.Add(ImportsRejectsCommand.Build(surroundings));
        command.Add(ImportsUndoCommand.Build(surroundings));
        return command;
    }

    /// <summary>For a terminal that has no room for a column a number: the account in a sentence.</summary>
    private static (PrintColumn[] Columns, List<object?[]> Rows) Narrow(Surroundings surroundings, Warehouse warehouse)
    {
        var file = Math.Max((surroundings.Width ?? 100) / 4, 12);
        var rows = warehouse.Imports().SelectMany(i => i.Counts.Select(c => (Id: i.ImportId, Cells: (object?[])
                [i.ImportId, Broken(i.Path, file), $"{c.Kind.Title}: {ResultPrinter.Account(c)}", $"{RowPrinter.Text(Day(i.FirstAt))}\n{RowPrinter.Text(Day(i.LastAt))}".Trim()])))
            .Concat(warehouse.UndoneImports().Select(u => (Id: u.ImportId, Cells: (object?[])[u.ImportId, Broken(u.Path, file), $"{u.Kinds}: read {Figure.Write(u.Read, Unit.Count)}, undone {RowPrinter.Text(u.UndoneAt)}", null])));
        return ([new("import", true), new("file", Width: file), new("what became of its rows"), new("from, to", Width: 10)], [.. rows.OrderBy(r => r.Id).Select(r => r.Cells)]);
    }

    // The folder is the first thing that can be spared, then the end of the name.
    private static string Broken(string path, int width) => DisplayWidth.Of(path) <= width ? path : DisplayWidth.Cut(Path.GetFileName(path), width);

    internal static Argument<long> NumberArgument() => new("import") { Description = "The import's number", CustomParser = Number };

    private static long Number(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        result.AddError($"'{result.Tokens[0].Value}' is not the number of an import; satstats imports lists them.");
        return 0;
    }

    private static DateOnly? Day(DateTime? time) => time is { } t ? DateOnly.FromDateTime(t) : null;
}
