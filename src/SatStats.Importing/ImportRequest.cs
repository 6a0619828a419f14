namespace SatStats.Importing;

/// <summary>What the user says about one file. Only the path is needed; the rest overrides what the file itself shows.</summary>
public sealed record ImportRequest
{
    /// <summary>The file, as the user named it; <c>archive.zip/entry.csv</c> is a file within an archive, and - is <see cref="StandardInput"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The kind of record (--as), or null to recognise it.</summary>
    public string? Kind { get; init; }

    /// <summary>The id of a profile, or a path to a .yaml file (--profile), or null to recognise it.</summary>
    public string? Profile { get; init; }

    /// <summary>Canonical field -> header (--map). Two headers joined by + are read as date and time; <c>survey.satisfaction</c> names a field of one kind.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>Canonical field -> value for every row (--set). A name that is no field becomes an extra column.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>The text encoding (--encoding), or null to find it.</summary>
    public string? Encoding { get; init; }

    /// <summary>What stands between cells (--delimiter); the word "tab" will do.</summary>
    public string? Delimiter { get; init; }

    /// <summary>How many rows name the columns (--header-rows), 0 where none does; null to find it.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>How many lines above the table are to be passed over (--skip-rows).</summary>
    public int SkipRows { get; init; }

    /// <summary>Whether ragged and badly quoted rows are repaired where that can be done (--repair), rather than rejected.</summary>
    public bool Repair { get; init; }

    /// <summary>The sheet of a workbook or the array of a JSON file (--sheet), or null for the one that holds the data.</summary>
    public string? Sheet { get; init; }

    /// <summary>The zone of times that carry no offset (--tz): an IANA name or UTC. Null: what the profile says, or else UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>dmy, mdy, ymd or roc (--date-order); or for single fields, with commas between: <c>received_at=dmy,closed_at=mdy</c>.</summary>
    public string? DateOrder { get; init; }

    /// <summary>More words that mean "no value" in this file (--missing).</summary>
    public IReadOnlyList<string> ExtraMissing { get; init; } = [];

    /// <summary>Is told how far reading and looking have come; null where nobody listens.</summary>
    public IProgress<Progress>? Progress { get; init; }

    /// <summary>The user's workspace, whose <c>profiles</c> folder may hold more profiles.</summary>
    public string? WorkspaceFolder { get; init; }

    /// <summary>Where the path - reads from; null where there is nothing to read.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Turns a Parquet file (first path) into UTF-8 comma-separated text with a header (second path, which exists and is empty). Null where nobody can.</summary>
    public Action<string, string, CancellationToken>? ParquetToText { get; init; }
}
