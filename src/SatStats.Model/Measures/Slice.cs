namespace SatStats;

/// <summary>Which part of the records a figure is about: values by dimension, in the order asked for. The empty slice is everything.</summary>
public sealed class Slice : IEquatable<Slice>
{
    public static Slice All { get; } = new([]);

    public Slice(IEnumerable<KeyValuePair<string, string?>> parts) => Parts = [.. parts];

    /// <summary>Dimension and value; a null value means that the records have none there.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Parts { get; }

    public bool IsAll => Parts.Count == 0;

    /// <summary>The value of a dimension, or null where the slice has no such dimension or no value there.</summary>
    public string? this[string dimension] => Parts.FirstOrDefault(p => p.Key == dimension).Value;

    public Slice With(string dimension, string? value) => new([.. Parts, new(dimension, value)]);

    /// <summary>The values, joined: <c>Nanning, hotline</c>; what is missing is written as a dash.</summary>
    public string Label => string.Join(", ", Parts.Select(p => p.Value ?? "–"));

    public bool Equals(Slice? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as Slice);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (dimension, value) in Parts) hash.Add((dimension, value));
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", Parts.Select(p => $"{p.Key}={p.Value ?? "–"}"));
}
