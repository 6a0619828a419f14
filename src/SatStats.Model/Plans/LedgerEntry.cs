namespace SatStats;

/// <summary>One line of the import ledger.</summary>
/// <param name="FirstAt">Earliest moment among the records' main times, in UTC; null where they have none.</param>
/// <param name="LastAt">Latest moment among the records' main times.</param>
/// <param name="ImportedAt">When the program loaded it, in UTC.</param>
public sealed record LedgerEntry(
    long ImportId, string Path, string Sha256, long Bytes, string Container, string Encoding, string Profile, string Zone,
    DateTime ImportedAt, string ProgramVersion, DateTime? FirstAt, DateTime? LastAt, IReadOnlyList<RecordCount> Counts);
