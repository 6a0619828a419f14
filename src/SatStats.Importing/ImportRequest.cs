namespace SatStats.Importing;

/// <summary>What the user says about one file. Only the path is needed; the rest overrides what the file itself shows.</summary>
public sealed record ImportRequest
{
    /// <summary>The file, as the user named it.</summary>
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

    /// <summary>The sheet of a workbook (--sheet), or null for the one that holds the data.</summary>
    public string? Sheet { get; init; }

    /// <summary>The zone of times that carry no offset (--tz): an IANA name or UTC.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>dmy, mdy or ymd (--date-order); or for single fields, with commas between: <c>received_at=dmy,closed_at=mdy</c>.</summary>
    public string? DateOrder { get; init; }

    /// <summary>More words that mean "no value" in this file (--missing).</summary>
    public IReadOnlyList<string> ExtraMissing { get; init; } = [];

    /// <summary>Is told how far reading and looking have come; null where nobody listens.</summary>
    public IProgress<Progress>? Progress { get; init; }

    /// <summary>The user's workspace, whose <c>profiles</c> folder may hold more profiles.</summary>
    public string? WorkspaceFolder { get; init; }
}
