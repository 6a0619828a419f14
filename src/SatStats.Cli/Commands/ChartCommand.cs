using System.CommandLine;
using SatStats.Charting;
using SatStats.Charting.Raster;
using SatStats.Importing;
using SatStats.Measuring;
using SatStats.Reporting;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats chart: one picture of one metric.</summary>
internal static class ChartCommand
{
    private const double PictureScale = 2;

    public static Command Build(Surroundings surroundings)
    {
        var metric = new Argument<string>("metric") { Description = "The metric; satstats metrics lists them" };
        var by = new Option<string?>("--by") { Description = "Show the month by this dimension instead of over time", HelpName = "DIMENSION" };
        var month = new Option<string>("--month") { Description = "The month to look at, or the last of the trend: 2013-12", HelpName = "YYYY-MM", Required = true };
        var months = new Option<int>("--months") { Description = "How many months a trend has", HelpName = "N", DefaultValueFactory = _ => 12 };
        var file = new Option<string>("--output", "-o") { Description = "The picture: file.svg or file.png", HelpName = "FILE", Required = true };
        var (database, asOf, where, zone, workspace, tongue, verbose) = (Options.Database(), Options.AsOf(), Options.Where(), Options.Zone(), Options.Workspace(), Options.Tongue(), Options.Verbose());
        var command = new ExampleCommand("chart", "Draw one chart; its title says the finding.", "satstats chart complaint-resolution --month 2013-12 -o resolution.svg", "satstats chart install-on-time --by region --month 2013-11 -o on-time.png") { metric, by, month, months, file, database, asOf, where, zone, workspace, tongue, verbose };
        command.SetAction((parsed, cancel) =>
        {
            var path = surroundings.PathOf(parsed.GetValue(file)!);
            var isPicture = IsPicture(path);
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var catalogue = own.Catalogue;
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var measurer = new Measurer(warehouse, catalogue, own.Options(parsed.GetValue(zone)));
            var chart = SingleChart.Of(new ReportInput
            {
                Period = Period.Month(parsed.GetValue(month)!),
                Language = Options.LanguageOf(parsed.GetValue(tongue)!),
                Recipe = "chart",
                Measure = request => measurer.Measure(request with { Where = parsed.GetValue(where) }, cancel),
                Catalogue = catalogue.All,
                Ledger = [],
                Findings = [],
            }, catalogue[parsed.GetValue(metric)!].Id, parsed.GetValue(by), parsed.GetValue(months));
            var svg = SvgChart.Draw(chart);
            Write(path, isPicture ? Rasteriser.ToPng(svg, PictureScale) : System.Text.Encoding.UTF8.GetBytes(svg + "\n"));
            surroundings.Error.WriteLine($"{parsed.GetValue(file)}: {chart.Title}");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static bool IsPicture(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => true,
        ".svg" => false,
        var other => throw new SatStatsException($"A chart cannot be written as '{other}'.", "Name a file that ends in .svg or .png.", isUsage: true),
    };

    /// <summary>Beside the file first, then in its place, so that nobody meets half a picture.</summary>
    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".part";
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }
}
