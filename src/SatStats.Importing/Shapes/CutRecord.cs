namespace SatStats.Importing;

/// <summary>What is wrong with the quotes of a row.</summary>
internal enum QuoteFault
{
    None,

    /// <summary>Text stands between a closing quote and the end of the cell.</summary>
    TextAfterQuote,

    /// <summary>A quote opens a cell and nothing closes it.</summary>
    NeverCloses,
}

/// <summary>A row as it was cut, with the physical lines that it takes, counted from 1.</summary>
internal sealed record CutRecord(IReadOnlyList<string> Cells, long Line, int Lines)
{
    /// <summary>The row as it stands in the file, without its last line end.</summary>
    public string Raw { get; init; } = "";

    /// <summary>Where this is not <see cref="QuoteFault.None"/>, the cells are not to be relied upon.</summary>
    public QuoteFault Fault { get; init; }

    /// <summary>How the row ends: "\n", "\r\n", "\r", or nothing where the text ends first.</summary>
    public string Ending { get; init; } = "";

    public long LastLine => Line + Lines - 1;

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>A line with nothing on it, not even delimiters.</summary>
    public bool IsBlankLine => Cells.Count == 1 && string.IsNullOrWhiteSpace(Cells[0]) && Fault == QuoteFault.None;

    public int Filled => Cells.Count(c => !string.IsNullOrWhiteSpace(c));
}
