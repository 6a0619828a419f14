using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SatStats.Reporting.Writers;

namespace SatStats.Tests.Reporting;

public class JsonWriterTests
{
    private static readonly string[] Names =
        ["metric", "title", "period", "from", "to", "slice", "n", "numerator", "denominator", "value", "low", "high", "unit", "statistics", "previous", "target", "notes"];

    private static Measurement Resolution => StoryFigures.Answer(new() { Metrics = ["complaint-resolution"], Range = Story.December })[0];

    [Test]
    public void The_names_of_a_measurement_stay_as_they_are()
    {
        using var json = JsonDocument.Parse(Text([Resolution]));
        var one = json.RootElement[0];

        Assert.That(one.EnumerateObject().Select(p => p.Name), Is.EqualTo(Names));
        Assert.That(one.GetProperty("previous").EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "period", "n", "value", "difference", "low", "high", "verdict", "smallest_detectable" }));
        Assert.That(one.GetProperty("target").EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "value", "reached", "verdict" }));
    }

    [Test]
    public void The_last_day_is_included_and_verdicts_are_words()
    {
        using var json = JsonDocument.Parse(Text([Resolution]));
        var one = json.RootElement[0];

        Assert.That(one.GetProperty("from").GetString(), Is.EqualTo("2013-12-01"));
        Assert.That(one.GetProperty("to").GetString(), Is.EqualTo("2013-12-31"));
        Assert.That(one.GetProperty("previous").GetProperty("verdict").GetString(), Is.EqualTo("not_distinguishable"));
        Assert.That(one.GetProperty("target").GetProperty("verdict").GetString(), Is.EqualTo("undecided"));
    }

    [Test]
    public void A_number_reads_back_as_the_same_double([Values(0.1 + 0.2, 1.0 / 3, 5e-324, 1e21, -0.0)] double value)
    {
        using var json = JsonDocument.Parse(Text([Resolution with { Value = value }]));

        Assert.That(json.RootElement[0].GetProperty("value").GetDouble(), Is.EqualTo(value));
    }

    [Test]
    public void What_is_missing_is_null([Values(null, double.NaN, double.PositiveInfinity)] double? value)
    {
        using var json = JsonDocument.Parse(Text([Resolution with { Value = value, Change = null, Target = null, Notes = [Note.NotEstimable] }]));
        var one = json.RootElement[0];

        Assert.That(one.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(one.GetProperty("previous").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(one.GetProperty("target").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(one.GetProperty("notes")[0].GetString(), Is.EqualTo("not_estimable"));
    }

    [Test]
    public void Chinese_stands_as_it_is_and_lines_end_in_line_feeds()
    {
        var text = Text([Resolution with { Slice = Slice.All.With("region", "南宁").With("channel", null) }]);

        Assert.That(text, Does.Contain("\"region\": \"南宁\"").And.Contain("\"channel\": null").And.Not.Contain("\r").And.EndWith("]\n"));
    }

    [Test]
    public void A_writer_and_a_stream_get_the_same()
    {
        using var writer = new StringWriter();
        JsonWriter.Write([Resolution], writer);

        Assert.That(writer.ToString(), Is.EqualTo(Text([Resolution])));
    }

    private static string Text(IEnumerable<Measurement> measurements)
    {
        using var stream = new MemoryStream();
        JsonWriter.Write(measurements, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
