using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>What was understood of a file, in words.</summary>
internal static class PlanWords
{
    public static string File(ImportPlan plan)
    {
        var file = $"{plan.Source.Container}, {Size(plan.Source.Bytes)}";
        return IsText(plan) ? $"{file}, {plan.Source.Encoding}{(plan.EncodingEvidence.Length > 0 ? $" ({plan.EncodingEvidence})" : "")}" : file;
    }

    public static string Cells(ImportPlan plan)
    {
        var dialect = plan.Text.Found ?? plan.Dialect;
        if (!IsText(plan)) return $"{plan.Columns.Count} columns";
        var quote = dialect.Quote is not { } q ? "no quotes" : $"quoted by {q}{(dialect.Escape is { } e && e != q ? $" escaped by {e}" : "")}";
        var newLine = dialect.NewLine switch { "\n" => "lines end in LF", "\r\n" => "lines end in CRLF", "\r" => "lines end in CR", _ => "line ends mixed" };
        return $"{plan.Columns.Count} columns, separated by {Delimiter(dialect.Delimiter)}, {quote}, {newLine}";
    }

    public static string Header(ImportPlan plan)
    {
        var dialect = plan.Text.Found ?? plan.Dialect;
        if (!plan.Text.HasHeader || dialect.HeaderLines == 0) return "none; columns are named by their position";
        var first = dialect.SkipLines - dialect.HeaderLines + 1;
        var lines = dialect.HeaderLines == 1 ? $"line {N(first)}" : $"lines {N(first)} to {N(dialect.SkipLines)}";
        return first == 1 ? lines : $"{lines}; {N(first - 1)} {(first == 2 ? "line" : "lines")} above skipped";
    }

    public static string Recognised(RecordPlan record) =>
        $"{record.Kind.Title} by profile {record.Profile} ({record.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}); {(record.RunnerUp is { } second ? $"next best: {second}" : "nothing else comes near")}";

    /// <summary>One sentence for each way in which dates are written: the way, what settled it, and the fields.</summary>
    public static IEnumerable<string> Dates(ImportPlan plan) =>
        from record in plan.Records
        from field in record.Fields
        where field.Constant is null && field.Reading is Reading.Moment or Reading.Epoch or Reading.ExcelSerial
        group PlanTable.Name(plan, record, field) by (Way: Way(field.Reading), Why: Because(field)) into same
        select $"{same.Key.Way}{(same.Key.Why.Length > 0 && same.Key.Why != same.Key.Way ? $" ({same.Key.Why})" : "")}: {string.Join(", ", same)}";

    /// <summary>The evidence without the header, which stands beside it anyway.</summary>
    public static string Because(FieldPlan field)
    {
        var headers = string.Join(" and ", field.Columns.Select(c => $"header '{c}'"));
        return field.Evidence.StartsWith(headers, StringComparison.Ordinal) ? field.Evidence[headers.Length..].TrimStart(';', ' ') : field.Evidence;
    }

    public static string Missing(Rehearsal rehearsal) => rehearsal.Missing.Count == 0
        ? "no cell holds a word that means missing"
        : $"{N(rehearsal.Missing.Sum(m => m.Cells))} {(rehearsal.Missing.Sum(m => m.Cells) == 1 ? "cell counts" : "cells count")} as missing: {string.Join(", ", rehearsal.Missing.GroupBy(m => m.Column).Select(c => $"{string.Join(" and ", c.Take(3).Select(m => $"'{m.Word}' {N(m.Cells)}"))}{(c.Count() > 3 ? " ..." : "")} in {c.Key}"))}";

    /// <summary>Bytes as people say them.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => $"{bytes.ToString(CultureInfo.InvariantCulture)} bytes",
        < 1_000_000 => $"{(bytes / 1e3).ToString("0.0", CultureInfo.InvariantCulture)} kB",
        < 1_000_000_000 => $"{(bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB",
        _ => $"{(bytes / 1e9).ToString("0.00", CultureInfo.InvariantCulture)} GB",
    };

    public static string N(long count) => Figure.Write(count, Unit.Count);

    // How a workbook was written out for the engine is nothing that its user ever sees.
    private static bool IsText(ImportPlan plan) => plan.Source.Container.Contains("csv", StringComparison.Ordinal) || plan.Source.Container is "tsv" or "txt";

    private static string Way(Reading reading) => reading switch
    {
        Reading.Moment moment => string.Join(" or ", moment.Patterns.Take(3).Select(DatePattern.Written)) + (moment.Patterns.Count > 3 ? " or ..." : ""),
        Reading.Epoch epoch => epoch.PerSecond == 1 ? "seconds since 1970" : "milliseconds since 1970",
        _ => "spreadsheet day numbers",
    };

    public static string Delimiter(string delimiter) => delimiter switch
    {
        "," => "commas",
        ";" => "semicolons",
        "\t" => "tabs",
        "|" => "bars",
        " " => "blanks",
        ", " => "commas and blanks",
        "\u0005" => "the character 0x05",
        _ => $"'{delimiter}'",
    };
}
