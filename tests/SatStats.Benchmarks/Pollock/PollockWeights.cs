using System.Text.Json;

namespace SatStats.Benchmarks.Pollock;

/// <summary>How often each file's kind of pollution occurred in the benchmark's survey of real files.</summary>
internal static class PollockWeights
{
    public static IReadOnlyDictionary<string, double> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble(), StringComparer.Ordinal);
    }
}
