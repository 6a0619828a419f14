namespace SatStats.Sampling;

/// <summary>What was written: the files, the truths that must be found in them, and the dirt that must not get in the way.</summary>
public sealed record SampleSummary(IReadOnlyList<SampleFile> Files, IReadOnlyList<Truth> Truths, IReadOnlyList<Dirt> Dirt);

/// <summary>One written file. <paramref name="Rows"/> counts the rows below the header, dirty ones included.</summary>
public sealed record SampleFile(string Name, string Kind, int Rows, string Format);

/// <summary>Something wrong on purpose: where, what, how often, and what a good import does with it.</summary>
public sealed record Dirt(string File, string What, int Count, string Expected);
