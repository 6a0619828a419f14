using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring;
using SatStats.Reporting.Writers;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats measure: figures on the terminal, or for a program.</summary>
internal static class MeasureCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var metrics = new Argument<string[]>("metric") { Description = "One or more metrics; satstats metrics lists them", Arity = ArgumentArity.OneOrMore };
        var variants = new Option<bool>("--variants") { Description = "Show the metric under every definition that goes by its name, side by side" };
        var withoutExclusions = new Option<bool>("--without-exclusions") { Description = "Count every case, also those that the workspace's satstats.yaml leaves out" };
        var totals = new Option<bool>("--totals") { Description = "With --by, show the figures of all slices together also in CSV and JSON; tables always do" };
        var (by, grain, from, to, month, where) = (Options.By(), Options.GrainOfTime(), Options.From(), Options.To(), Options.Month(), Options.Where());
        var (database, asOf, format, zone, workspace, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("measure", "Compute figures with n, interval, change and target.", "satstats measure complaint-resolution --by channel --grain month --format json", "satstats measure first-contact-resolution --variants --month 2013-10")
        {
            metrics, variants, withoutExclusions, by, totals, grain, from, to, month, where, database, asOf, format, zone, workspace, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var own = new Workspace(Path(surroundings, parsed.GetValue(workspace)));
            var catalogue = own.Catalogue;
            var request = new MeasureRequest
            {
                Metrics = [.. parsed.GetValue(metrics)!.Select(id => catalogue[id]).SelectMany(m => parsed.GetValue(variants) ? catalogue.VariantsOf(m).Prepend(m) : [m]).Select(m => m.Id)],
                By = parsed.GetValue(by) ?? [],
                Grain = parsed.GetValue(grain),
                Range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to)),
                Where = parsed.GetValue(where),
                // A program that adds up rows must not meet their sum among them unasked.
                Totals = parsed.GetValue(totals) || parsed.GetValue(format) is OutputFormat.Table or OutputFormat.Markdown,
                IgnoresExclusions = parsed.GetValue(withoutExclusions),
            };
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var measurements = new Measurer(warehouse, catalogue, own.Options(parsed.GetValue(zone))).Measure(request, cancel);
            KnownDays.Tell(surroundings, warehouse.Imports(), request.Range);
            if (parsed.GetValue(format) == OutputFormat.Json) JsonWriter.Write(measurements, surroundings.Output);
            else MeasurementRows.Print(surroundings, parsed.GetValue(format), measurements, Options.LanguageOf(parsed.GetValue(tongue)!));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    internal static string? Path(Surroundings surroundings, string? path) => path is null ? null : surroundings.PathOf(path);
}
