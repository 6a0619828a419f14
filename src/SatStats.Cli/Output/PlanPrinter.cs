using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>Explains a plan before it is carried out: how the file is cut, what was recognised and why, column by column.</summary>
internal static class PlanPrinter
{
    public static void Print(Surroundings surroundings, ImportPlan plan)
    {
        var output = surroundings.Output;
        var dialect = plan.Dialect;
        output.WriteLine(plan.Source.Path);
        output.WriteLine($"  {plan.Source.Container}, {plan.Source.Encoding}, cells separated by {Name(dialect.Delimiter)}, {Header(dialect)}, {plan.Columns.Count} columns");
        foreach (var record in plan.Records)
        {
            output.WriteLine($"  {record.Kind.Title}: profile {record.Profile}, {(record.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)}% sure{(record.RunnerUp is { } second ? $"; next best: {second}" : "")}");
            RowPrinter.Print(surroundings, OutputFormat.Table, [new("field"), new("from"), new("because"), new("such as")],
                record.Fields.Select(f => (object?[])[f.Field.Name, f.Constant is { } c ? $"= {c}" : string.Join(" + ", f.Columns), f.Evidence, Samples(plan, f.Columns)])
                    .Concat(record.ExtraColumns.Select(c => (object?[])["(kept)", c, "no field takes it; usable with --by", Samples(plan, [c])])));
        }
        foreach (var remark in plan.Remarks) output.WriteLine($"  note: {remark}");
    }

    private static string Samples(ImportPlan plan, IReadOnlyList<string> columns) =>
        string.Join(" | ", columns.Take(1).SelectMany(c => plan.SampleValues.GetValueOrDefault(c) ?? []).Select(v => v.Length > 24 ? v[..21] + "..." : v));

    private static string Header(CsvDialect dialect) => dialect.HeaderLines == 0
        ? "no header"
        : string.Create(CultureInfo.InvariantCulture, $"header in line {dialect.SkipLines - dialect.HeaderLines + 1}");

    internal static string Name(string delimiter) => delimiter switch
    {
        "," => "commas",
        ";" => "semicolons",
        "\t" => "tabs",
        "|" => "bars",
        "\u0005" => "0x05",
        _ => $"'{delimiter}'",
    };
}
