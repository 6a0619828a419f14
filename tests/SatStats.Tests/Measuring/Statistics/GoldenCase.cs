using System.Reflection;
using System.Text.Json;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>One case of a reference file that R wrote: input, and what R makes of it.</summary>
public sealed record GoldenCase(string File, string Name, JsonElement Input, JsonElement Expect)
{
    public static IReadOnlyList<GoldenCase> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new FileNotFoundException("The reference file is not embedded in the tests.", file);
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(e => new GoldenCase(
            file, e.GetProperty("case").GetString()!, e.GetProperty("input").Clone(), e.GetProperty("expect").Clone()))];
    }

    /// <summary>The input of this case, or of the case in the same file that it refers to.</summary>
    public GoldenCase Resolved() =>
        Input.TryGetProperty("see", out var other) ? this with { Input = Read(File).Single(c => c.Name == other.GetString()).Input } : this;

    public bool Has(string key) => Input.TryGetProperty(key, out _);

    public double Number(string key) => Input.GetProperty(key).GetDouble();

    public double Number(string key, double otherwise) => Has(key) ? Number(key) : otherwise;

    public long Count(string key) => (long)Number(key);

    public double[] Series(string key)
    {
        var value = Input.GetProperty(key);
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(e => e.GetDouble())] : [value.GetDouble()];
    }

    public double?[] SeriesWithGaps(string key)
    {
        var value = Input.GetProperty(key);
        JsonElement[] elements = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return [.. elements.Select(e => e.ValueKind == JsonValueKind.Null ? (double?)null : e.GetDouble())];
    }

    public override string ToString() => Name;
}
