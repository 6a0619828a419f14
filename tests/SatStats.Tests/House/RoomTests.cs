using System.Xml.Linq;
using NUnit.Framework;
using SatStats.Tests.Kit;

namespace SatStats.Tests.House;

/// <summary>The walls between the rooms are those of the map in src/README.md.</summary>
public class RoomTests
{
    private static IEnumerable<TestCaseData> Rooms() => Sources.Text("src", "README.md").Split('\n')
        .SkipWhile(l => !l.StartsWith("## Rooms", StringComparison.Ordinal)).Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
        .Where(l => l.StartsWith('|')).Skip(2)
        .Select(l => l.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .Select(c => new TestCaseData(c[0], c[3], c[4]).SetArgDisplayNames(c[0]));

    [TestCaseSource(nameof(Rooms))]
    public void A_room_sees_what_the_map_says_and_nothing_else(string room, string sees, string packages)
    {
        var project = XDocument.Load(Path.Combine(SharedData.Root, "src", $"SatStats.{room}", $"SatStats.{room}.csproj"));
        var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')).Replace("SatStats.", "", StringComparison.Ordinal));
        Assert.That(references, Is.EquivalentTo(Names(sees)), "project references");
        Assert.That(project.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value), Is.EquivalentTo(Names(packages)), "packages");
    }

    [Test]
    public void Every_room_is_on_the_map()
    {
        var rooms = Directory.GetDirectories(Path.Combine(SharedData.Root, "src"), "SatStats.*").Select(d => Path.GetFileName(d)["SatStats.".Length..]);
        Assert.That(Rooms().Select(r => (string)r.Arguments[0]!), Is.EquivalentTo(rooms));
    }

    private static string[] Names(string cell) => [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(n => n is not ("–" or "-"))];
}
