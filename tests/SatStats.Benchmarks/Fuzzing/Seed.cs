namespace SatStats.Benchmarks.Fuzzing;

/// <summary>A file that is right, to be spoilt.</summary>
/// <param name="Name">Its ending says what it is.</param>
internal sealed record Seed(string Name, byte[] Bytes)
{
    public string Ending => Path.GetExtension(Name);

    public bool IsText => Ending is ".csv" or ".tsv" or ".txt" or ".json" or ".ndjson" or ".jsonl";
}
