namespace SatStats.Cli;

/// <summary>How results are printed: a table for people, or one of the formats that programs read.</summary>
public enum OutputFormat
{
    Table,
    Csv,
    Json,
    Markdown,
}
