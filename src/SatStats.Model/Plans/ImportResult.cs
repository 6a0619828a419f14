namespace SatStats;

/// <summary>
/// What became of one file. For each kind of record, every row that was read is in exactly one of the four counts:
/// read = kept + updated + unchanged + rejected.
/// </summary>
public sealed record ImportResult
{
    public required ImportPlan Plan { get; init; }

    /// <summary>The number of this import in the ledger; the number of the earlier one where the same file was loaded before.</summary>
    public required long ImportId { get; init; }

    /// <summary>True where these very bytes were loaded before under the same plan, so nothing was done.</summary>
    public bool WasLoadedBefore { get; init; }

    public required IReadOnlyList<RecordCount> Counts { get; init; }

    /// <summary>The first few rows and values that were set aside.</summary>
    public IReadOnlyList<Reject> FirstRejects { get; init; } = [];

    /// <summary>What was understood and noticed; null where an earlier program loaded the same file.</summary>
    public ImportAccount? Account { get; init; }

    /// <summary>What each column was taken for and how much of it was understood, in the order of the file.</summary>
    public IReadOnlyList<ColumnAccount> Columns { get; init; } = [];

    /// <summary>The span of the records' main times in UTC; null where they have none.</summary>
    public (DateTime First, DateTime Last)? Span { get; init; }

    public bool HasAlarms => Account?.Alarms.Count > 0;

    public bool HasRejects => Counts.Any(c => c.Rejected > 0 || c.ValuesSetAside > 0);
}

/// <summary>The account of one kind of record in one import, in rows.</summary>
/// <param name="Kept">Records that were not there before.</param>
/// <param name="Updated">Records that were there in another state; the older state is kept.</param>
/// <param name="Unchanged">Records that were there in the same state.</param>
/// <param name="Rejected">Rows that cannot be used.</param>
/// <param name="ValuesSetAside">Single values, in rows that were kept, that fit no reading and count as missing.</param>
public sealed record RecordCount(RecordKind Kind, long Read, long Kept, long Updated, long Unchanged, long Rejected, long ValuesSetAside)
{
    /// <summary>Rows that are no records of this kind by the plan's rules; they are not among those read.</summary>
    public long NotRecords { get; init; }

    /// <summary>Where the rows are states of records: how many records they were folded to. Null where a row is a record.</summary>
    public long? FoldedTo { get; init; }

    /// <summary>Of those kept: records of a time that earlier imports had already gone beyond.</summary>
    public long Late { get; init; }

    /// <summary>Earliest of the records' main times, in UTC; null where none says one.</summary>
    public DateTime? FirstAt { get; init; }

    /// <summary>Latest of the records' main times.</summary>
    public DateTime? LastAt { get; init; }

    /// <summary>Records that say no main time, and so are in no month's figures.</summary>
    public long WithoutTime { get; init; }
}

/// <summary>A row that cannot be used, or one value of a row that was kept without it.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Line">The physical line, counted from 1, on which the row begins; in a workbook the row number, in JSON and Parquet the number of the record.</param>
/// <param name="Column">The header of the column; null where the row itself is at fault.</param>
/// <param name="Value">The text as it stands in the file.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="WholeRow">True for a rejected row, false for a value set aside and for a row that was repaired, as asked for.</param>
public sealed record Reject(string File, long Line, string? Column, string? Value, string Reason, bool WholeRow)
{
    /// <summary>What was done with it: a row rejected or repaired, or a value set aside.</summary>
    public string What => Named(WholeRow, Column);

    internal static string Named(bool wholeRow, string? column) => wholeRow ? "row rejected" : column is null ? "row repaired" : "value set aside";
}
