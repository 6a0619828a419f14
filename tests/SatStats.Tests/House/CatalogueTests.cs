using System.CommandLine;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Measuring;
using SatStats.Warehousing;

namespace SatStats.Tests.House;

/// <summary>Every entry of every catalogue is whole.</summary>
public partial class CatalogueTests
{
    private static IEnumerable<Metric> Metrics()
    {
        var catalogue = MetricCatalogue.Load();
        return catalogue.All.SelectMany(m => catalogue.VariantsOf(m).Prepend(m));
    }

    [TestCaseSource(nameof(Metrics))]
    public void A_metric_is_titled_and_explained_in_three_languages(Metric metric)
    {
        Assert.That(metric.Id, Does.Match(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$"));
        Assert.That(metric.Id.Contains('.', StringComparison.Ordinal), Is.EqualTo(metric.VariantOf is not null), "a variant is named after its parent");
        foreach (var text in new[] { metric.Title, metric.Legend })
        {
            Assert.That(text.English, Does.Match("[A-Za-z]{3}"));
            Assert.That(text.Simplified, Is.Not.Null.And.Match(@"\p{IsCJKUnifiedIdeographs}"), metric.Id);
            Assert.That(text.Traditional, Is.Not.Null.And.Match(@"\p{IsCJKUnifiedIdeographs}"), metric.Id);
        }
        Assert.That(SatStats.Reporting.Texts.MetricWords.Knows(metric.Basis), metric.Basis);
        Assert.That(SatStats.Reporting.Texts.MetricWords.Knows(metric.Clock), metric.Clock);
        if (metric.Benchmark is { } told) Assert.That(LocalText.Parse(told).Traditional, Is.Not.Null, told);
        Assert.That(metric.Target is null, Is.EqualTo(metric.TargetSource is null), "a target says where it comes from");
    }

    [TestCaseSource(nameof(Metrics))]
    public void A_metric_can_be_measured_on_an_empty_database(Metric metric)
    {
        using var warehouse = Warehouse.InMemory();
        var measurer = new Measurer(warehouse, MetricCatalogue.Load(), new MeasureOptions { Zone = "Asia/Shanghai" });
        foreach (var by in metric.Dimensions.Select(d => new[] { d }).Prepend([]))
        {
            var ever = measurer.Measure(new MeasureRequest { Metrics = [metric.Id], By = by });
            var month = measurer.Measure(new MeasureRequest { Metrics = [metric.Id], By = by, Range = Period.Month("2013-12"), Grain = Grain.Month });
            Assert.That(ever.Concat(month).Select(m => m.N), Has.All.Zero, $"by {string.Join(", ", by)}");
        }
        Assert.That(warehouse.Query($"select * from (\n{metric.Sql}\n) as cases").Columns, Is.SupersetOf(new[] { "case_at", "case_value" }));
    }

    [Test]
    public void The_schema_is_the_catalogue_of_records()
    {
        var written = Table().Matches(Sources.Text("src", "SatStats.Warehousing", "Schema", "0002-records.sql"))
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => Blanks().Replace(l.TrimEnd(','), " ")).ToList());
        foreach (Match added in Column().Matches(string.Concat(Migrations.Scripts().Where(m => m.Number > 2).Select(m => m.Script))))
            written[added.Groups[1].Value].Add(added.Groups[2].Value);
        Assert.That(written.Keys, Is.EquivalentTo(RecordKinds.All.Select(k => k.Table)));
        foreach (var kind in RecordKinds.All)
        {
            var fields = kind.Fields.Select(f => $"{f.Name} {Sql.Type(f.Type)}");
            Assert.That(written[kind.Table], Is.EqualTo(fields.Prepend("source_row bigint").Prepend("import_id integer")), kind.Id);
        }
    }

    [Test]
    public void Every_command_and_option_says_what_it_is_and_every_command_shows_an_example()
    {
        var root = CommandLine.Root(new Surroundings { Output = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = "." });
        foreach (var command in Below(root))
        {
            Assert.That(command.Description, Is.Not.Null.And.Not.Empty, command.Name);
            Assert.That(command.Options.Where(o => string.IsNullOrEmpty(o.Description)).Select(o => o.Name), Is.Empty, command.Name);
            Assert.That(command.Arguments.Where(a => string.IsNullOrEmpty(a.Description)).Select(a => a.Name), Is.Empty, command.Name);
            Assert.That(command, Is.InstanceOf<ExampleCommand>(), command.Name);
            Assert.That(((ExampleCommand)command).Examples, Is.Not.Empty.And.All.StartWith("satstats "), command.Name);
        }

        static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(c => Below(c).Prepend(c));
    }

    [Test]
    public void The_examples_in_the_help_are_worded_rightly()
    {
        var root = CommandLine.Root(new Surroundings { Output = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = "." });
        foreach (var example in Below(root).OfType<ExampleCommand>().SelectMany(c => c.Examples))
        {
            var words = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(example).Skip(1).ToList();
            Assert.That(root.Parse(words).Errors.Select(e => e.Message), Is.Empty, example);
        }

        static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(c => Below(c).Prepend(c));
    }

    [GeneratedRegex(@"create table records\.(\w+) \(\n(.*?)\n\);", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"alter table records\.(\w+) add column (\w+ \w+);")]
    private static partial Regex Column();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
