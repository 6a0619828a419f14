namespace SatStats;

/// <summary>One line of the import ledger.</summary>
/// <param name="FirstAt">Earliest moment among the records' main times, in UTC; null where they have none.</param>
/// <param name="LastAt">Latest moment among the records' main times.</param>
/// <param name="ImportedAt">When the program loaded it, in UTC.</param>
public sealed record LedgerEntry(
    long ImportId, string Path, string Sha256, long Bytes, string Container, string Encoding, string Profile, string Zone,
    DateTime ImportedAt, string ProgramVersion, DateTime? FirstAt, DateTime? LastAt, IReadOnlyList<RecordCount> Counts);

/// <summary>An import that was taken back.</summary>
/// <param name="UndoneAt">When, in UTC.</param>
/// <param name="Kinds">The kinds of record that it had brought, for reading.</param>
/// <param name="Read">The rows that it had read.</param>
public sealed record UndoneImport(long ImportId, string Path, string Profile, DateTime ImportedAt, DateTime UndoneAt, string Kinds, long Read);
