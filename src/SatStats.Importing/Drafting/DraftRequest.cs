namespace SatStats.Importing;

/// <summary>From what a profile is drafted: a file, and what the user has said about it so far.</summary>
public sealed record DraftRequest
{
    /// <summary>The file, with the kind, mapping and date order where they were given. A field mapped to the empty text has no column.</summary>
    public required ImportRequest Import { get; init; }

    /// <summary>The profile's id, or null to make one of the file's name.</summary>
    public string? Id { get; init; }

    /// <summary>Title in up to three languages with bars between, or null to use the file's name.</summary>
    public string? Title { get; init; }

    /// <summary>What the file's words mean: field, word, canonical value; yes or no for fields of yes and no.</summary>
    public IReadOnlyList<DraftedWord> Words { get; init; } = [];

    /// <summary>Whether the highest score of a survey is the best, or null where nobody has said so.</summary>
    public bool? HighestIsBest { get; init; }

    /// <summary>The request with one open point answered.</summary>
    /// <exception cref="SatStatsException">The answer is none.</exception>
    public DraftRequest With(OpenPoint point, string answer) => point.Option switch
    {
        "--kind" => this with { Import = Import with { Kind = RecordKinds.Named(answer).Id } },
        "--date-order" => this with { Import = Import with { DateOrder = DateOrders.Option(DateOrders.Named(answer)) } },
        "--map" => this with { Import = Import with { Map = new Dictionary<string, string>(Import.Map) { [point.Field!] = answer == "none" ? "" : answer } } },
        "--best" => this with { HighestIsBest = Best(answer) },
        _ => this with { Words = [.. Words, Word(point.Field!, point.Word!, answer)] },
    };

    /// <summary>Reads high or low.</summary>
    public static bool Best(string word) => word.Trim().ToLowerInvariant() switch
    {
        "high" => true,
        "low" => false,
        _ => throw SatStatsException.Unknown("end of a scale called", word, ["high", "low"]),
    };

    /// <summary>Reads <c>field.word=canonical</c>.</summary>
    public static DraftedWord Word(string text)
    {
        var (dot, equal) = (text.IndexOf('.', StringComparison.Ordinal), text.LastIndexOf('='));
        if (dot <= 0 || equal <= dot + 1) throw new SatStatsException($"--value '{text}' does not say what a word means.", "Write it as --value status.\"in Arbeit\"=open.", isUsage: true);
        return Word(text[..dot].Trim(), text[(dot + 1)..equal].Trim(), text[(equal + 1)..].Trim());
    }

    private static DraftedWord Word(string field, string word, string canonical)
    {
        var known = RecordKinds.All.SelectMany(k => k.Fields).Where(f => f.Name == field).ToList();
        if (known.Count == 0) throw SatStatsException.Unknown("field called", field, RecordKinds.All.SelectMany(k => k.Fields).Select(f => f.Name).Distinct());
        List<string> allowed = known[0].Type == FieldType.YesNo ? ["yes", "no"] : [.. known.SelectMany(f => f.Values).Distinct()];
        if (allowed.Count > 0 && !allowed.Contains(canonical)) throw SatStatsException.Unknown($"{field} called", canonical, allowed);
        return new(field, word, canonical);
    }
}

/// <summary>What one word of one field means.</summary>
public sealed record DraftedWord(string Field, string Word, string Canonical);
