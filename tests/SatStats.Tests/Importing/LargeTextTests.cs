using System.Globalization;
using System.Text;
using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

/// <summary>Texts beyond 64 MB, of which only parts are cut into rows before the engine reads them.</summary>
public sealed class LargeTextTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    [TestCase("", 0)]
    [TestCase("合计,,,12\n", 1)]
    [TestCase("Total,,,900001\n", 1)]
    [TestCase("\nReport generated on 2020-01-01\n", 1)]
    public void A_total_or_a_note_at_the_end_is_seen(string end, int asides)
    {
        using var planned = Planner.Plan(new ImportRequest { Path = Large(end) }, CancellationToken.None);
        Assert.That(planned.Plan.Text.Asides, Has.Count.EqualTo(asides));
        Assert.That(planned.Plan.Text.Found is not null, Is.EqualTo(asides > 0));
    }

    [Test]
    public void What_a_column_holds_further_down_is_seen_too()
    {
        // Other dates in the last third.
        using var planned = Planner.Plan(new ImportRequest { Path = Large("", n => n > 600_000 ? "2020/02/03 04:05" : "2020-02-03 04:05:06") }, CancellationToken.None);
        var opened = planned.Plan.Records[0].Find("opened_at")!;
        Assert.That(((Reading.Moment)opened.Reading).Patterns, Is.EquivalentTo(new[] { "%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M" }));
    }

    private string Large(string end, Func<int, string>? date = null)
    {
        var text = new StringBuilder("Ticket ID,Opened At,Status,Handling Minutes\n", 80 << 20);
        for (var n = 1; n <= 900_000; n++) text.Append(CultureInfo.InvariantCulture, $"T{n:D20},{date?.Invoke(n) ?? "2020-02-03 04:05:06"},closed by the system,1{n % 10}.5\n");
        return _exports.Write("large.csv", text.Append(end).ToString());
    }
}
