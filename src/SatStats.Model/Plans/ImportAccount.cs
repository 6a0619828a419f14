namespace SatStats;

/// <summary>What was understood of a file and noticed while it was loaded. Kept with the import, so that it can be shown later.</summary>
public sealed record ImportAccount
{
    public string Delimiter { get; init; } = ",";

    public string? Quote { get; init; }

    /// <summary>The line of the header, counted from 1 (the last, where it has several); null where the file has none.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>All columns of the file in order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<string> MissingTokens { get; init; } = [];

    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Rows of data in the file, whatever became of them.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that are no data (totals, notes, headers repeated); they are not among <see cref="Rows"/>.</summary>
    public long AsideRows { get; init; }

    /// <summary>The first and last of those rows, their texts cut short.</summary>
    public IReadOnlyList<Aside> Asides { get; init; } = [];

    /// <summary>Rows that were repaired because the user asked for it.</summary>
    public long RepairedRows { get; init; }

    public IReadOnlyList<KindAccount> Records { get; init; } = [];

    /// <summary>What others say about the file, and whether it is so.</summary>
    public IReadOnlyList<ControlTotal> Controls { get; init; } = [];

    /// <summary>Sentences: why the file may not be whole. Each deserves a look before its figures are used.</summary>
    public IReadOnlyList<string> Alarms { get; init; } = [];
}

/// <summary>How rows were read as one kind of record.</summary>
/// <param name="NotRecords">Rows that are no records of this kind (a ticket without a rating is no survey answer).</param>
/// <param name="Gaps">Days without any record where some were to be expected.</param>
public sealed record KindAccount(
    string Kind, string Profile, double Confidence, string? RunnerUp, IReadOnlyList<FieldAccount> Fields, IReadOnlyList<string> ExtraColumns,
    long NotRecords, IReadOnlyList<DayGap> Gaps)
{
    /// <summary>Where the rows are states of records: how many records they were folded to. Null where a row is a record.</summary>
    public long? FoldedTo { get; init; }
}

/// <summary>Where one field came from, and why.</summary>
public sealed record FieldAccount(string Field, IReadOnlyList<string> Columns, string? Constant, string Reading, string Evidence);

/// <summary>Days without any record, in the zone of the file.</summary>
/// <param name="To">The last of them.</param>
/// <param name="Expected">How many records the same weekdays usually have, in all.</param>
public sealed record DayGap(DateOnly From, DateOnly To, double Expected)
{
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>What was known of one column of a file once it was imported: what it was taken for, and how much of it was understood.</summary>
/// <param name="Field">The field that it was read into; null where no field took it, so that its text is kept as it stands.</param>
/// <param name="Reading">What it was taken for, for reading: "time, year-month-day", "words of a list".</param>
/// <param name="Understood">Rows with a value that was understood; of text as it stands, every value.</param>
/// <param name="NotUnderstood">Rows with a value that fits no reading, is set aside, or that no list of words knows.</param>
/// <param name="Missing">Rows without a value: blank, or one of the words for nothing.</param>
public sealed record ColumnAccount(string Kind, string Column, string? Field, string Reading, long Understood, long NotUnderstood, long Missing)
{
    public long Rows => Understood + NotUnderstood + Missing;

    /// <summary>The values that no list knew or no reading fitted, most frequent first, with how often; at most twenty.</summary>
    public IReadOnlyList<WordCount> Unknown { get; init; } = [];

    /// <summary>Of the values, the share that was understood; 1 where there is none.</summary>
    public double Share => Understood + NotUnderstood == 0 ? 1 : (double)Understood / (Understood + NotUnderstood);
}

/// <summary>How often a word stands in a column.</summary>
public sealed record WordCount(string Word, long Count);
