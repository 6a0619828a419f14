namespace SatStats.Cli.Output;

/// <summary>Rows behind a figure: origin first, then key, moment and value, then the record as it is.</summary>
internal static class CasePrinter
{
    private static readonly string[] s_first = ["case_at", "case_value"];
    private static readonly string[] s_hidden = ["import_id", "source_row"];

    public static void Print(Surroundings surroundings, OutputFormat format, CaseList list, CaseOrigins origins)
    {
        var (import, row) = (list.At("import_id"), list.At("source_row"));
        if (list.HasOrigins) origins.Find(list.Rows.Select(r => (Whole(r[import]), Whole(r[row]))));
        else surroundings.Error.WriteLine($"note: A case of {list.Metric.Id} is made of several records, so that it has no file and line of its own.");
        foreach (var remark in origins.Remarks) surroundings.Error.WriteLine($"note: {remark}");
        var keys = list.Metric.Records.KeyFields.Where(k => list.At(k) >= 0).ToList();
        var others = list.Columns.Where(c => !keys.Contains(c) && !s_first.Contains(c) && !s_hidden.Contains(c)).ToList();
        string[] named = [.. keys, .. s_first, .. others];
        var places = named.Select(list.At).ToList();
        PrintColumn[] columns = [.. list.HasOrigins ? new[] { new PrintColumn("origin_file"), new("origin", true), new("origin_is") } : [], .. named.Select(n => new PrintColumn(n))];
        RowPrinter.Print(surroundings, format, columns, list.Rows.Select(r => (object?[])
            [.. list.HasOrigins ? Origin(origins.Of(Whole(r[import]), Whole(r[row]))) : [], .. places.Select(p => r[p])]));
        if (format is OutputFormat.Table) surroundings.Error.WriteLine($"{Figure.Write(list.Rows.Count, Unit.Count)} rows");
    }

    private static object?[] Origin(CaseOrigin origin) => [origin.File, origin.Number, origin.Unit];

    private static long Whole(object? cell) => Convert.ToInt64(cell, System.Globalization.CultureInfo.InvariantCulture);
}
