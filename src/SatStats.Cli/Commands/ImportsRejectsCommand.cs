using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats imports rejects: what an import could not use, to look at or to mend.</summary>
internal static class ImportsRejectsCommand
{
    public static ExampleCommand Build(Surroundings surroundings)
    {
        var number = ImportsCommand.NumberArgument();
        var rows = new Option<bool>("--rows") { Description = "The rows themselves, as CSV with the cells of the file: mend them and import the file again" };
        var file = new Option<string?>("--output", "-o") { Description = "The file to write the rows to; needs --rows", HelpName = "FILE" };
        var (database, format) = (Options.Database(), Options.Format());
        var command = new ExampleCommand("rejects", "Show every row that one import rejected and every value it set aside.", "satstats imports rejects 3 --format csv", "satstats imports rejects 3 --rows -o mend.csv") { number, rows, file, database, format };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(rows) && parsed.GetValue(file) is not null) throw new SatStatsException("-o belongs to --rows.", "Add --rows, or leave -o out.", isUsage: true);
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!));
            var id = parsed.GetValue(number);
            if (parsed.GetValue(rows)) Mend(surroundings, warehouse, id, parsed.GetValue(file));
            else Table(surroundings, warehouse, id, parsed.GetValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Table(Surroundings surroundings, Warehouse warehouse, long id, OutputFormat format)
    {
        if (warehouse.Imports().All(i => i.ImportId != id)) throw new SatStatsException($"There is no import {id}.", "satstats imports lists them.", isUsage: true);
        var rejects = warehouse.RejectsOf(id).Select(r => (object?[])[r.File, r.Line, r.What, r.Column, r.Value, r.Reason]);
        PrintColumn[] columns = [new("file"), new("line", true), new("what"), new("column"), new("value"), new("reason")];
        // On a screen there is room for the reason where the one file of the import is not named in every line.
        var isScreen = format == OutputFormat.Table && surroundings.Width is not null;
        RowPrinter.Print(surroundings, format, isScreen ? columns[1..] : columns, isScreen ? rejects.Select(r => r[1..]) : rejects);
    }

    private static void Mend(Surroundings surroundings, Warehouse warehouse, long id, string? path)
    {
        var mend = warehouse.RowsToMend(id);
        var delimiter = warehouse.AccountOf(id)!.Delimiter;
        if (path is null) MendWriter.Write(surroundings.Output, mend, delimiter);
        else MendWriter.WriteFile(surroundings.PathOf(path), mend, delimiter);
        surroundings.Error.WriteLine($"{path ?? "import " + id}: {Figure.Write(mend.Rows.Count, Unit.Count)} {(mend.Rows.Count == 1 ? "row" : "rows")} to mend");
        if (mend.LeftOut > 0) surroundings.Error.WriteLine($"  {Figure.Write(mend.LeftOut, Unit.Count)} more cannot be mended this way: they were kept without a value, and have no key of their own by which they would be found again");
        if (mend.Rows.Count > 0 && path is not null) surroundings.Error.WriteLine($"  Mend them, then: {Again(warehouse, id, path)}");
    }

    /// <summary>The import that reads a few rows as the whole file was read: what it told by its many rows is said outright.</summary>
    private static string Again(Warehouse warehouse, long id, string path)
    {
        var (import, account) = (warehouse.Imports().First(i => i.ImportId == id), warehouse.AccountOf(id)!);
        var orders = account.Records.SelectMany(r => r.Fields).Select(f => (f.Field, Order: Order(f.Reading))).Where(f => f.Order is not null).DistinctBy(f => f.Field).Select(f => $"{f.Field}={f.Order}").ToList();
        var words = new List<string> { "satstats import", path };
        if (account.Records.Count == 1) words.Add($"--as {account.Records[0].Kind}");
        if (import.Zone != "UTC") words.Add($"--tz {import.Zone}");
        if (orders.Count > 0) words.Add($"--date-order {string.Join(',', orders)}");
        return string.Join(' ', words);
    }

    private static string? Order(string reading)
    {
        var (day, month, year) = (reading.IndexOf("%d", StringComparison.Ordinal), reading.IndexOf("%m", StringComparison.Ordinal), reading.IndexOf("%Y", StringComparison.OrdinalIgnoreCase));
        if (day < 0 || month < 0 || year < 0 || year < Math.Min(day, month)) return null;
        return day < month ? "dmy" : "mdy";
    }
}
