using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats restated: which published figures have moved, and because of which records.</summary>
internal static class RestatedCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var metrics = new Argument<string[]>("metric") { Description = "The metrics to look at; without any, all", Arity = ArgumentArity.ZeroOrMore };
        var since = new Option<string>("--since") { Description = "When the figures were published: right after this import (its number), or at the end of this day", HelpName = "IMPORT|DAY", Required = true };
        var records = new Option<bool>("--records") { Description = "Name every record that moved a figure, and what changed in it" };
        var (by, from, to, month) = (Options.By(), Options.From(), Options.To(), Options.Month());
        var (database, format, zone, workspace, tongue, verbose) = (Options.Database(), Options.Format(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("restated", "Say which figures have moved since they were published, by how much, and because of which records.", "satstats restated --since 2", "satstats restated complaint-resolution --since 2013-12-31 --by channel --records")
        {
            metrics, since, by, from, to, month, records, database, format, zone, workspace, tongue, verbose,
        };
        command.SetAction((parsed, cancel) =>
        {
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var catalogue = own.Catalogue;
            var asked = parsed.GetValue(metrics)!.Select(id => catalogue[id].Id).ToList();
            var request = new RestateRequest
            {
                Since = AsOf.Parse(parsed.GetValue(since)!),
                Metrics = asked.Count > 0 ? asked : [.. catalogue.All.Select(m => m.Id)],
                SkipsUnfit = asked.Count == 0,
                By = parsed.GetValue(by) ?? [],
                Range = Options.Range(parsed.GetValue(month), parsed.GetValue(from), parsed.GetValue(to)),
                Detailed = parsed.GetValue(records) ? int.MaxValue : 3,
            };
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!));
            var moved = new Restatement(warehouse, catalogue, own.Options(parsed.GetValue(zone))).Find(request, cancel);
            var shape = parsed.GetValue(format);
            if (moved.Count == 0) surroundings.Error.WriteLine($"No figure has moved since {request.Since}.");
            if (parsed.GetValue(records)) RestatedRows.PrintRecords(surroundings, shape, moved);
            else RestatedRows.Print(surroundings, shape, moved, Options.LanguageOf(parsed.GetValue(tongue)!));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
