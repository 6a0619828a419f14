using System.Globalization;
using System.Text;

namespace SatStats.Warehousing;

/// <summary>Quotes what goes into SQL text. Nothing that a user or a file named reaches SQL any other way.</summary>
internal static class Sql
{
    public static string Name(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Text(char value) => Text(value.ToString());

    /// <summary>A path as the engine's readers take it: they take one with brackets or stars for a pattern, and "export[1].csv" would find export1.csv.</summary>
    public static string LiteralPath(string path) => string.Concat(path.Select(c => c is '[' or '*' or '?' ? $"[{c}]" : c.ToString()));

    public static string List(IEnumerable<string> values) => $"({string.Join(", ", values.Select(Text))})";

    /// <summary>The text with pieces of it replaced, one after the other.</summary>
    public static string Swapped(string text, IEnumerable<TextSwap> swaps) => swaps.Aggregate(text, (t, swap) => $"replace({t}, {Text(swap.From)}, {Text(swap.To)})");

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Type(FieldType type) => type switch
    {
        FieldType.Time => "timestamp",
        FieldType.Day => "date",
        FieldType.Number => "double",
        FieldType.Whole => "bigint",
        FieldType.YesNo => "boolean",
        _ => "varchar",
    };

    /// <summary>Cuts a script into its statements. The project's own scripts hold no semicolon inside a text.</summary>
    public static IEnumerable<string> Statements(string script)
    {
        var statement = new StringBuilder();
        foreach (var line in script.Split('\n'))
        {
            if (line.TrimStart().StartsWith("--", StringComparison.Ordinal)) continue;
            statement.AppendLine(line);
            if (!line.TrimEnd().EndsWith(';')) continue;
            yield return statement.ToString();
            statement.Clear();
        }
        if (!string.IsNullOrWhiteSpace(statement.ToString())) yield return statement.ToString();
    }
}
