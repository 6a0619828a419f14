using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SatStats.Tests.House;

public partial class CodeTests
{
    [Test]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        Assert.That(Sources.Code.Where(f => f.Lines.Length > 250).Select(f => $"{f.Path}: {f.Lines.Length} lines"), Is.Empty);
    }

    [Test]
    public void No_method_is_longer_than_a_screen()
    {
        var methods = Sources.Methods().ToList();
        Assert.That(methods, Has.Count.GreaterThan(200), "the rule must find the methods it measures");
        Assert.That(methods.Where(m => m.Lines > 60).Select(m => $"{m.Where}: {m.Lines} lines"), Is.Empty);
    }

    [Test]
    public void Nothing_is_left_for_later_in_a_comment()
    {
        Assert.That(Found(LaterWord()), Is.Empty);
    }

    [Test]
    public void The_clock_is_passed_in()
    {
        Assert.That(Found(ClockReading()).Where(f => !f.StartsWith("src/SatStats.Cli/Surroundings.cs", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void No_type_is_named_after_nothing()
    {
        Assembly[] rooms =
        [
            typeof(Period).Assembly, typeof(SatStats.Importing.Planner).Assembly, typeof(SatStats.Warehousing.Warehouse).Assembly, typeof(SatStats.Measuring.Measurer).Assembly,
            typeof(SatStats.Charting.SvgChart).Assembly, typeof(SatStats.Reporting.ReportWriter).Assembly, typeof(SatStats.Sampling.SampleWriter).Assembly, typeof(SatStats.Cli.CommandLine).Assembly,
        ];
        string[] empty = ["Manager", "Helper", "Util", "Common"];
        Assert.That(rooms.SelectMany(r => r.GetTypes()).Select(t => t.Name).Where(n => !n.StartsWith('<') && empty.Any(e => n.Contains(e, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void The_newest_section_of_the_changelog_is_the_coming_version()
    {
        var newest = Sources.Text("CHANGELOG.md").Split('\n').FirstOrDefault(l => l.StartsWith("## ", StringComparison.Ordinal)) ?? "";
        var version = VersionPrefix().Match(Sources.Text("Directory.Build.props")).Groups[1].Value;
        Assert.That(newest, Does.Contain("Unreleased").Or.Contain(version));
    }

    private static IEnumerable<string> Found(Regex pattern) =>
        Sources.Code.SelectMany(f => f.Lines.Index().Where(l => pattern.IsMatch(l.Item)).Select(l => $"{f.Path}:{l.Index + 1}: {l.Item.Trim()}"));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex LaterWord();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex ClockReading();

    [GeneratedRegex("<VersionPrefix>(.*?)</VersionPrefix>")]
    private static partial Regex VersionPrefix();
}
