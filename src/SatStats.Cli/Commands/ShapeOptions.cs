using System.CommandLine;
using System.CommandLine.Parsing;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>The options that say how a file is cut into a table, whatever its rows may mean; import, report and read share them.</summary>
internal sealed class ShapeOptions
{
    private readonly Option<string?> _encoding = new("--encoding") { Description = "Text encoding, such as gb18030, where the one that was found is wrong", HelpName = "NAME" };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates cells; \\t is a tab", HelpName = "TEXT" };
    private readonly Option<string?> _sheet = new("--sheet") { Description = "The sheet of a workbook, or the array of a JSON file", HelpName = "NAME" };
    private readonly Option<int?> _headerRows = new("--header-rows") { Description = "How many rows name the columns; 0 where none does", HelpName = "N", CustomParser = r => Count(r, 9) };
    private readonly Option<int?> _skipRows = new("--skip-rows") { Description = "How many lines above the table to pass over", HelpName = "N", CustomParser = r => Count(r, int.MaxValue) };
    private readonly Option<bool> _repair = new("--repair") { Description = "Repair rows with too few or too many cells or stray quotes where that can be done, and list each; without it they are rejected" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _encoding, _delimiter, _sheet, _headerRows, _skipRows, _repair }) command.Add(option);
    }

    public ImportRequest Request(ParseResult parsed, Surroundings surroundings, string path) => new()
    {
        Path = path,
        StandardInput = surroundings.Input,
        ParquetToText = ParquetText.Write,
        Encoding = parsed.GetValue(_encoding),
        Delimiter = parsed.GetValue(_delimiter)?.Replace("\\t", "\t", StringComparison.Ordinal),
        Sheet = parsed.GetValue(_sheet),
        HeaderRows = parsed.GetValue(_headerRows),
        SkipRows = parsed.GetValue(_skipRows) ?? 0,
        Repair = parsed.GetValue(_repair),
    };

    public static int? Count(ArgumentResult result, int most)
    {
        if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n <= most) return n;
        result.AddError($"'{result.Tokens[0].Value}' is not a whole number{(most < int.MaxValue ? $" from 0 to {most}" : "")}.");
        return null;
    }
}
