using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats read: a file's table as it is understood, before anything is made of it.</summary>
internal static class ReadCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var path = new Argument<string>("file") { Description = "A file that import reads, such as .csv, .xlsx, .json or .parquet, also in .zip, .7z, .tar, .gz, .zst, .bz2 or .xz; - is standard input" };
        var limit = new Option<int?>("--limit") { Description = "No more than so many rows", HelpName = "N", CustomParser = r => ShapeOptions.Count(r, int.MaxValue) };
        var (format, verbose, shape) = (Options.Format(), Options.Verbose(), new ShapeOptions());
        format.DefaultValueFactory = _ => OutputFormat.Csv;
        var command = new ExampleCommand("read", "Print a file's table as it is understood, every cell as text: to look at an export, or to make a clean CSV of it. Rows that cannot be cut into cells are named on the error stream.",
            "satstats read export.csv --limit 20 --format table", "satstats read export.csv --repair --format json", "satstats read survey.csv --header-rows 2") { path, limit, format, verbose };
        shape.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var request = shape.Request(parsed, surroundings, surroundings.PathOf(parsed.GetValue(path)!));
            return Task.FromResult(Read(surroundings, request, parsed.GetValue(format), parsed.GetValue(limit), cancel));
        });
        return command;
    }

    private static int Read(Surroundings surroundings, ImportRequest request, OutputFormat format, int? limit, CancellationToken cancel)
    {
        if (File.Exists(request.Path) && new FileInfo(request.Path).Length == 0)
        {
            surroundings.Error.WriteLine("note: The file is empty.");
            return ExitCode.Done;
        }
        using var planned = Planner.Look(request, cancel);
        var plan = planned.Plan;
        using var reading = new TableReading(plan);
        // Names that the file does not have must not stand in a CSV as though it had them.
        var csv = new CsvForm(HasNames: plan.Text.HasHeader, GuardsNumbers: false);
        RowPrinter.Print(surroundings, format, [.. plan.Columns.Select(c => new PrintColumn(c))], reading.Rows(limit, cancel), csv);
        return Say(surroundings.Error, plan, reading.Refused(cancel));
    }

    private static int Say(TextWriter error, ImportPlan plan, IReadOnlyList<TextRow> refused)
    {
        foreach (var remark in plan.Remarks) error.WriteLine($"note: {remark}");
        foreach (var row in plan.Text.Repaired) error.WriteLine($"repaired, line {row.Line}: the row {row.Reason}: {ResultPrinter.Short(row.Text)}");
        foreach (var row in refused) error.WriteLine($"rejected, line {row.Line}: the row {row.Reason}: {ResultPrinter.Short(row.Text)}");
        return refused.Count > 0 ? ExitCode.DoneWithRejects : ExitCode.Done;
    }
}
