namespace SatStats.Importing;

/// <summary>What is known about the exports of one system: a YAML file, shipped or the user's own.</summary>
public sealed record Profile
{
    /// <summary>The file's name without .yaml: what --profile takes.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The user's file that the profile was read from, or null where it comes with the program.</summary>
    public string? Origin { get; init; }

    /// <summary>What a user of this system's exports should know.</summary>
    public IReadOnlyList<string> Quirks { get; init; } = [];

    /// <summary>What is said of every file that is read by this profile.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>True for the two lists of synonyms that fit any system.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Why such a file cannot become records, and what to export instead; null where it can.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Headers that every such file has; of headers with <c> | </c> between them, it has at least one.</summary>
    public IReadOnlyList<string> Must { get; init; } = [];

    /// <summary>Headers that make it surer.</summary>
    public IReadOnlyList<string> May { get; init; } = [];

    /// <summary>Headers of which one stands over the very first column; none where any may.</summary>
    public IReadOnlyList<string> First { get; init; } = [];

    /// <summary>Whether some header of every such file reads like a question.</summary>
    public bool AsksQuestions { get; init; }

    /// <summary>The names of all columns in their order, for exports that have no header; none where they have one.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What stands between the cells of every such file: by this and their width, files without a header are recognised.</summary>
    public IReadOnlyList<string> Delimiters { get; init; } = [];

    /// <summary>dmy, mdy or ymd: settles dates whose order the file does not show.</summary>
    public string? DateOrder { get; init; }

    /// <summary>The zone in which such exports write times without an offset; null where that depends on who exports.</summary>
    public string? Zone { get; init; }

    /// <summary>Header -> texts that mean "no value" in that column only; a header may have a star.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> MissingIn { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that mean "no value".</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<string> Yes { get; init; } = [];

    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary>Words for values, for every kind: field, then canonical value, then words.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    public required IReadOnlyList<ProfileRecord> Records { get; init; }

    public override string ToString() => Id;
}

/// <summary>What a user is told of an export that holds no records, such as a table of averages.</summary>
/// <param name="Because">Why nothing can be made of it, in a sentence.</param>
/// <param name="Instead">Which export to make instead, in a sentence.</param>
public sealed record Refusal(string Because, string Instead);

/// <summary>How a profile reads one kind of record.</summary>
public sealed record ProfileRecord
{
    public required RecordKind Kind { get; init; }

    /// <summary>Field -> the headers it may stand under, best first; each alternative is one header, or several to be joined.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Fields { get; init; }

    /// <summary>Field -> what stands in the questions of a survey, with stars, the most telling first; looked for only in headers that read like questions.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Questions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether columns that no field takes are looked up in the lists of synonyms too: systems whose users write the headers.</summary>
    public bool TakesSynonyms { get; init; }

    /// <summary>Headers that name the kind: one of them says more than any number of headers that other kinds could have too.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>Field -> the value of every record.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Words for values of this kind only.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    /// <summary>A row without this field is no record of this kind.</summary>
    public string? SkipRowsWithout { get; init; }

    /// <summary>Header -> words: a row with one of them is no record of this kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SkipRows { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Time fields that the export gives only as a duration after another field.</summary>
    public IReadOnlyList<ElapsedField> Elapsed { get; init; } = [];

    /// <summary>Field -> what bare numbers in its column count; minutes where it is not said.</summary>
    public IReadOnlyDictionary<string, DurationUnit> Durations { get; init; } = new Dictionary<string, DurationUnit>();

    /// <summary>Several rows are states of one record, told apart by these headers (none: by the order of the file); null where a row is a record.</summary>
    public IReadOnlyList<string>? Fold { get; init; }
}

/// <summary>A time field that is read as a duration after another time field.</summary>
/// <param name="Headers">The headers that the duration may stand under, best first.</param>
/// <param name="Unit">What a bare number counts.</param>
public sealed record ElapsedField(string Field, string Since, IReadOnlyList<string> Headers, DurationUnit Unit);
