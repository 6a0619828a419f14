using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Importing;
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
            var own = new Workspace(MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            var catalogue = own.Catalogue;
            var language = Options.LanguageOf(parsed.GetValue(tongue)!);
            if (parsed.GetValue(name) is { } asked && Analyses.Find(asked) is { } analysis) Explain(surroundings.Output, analysis, language);
            else if (parsed.GetValue(name) is { } id) Explain(surroundings.Output, catalogue[id], catalogue, own.Settings.Schedule, language);
            else
            {
                RowPrinter.Print(surroundings, parsed.GetValue(format), [new("metric"), new("title"), new("records"), new("kind"), new("target", true), new("variants, or command")],
                    catalogue.All.Select(m => (object?[])[m.Id, m.Title.In(language), Records(m), m.Family.ToString().ToLowerInvariant(), m.Target is null ? "" : Figure.Write(m.Target, m.Unit), Names(catalogue.VariantsOf(m))])
                        .Concat(Analyses.All.Select(a => (object?[])[a.Id, a.Title.In(language), string.Join(", ", a.Records.Select(r => r.Id)), "analysis", "", a.Command]))
                        .OrderBy(r => (string)r[0]!, StringComparer.Ordinal));
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static string Records(Metric metric) => metric.Kinds.Count > 1 ? "all" : metric.Records.Id;

    private static string Names(IReadOnlyList<Metric> variants) => string.Join(", ", variants.Select(v => v.Id[(v.Id.IndexOf('.', StringComparison.Ordinal) + 1)..]));

    private static void Explain(TextWriter output, Analysis analysis, Language language)
    {
        output.WriteLine($"{analysis.Id}: {analysis.Title.In(language)}\n");
        output.WriteLine($"{analysis.Legend.In(language)}\n");
        output.WriteLine($"records:       {string.Join(", ", analysis.Records.Select(k => k.Id))}");
        output.WriteLine($"computed by:   {analysis.Command}");
    }

    private static void Explain(TextWriter output, Metric metric, MetricCatalogue catalogue, Schedule schedule, Language language)
    {
        output.WriteLine($"{metric.Id}: {metric.Title.In(language)}");
        output.WriteLine();
        output.WriteLine(metric.Legend.In(language));
        output.WriteLine();
        Line("records", string.Join(", ", metric.Kinds.DefaultIfEmpty(metric.Records).Select(k => k.Id)));
        Line("basis", metric.Basis);
        Line("clock", metric.Clock);
        if (metric.UsesWorkingTime) Line("schedule", $"{schedule} ({Settings.FileName} in the workspace says another)");
        Line("exclusions", metric.Exclusions.Length > 0 ? metric.Exclusions : "none");
        foreach (var rule in metric.ExclusionRules) Line("left out", $"{rule.Title.In(language)} ({rule.Id}): {rule.Where}");
        if (metric.Needs.Count > 0) Line("needs", string.Join(", ", metric.Needs));
        if (metric.Per is { } per) Line("per", per);
        Line("figure", Method(metric.Family));
        Line("better", metric.Better.ToString().ToLowerInvariant());
        Line("target", metric.Target is null ? "none" : $"{Figure.Write(metric.Target, metric.Unit)}{(metric.TargetSource is { } source ? $" ({source})" : "")}");
        foreach (var t in metric.SliceTargets) Line("target", $"{Figure.Write(t.Target, metric.Unit)}{(t.Slice.IsAll ? "" : $" where {t.Slice}")}{(t.From is { } from ? $" from {from:yyyy-MM-dd}" : "")}");
        if (metric.Benchmark is { } benchmark) Line("others", benchmark);
        if (metric.By.Count > 0) Line("always by", string.Join(", ", metric.By));
        Line("break down by", $"{string.Join(", ", metric.Dimensions.DefaultIfEmpty("any field"))}, or any other column of the files");
        Line("small numbers", metric.Family is Family.Count or Family.Total or Family.Daily or Family.Stock ? "told as they are" : "withheld under 5 cases, marked under 30");
        if (metric.VariantOf is { } parent) Line("variant of", parent);
        output.WriteLine();
        if (catalogue.VariantsOf(metric) is { Count: > 0 } variants)
        {
            output.WriteLine("Other definitions (--variants measures them side by side):");
            foreach (var variant in variants) output.WriteLine($"  {variant.Id}: {variant.Legend.In(language)}");
            output.WriteLine();
        }
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
        Family.Exposure => "cases per 10,000 and 30 days; exact Poisson interval (Garwood); change by the MOVER interval (Donner and Zou)",
        Family.Mean => "mean; t interval; change by Welch's interval",
        Family.Total => "sum of daily counters; t interval over the days; change as the ratio of daily means",
        Family.Daily => "mean of daily sums; t interval over the days; change as the ratio of means",
        Family.Stock => "number at the end of the period, and by age; exact Poisson interval (Garwood); change as a ratio",
        Family.Coverage => "share of the 168 hours of the week; counted, not sampled: no interval",
        Family.Reduction => "1 less the ratio of means, pilot against comparison; interval on the log scale",
        _ => "net promoter score; multinomial standard error",
    };
}
