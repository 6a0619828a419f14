using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Measuring;

namespace SatStats.Cli.Commands;

/// <summary>satstats metrics: the catalogue, or one entry of it explained.</summary>
internal static class MetricsCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var name = new Argument<string?>("metric") { Description = "The metric to explain; all are listed without one", Arity = ArgumentArity.ZeroOrOne };
        var (format, workspace, tongue) = (Options.Format(), Options.Workspace(), Options.Tongue());
        var command = new ExampleCommand("metrics", "List the metrics, or explain one: definition, clock, basis, exclusions, SQL.", "satstats metrics complaint-resolution") { name, format, workspace, tongue };
        command.SetAction(parsed =>
        {
            var catalogue = MetricCatalogue.Load(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var language = Options.LanguageOf(parsed.GetValue(tongue)!);
            if (parsed.GetValue(name) is { } id) Explain(surroundings.Output, catalogue[id], language);
            else
            {
                RowPrinter.Print(surroundings, parsed.GetValue(format), [new("metric"), new("title"), new("records"), new("kind"), new("target", true)],
                    catalogue.All.Select(m => (object?[])[m.Id, m.Title.In(language), m.Records.Id, m.Family.ToString().ToLowerInvariant(), m.Target is null ? "" : Figure.Write(m.Target, m.Unit)]));
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static void Explain(TextWriter output, Metric metric, Language language)
    {
        output.WriteLine($"{metric.Id}: {metric.Title.In(language)}");
        output.WriteLine();
        output.WriteLine(metric.Legend.In(language));
        output.WriteLine();
        Line("records", metric.Records.Id);
        Line("basis", metric.Basis);
        Line("clock", metric.Clock);
        Line("exclusions", metric.Exclusions.Length > 0 ? metric.Exclusions : "none");
        Line("figure", Method(metric.Family));
        Line("better", metric.Better.ToString().ToLowerInvariant());
        Line("target", metric.Target is null ? "none" : $"{Figure.Write(metric.Target, metric.Unit)}{(metric.TargetSource is { } source ? $" ({source})" : "")}");
        if (metric.By.Count > 0) Line("always by", string.Join(", ", metric.By));
        Line("break down by", $"{string.Join(", ", metric.Dimensions.DefaultIfEmpty("any field"))}, or any other column of the files");
        Line("small numbers", "withheld under 5 cases, marked under 30");
        output.WriteLine();
        output.WriteLine("SQL (one row a case):");
        output.WriteLine(metric.Sql);

        void Line(string key, string value) => output.WriteLine($"{key + ":",-15}{value}");
    }

    private static string Method(Family family) => family switch
    {
        Family.Count => "number of cases; exact Poisson interval (Garwood); change as the ratio of daily rates",
        Family.Rate => "share of cases; Wilson interval; change by Newcombe's interval",
        Family.Share => "share of all cases in the period; Wilson interval; change by Newcombe's interval",
        Family.Duration => "median, P80, P95, maximum; order-statistic interval; change by Bonett and Price's interval",
        Family.Satisfaction => "share in the top two boxes; Wilson interval; with mean (t interval), index, response rate and its bounds",
        _ => "net promoter score; multinomial standard error",
    };
}
