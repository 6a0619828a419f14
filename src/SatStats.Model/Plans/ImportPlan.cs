namespace SatStats;

/// <summary>
/// How one file becomes records: what crosses the wall from Importing to Warehousing. It is complete, so that
/// loading guesses nothing: the reader's dialect is explicit, every column is read as text, and every field says
/// from which columns and by which reading it comes.
/// </summary>
public sealed record ImportPlan
{
    public required SourceFile Source { get; init; }

    /// <summary>A UTF-8 CSV that the engine can read: the source itself, or what it was unpacked or transcoded into.</summary>
    public required string ReadablePath { get; init; }

    public required CsvDialect Dialect { get; init; }

    /// <summary>What the places of rows are counted in when they are reported.</summary>
    public Numbering Numbering { get; init; }

    /// <summary>All columns of the file in order, named as in the header; repeated or empty names are made unique.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What the file's rows become. A file that holds two kinds (a ticket with its rating) has two; one that is only looked at has none.</summary>
    public required IReadOnlyList<RecordPlan> Records { get; init; }

    /// <summary>What became of the text's rows before any was taken for a record.</summary>
    public TextAccount Text { get; init; } = TextAccount.AsItLies;

    /// <summary>The dialect of the file itself, whatever its text was rewritten in for the engine.</summary>
    public CsvDialect FileDialect => Text.Found ?? Dialect;

    /// <summary>Whether cells may have to be trimmed of blanks beyond ASCII; false only where every byte was looked at.</summary>
    public bool HasWideBlanks { get; init; } = true;

    /// <summary>The zone of times that carry no offset: an IANA name such as Asia/Shanghai, or UTC.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Text that means "no value" everywhere in this file, compared without regard to case after trimming; the empty text always does.</summary>
    public IReadOnlyList<string> MissingTokens { get; init; } = [];

    /// <summary>Text that means "no value" in single columns (-1 in a column of scores): column -> texts, compared like <see cref="MissingTokens"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> MissingIn { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The first two different values of each column, for the explanation before doing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SampleValues { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Why the encoding is what it is: "given", "a byte order mark", "every byte of it is valid UTF-8".</summary>
    public string EncodingEvidence { get; init; } = "";

    /// <summary>What stands about this file beside it: row counts, bytes, check sums.</summary>
    public IReadOnlyList<ControlTotal> Controls { get; init; } = [];

    /// <summary>When the export was made, by its name or by a file beside it, in the zone of the file; null where nothing tells.</summary>
    public DateTime? ExportedAt { get; init; }

    /// <summary>What was noticed while planning and the user should read: an assumption made, a column left out.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>The file that the user named.</summary>
/// <param name="Path">As the user would recognise it; inside a container, <c>archive.zip/entry.csv</c> or <c>book.xlsx#Sheet</c>.</param>
/// <param name="Sha256">Of the file's bytes, unpacked where it was packed, in lower-case hexadecimal (with the sheet's or array's name mixed in where there is one).</param>
/// <param name="Bytes">The file's length, unpacked.</param>
/// <param name="Container">csv, tsv, xlsx, xls, json, ndjson, parquet, html; with "in gzip" or "in zip" where it was packed.</param>
/// <param name="Encoding">The name of the text encoding that was found or given.</param>
public sealed record SourceFile(string Path, string Sha256, long Bytes, string Container, string Encoding);

/// <summary>How the text is cut into rows and cells.</summary>
/// <param name="Delimiter">One character, or several.</param>
/// <param name="Quote">The quoting character, or null where quotes mean nothing.</param>
/// <param name="Escape">What escapes a quote inside quotes: the quote itself, a backslash, or null.</param>
/// <param name="SkipLines">Physical lines before the first row of data: titles and header rows.</param>
/// <param name="HeaderLines">How many of the skipped lines, at their end, are the header; 0 where the file has none.</param>
/// <param name="NewLine">"\n", "\r\n" or "\r"; null where they are mixed.</param>
public sealed record CsvDialect(string Delimiter, char? Quote, char? Escape, int SkipLines, int HeaderLines, string? NewLine = null);

/// <summary>How rows become records of one kind.</summary>
public sealed record RecordPlan
{
    public required RecordKind Kind { get; init; }

    /// <summary>The profile that recognised the file, or "mapping" where the user said it all.</summary>
    public required string Profile { get; init; }

    /// <summary>How sure the recognition is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The second-best recognition, for the explanation; null where there is none.</summary>
    public string? RunnerUp { get; init; }

    public required IReadOnlyList<FieldPlan> Fields { get; init; }

    /// <summary>Columns that no field takes: kept by their header's name, and usable as breakdowns.</summary>
    public IReadOnlyList<string> ExtraColumns { get; init; } = [];

    /// <summary>Extra columns that the file does not have: one value for every row, from --set. Names are those of no field and no column.</summary>
    public IReadOnlyDictionary<string, string> ExtraConstants { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The name of a field: rows in which it is missing are not records of this kind, and are not counted as read
    /// (a ticket whose customer gave no rating is no survey answer). Null where every row is a record.
    /// </summary>
    public string? SkipRowsWithout { get; init; }

    /// <summary>Column -> words: rows with one of these words are not records of this kind either, and are not counted as read.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SkipRows { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// The file holds the states of a record in several rows (an event log): the last state is the row with the greatest values of these columns, ties
    /// by the order of the file; with no column the last row. Null where a key that recurs is only a repetition.
    /// </summary>
    public IReadOnlyList<FoldColumn>? Fold { get; init; }

    public FieldPlan? Find(string field) => Fields.FirstOrDefault(f => f.Field.Name == field);
}

/// <summary>A column whose values tell the earlier states of a record from the later ones.</summary>
/// <param name="Reading">Numbers count as numbers, moments as moments, all else as text.</param>
public sealed record FoldColumn(string Column, Reading Reading);

/// <summary>Where one field's value comes from.</summary>
/// <param name="Field">The canonical field.</param>
/// <param name="Columns">
/// The columns it is read from; none where <paramref name="Constant"/> says it. Several (a date and a time) are joined by a space, leaving out
/// those that are missing; where the first is missing, so is the field. Whether a date alone will do is up to the reading.
/// </param>
/// <param name="Reading">How the text becomes a value. Whatever the reading gives is then stored as the field's type (a mapped "5" in a number field is 5).</param>
/// <param name="Constant">The value for every row, from --set or a profile.</param>
/// <param name="Evidence">Why: "header 'Received Via'", "day 22 in row 1 settles day-month order".</param>
public sealed record FieldPlan(Field Field, IReadOnlyList<string> Columns, Reading Reading, string? Constant = null, string Evidence = "");
