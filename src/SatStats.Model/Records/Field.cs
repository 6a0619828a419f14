namespace SatStats;

/// <summary>How a field's values are stored and which readings an import may give them.</summary>
public enum FieldType
{
    /// <summary>Free text or a name: trimmed, otherwise as it stands in the export.</summary>
    Text,

    /// <summary>A moment. Stored in UTC; the import remembers the zone it was read in.</summary>
    Time,

    /// <summary>A calendar day without a time or zone.</summary>
    Day,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>One field of a canonical record.</summary>
/// <param name="Name">The column's name in the database and in --map: lower case with underscores.</param>
/// <param name="Type">How it is stored.</param>
/// <param name="Meaning">What it says, in one line.</param>
public sealed record Field(string Name, FieldType Type, string Meaning)
{
    /// <summary>A row without a usable value here cannot be used at all.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values that the field is limited to, in its natural order; empty where any value will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The other name of the record this field points at, such as <c>customer</c> for customer_id.</summary>
    public string? PointsAt { get; init; }
}
