using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>Many tables in one: a line a value, with the section, table, row and column that it stands in. What has no value has no line. A row is named by its first columns that are no numbers.</summary>
internal static class SurveyCsv
{
    public static void Print(Surroundings surroundings, IReadOnlyList<FindingsSection> sections) => RowPrinter.Print(
        surroundings, OutputFormat.Csv, [new("section"), new("table"), new("row"), new("figure"), new("value")],
        from section in sections
        from table in section.Tables
        let names = Math.Max(1, table.Columns.TakeWhile(c => !c.IsNumber).Count())
        from row in table.Rows
        from cell in table.Columns.Zip(row).Skip(names)
        from value in Values(cell.First.Id, cell.Second.Plain)
        select (object?[])[section.Id, table.Id, Name(row.Take(names)), value.Name, value.Value]);

    private static string Name(IEnumerable<FindingsCell> cells) => string.Join(" / ", cells.Select(c => RowPrinter.Text(c.Plain)));

    private static IEnumerable<(string Name, object Value)> Values(string column, object? plain) => plain switch
    {
        null => [],
        double[] and [var low, var high] => [($"{column}_low", low), ($"{column}_high", high)],
        _ => [(column, plain)],
    };
}
