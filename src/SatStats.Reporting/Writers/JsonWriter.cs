using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SatStats.Reporting.Writers;

/// <summary>Writes measurements for machines: one object each, names that stay, plain numbers that read back as the same double, null where there is none.</summary>
public static class JsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An array in UTF-8 without a byte order mark, with line feeds, ending in one. The stream stays open.</summary>
    public static void Write(IEnumerable<Measurement> measurements, Stream stream, Language language = Language.English)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var measurement in measurements) Write(measurement, json, language);
            json.WriteEndArray();
        }
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The same as text.</summary>
    public static void Write(IEnumerable<Measurement> measurements, TextWriter writer, Language language = Language.English)
    {
        using var buffer = new MemoryStream();
        Write(measurements, buffer, language);
        writer.Write(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Measurement m, Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject();
        json.WriteString("metric", m.Metric.Id);
        json.WriteString("title", m.Metric.Title.In(language));
        json.WriteString("period", m.Period.Label);
        json.WriteString("from", Day(m.Period.From));
        json.WriteString("to", Day(m.Period.To.AddDays(-1)));
        WriteSlice(m.Slice, json);
        json.WriteNumber("n", m.N);
        Whole(json, "numerator", m.Numerator);
        Whole(json, "denominator", m.Denominator);
        Number(json, "value", m.Value);
        Number(json, "low", m.Low);
        Number(json, "high", m.High);
        json.WriteString("unit", Name(m.Metric.Unit));
        json.WriteStartObject("statistics");
        foreach (var (name, value) in m.Statistics.OrderBy(s => s.Key, StringComparer.Ordinal)) Number(json, name, value);
        json.WriteEndObject();
        WriteChange(m.Change, json);
        WriteTarget(m.Target, json);
        json.WriteStartArray("notes");
        foreach (var note in m.Notes) json.WriteStringValue(Name(note));
        json.WriteEndArray();
        if (m.Missing.Count > 0)
        {
            json.WriteStartArray("missing");
            foreach (var field in m.Missing) json.WriteStringValue(field);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteSlice(Slice slice, Utf8JsonWriter json)
    {
        json.WriteStartObject("slice");
        foreach (var (dimension, value) in slice.Parts) json.WriteString(dimension, value);
        json.WriteEndObject();
    }

    private static void WriteChange(Change? change, Utf8JsonWriter json)
    {
        if (change is null)
        {
            json.WriteNull("previous");
            return;
        }
        json.WriteStartObject("previous");
        json.WriteString("period", change.Period.Label);
        json.WriteNumber("n", change.N);
        Number(json, "value", change.Value);
        Number(json, "difference", change.Difference);
        Number(json, "low", change.Low);
        Number(json, "high", change.High);
        json.WriteString("verdict", Name(change.Verdict));
        Number(json, "smallest_detectable", change.SmallestDetectable);
        json.WriteEndObject();
    }

    private static void WriteTarget(TargetCheck? target, Utf8JsonWriter json)
    {
        if (target is null)
        {
            json.WriteNull("target");
            return;
        }
        json.WriteStartObject("target");
        Number(json, "value", target.Target);
        json.WriteBoolean("reached", target.IsReached);
        json.WriteString("verdict", Name(target.Verdict));
        json.WriteEndObject();
    }

    private static void Whole(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } v) json.WriteNumber(name, v);
        else json.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } v && double.IsFinite(v)) json.WriteNumber(name, v);
        else json.WriteNull(name);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
