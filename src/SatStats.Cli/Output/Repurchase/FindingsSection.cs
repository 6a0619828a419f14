namespace SatStats.Cli.Output.Repurchase;

/// <summary>One part of a finding told in order: a title, sentences, tables.</summary>
/// <param name="Id">Its name for programs; the same in every language.</param>
internal sealed record FindingsSection(string Id, string Title, IReadOnlyList<string> Sentences, IReadOnlyList<FindingsTable> Tables);

/// <param name="Columns">Each with its name for programs and its head for people.</param>
internal sealed record FindingsTable(string Id, IReadOnlyList<FindingsColumn> Columns, IReadOnlyList<FindingsCell[]> Rows)
{
    /// <summary>Left out where people read: the sentences say the same.</summary>
    public bool IsForPrograms { get; init; }
}

internal sealed record FindingsColumn(string Id, LocalText Head, bool IsNumber = false);

/// <summary>A value for programs, and how it is shown to people.</summary>
internal readonly record struct FindingsCell(object? Plain, string Shown);
