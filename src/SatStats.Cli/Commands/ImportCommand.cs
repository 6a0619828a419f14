using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats import: files into the database, every row accounted for.</summary>
internal static class ImportCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders or patterns: .csv, .tsv, .txt, .dat, .xlsx, .xls, .json, .ndjson, .parquet, also in .zip, .7z, .tar, .gz, .zst, .bz2 or .xz; - is standard input", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what was understood, and what would be rejected, and change nothing" };
        var format = new Option<OutputFormat>("--format", "-f") { Description = "How --dry-run tells it: table or json", HelpName = "FORMAT", CustomParser = Options.Named<OutputFormat>, DefaultValueFactory = _ => OutputFormat.Table };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing unless rows were rejected" };
        var expected = new Option<long?>("--expect-rows") { Description = "How many rows of data each file must have; a file with another number is not loaded", HelpName = "N" };
        var (database, wait, verbose, options) = (Options.Database(), Options.Wait(), Options.Verbose(), new ImportOptions());
        var command = new ExampleCommand("import", "Read exports into the database. The kind of record and the mapping are recognised from the headers, in English and Chinese.", "satstats import exports/ --tz Asia/Shanghai", "satstats import tickets.csv --as ticket --map opened_at=\"Created On\" --dry-run") { paths, dryRun, format, quiet, expected, database, wait, verbose };
        options.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var files = InputFiles.Expand(parsed.GetValue(paths)!.Select(surroundings.PathOf));
            if (files.Count == 0) throw new SatStatsException("There is no file to read there.", "Name an export, or a folder that holds some.", isUsage: true);
            var request = new Func<string, ImportRequest>(file => options.Request(parsed, surroundings, file));
            var (path, shape) = (surroundings.PathOf(parsed.GetValue(database)!), parsed.GetValue(format));
            RequireShape(shape, parsed.GetValue(dryRun));
            if (parsed.GetValue(dryRun)) return Task.FromResult(ImportRun.Explain(surroundings, path, shape, files, request, cancel));
            using var warehouse = Warehouse.Open(path, Waiting(surroundings, parsed.GetValue(wait)), cancel);
            return Task.FromResult(ImportRun.Load(surroundings, warehouse, files, request, parsed.GetValue(quiet), cancel, parsed.GetValue(expected)).Code);
        });
        return command;
    }

    private static void RequireShape(OutputFormat format, bool isDryRun)
    {
        if (format is OutputFormat.Csv or OutputFormat.Markdown) throw new SatStatsException("--dry-run tells it as table or json.", "Give --format json, or leave it out.", isUsage: true);
        if (format is OutputFormat.Json && !isDryRun) throw new SatStatsException("--format belongs to --dry-run; an import gives no data.", "Add --dry-run, or leave --format out. satstats imports --format json lists what was imported.", isUsage: true);
    }

    internal static Patience Waiting(Surroundings surroundings, int seconds) => new(TimeSpan.FromSeconds(Math.Max(0, seconds)), what => surroundings.Error.WriteLine($"satstats: {what}"));
}
