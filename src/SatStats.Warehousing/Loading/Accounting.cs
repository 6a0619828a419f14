using System.Globalization;
using System.Text.Json;

namespace SatStats.Warehousing;

/// <summary>Brings together what was understood of a file and noticed while it was loaded, and keeps it with the import.</summary>
internal static class Accounting
{
    private const int AsidesAtEnds = 5;
    private const int LongestText = 200;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImportAccount Of(Engine engine, ImportPlan plan, long importId, IReadOnlyList<KindLoad> loads, CancellationToken cancel)
    {
        var rows = loads.Count == 0 ? 0 : loads.Max(l => l.FileRows);
        var coverages = loads.Select(l => l.Coverage(cancel)).ToList();
        var controls = plan.Controls.Select(c => c.What == ControlTotal.Rows ? c with { Found = rows.ToString(CultureInfo.InvariantCulture) } : c).ToList();
        if (StatedCount.In(engine, plan, importId, rows) is { } stated) controls.Add(stated);
        return new()
        {
            Delimiter = plan.FileDialect.Delimiter,
            Quote = plan.FileDialect.Quote?.ToString(),
            HeaderLine = plan.FileDialect.HeaderLines == 0 ? null : plan.FileDialect.SkipLines,
            Columns = plan.Columns,
            MissingTokens = plan.MissingTokens,
            Remarks = plan.Remarks,
            Rows = rows,
            AsideRows = plan.Text.Asides.Count,
            Asides = [.. Ends(plan.Text.Asides).Select(a => a with { Text = a.Text.Length > LongestText ? a.Text[..LongestText] : a.Text })],
            RepairedRows = plan.Text.Repaired.Count,
            Records = [.. loads.Zip(coverages, (l, c) => Of(l, c))],
            Controls = controls,
            Alarms = [.. new Truncation(engine, plan, importId).Signs(rows, coverages.OfType<Coverage>()), .. controls.Where(c => !c.Agrees).Select(Disagreement), .. loads.Where(l => l.Earlier.AreStrangers).Select(l => Strangers(l, importId))],
        };
    }

    // A header repeated on each page of a long export would otherwise be most of what is kept.
    private static IEnumerable<Aside> Ends(IReadOnlyList<Aside> asides) => asides.Count <= 2 * AsidesAtEnds ? asides : asides.Take(AsidesAtEnds).Concat(asides.TakeLast(AsidesAtEnds));

    public static string Written(ImportAccount account) => JsonSerializer.Serialize(account, s_json);

    public static ImportAccount? Read(Engine engine, long importId) =>
        engine.Scalar<string>("select account from ledger_imports where import_id = ?", importId) is { } text ? JsonSerializer.Deserialize<ImportAccount>(text, s_json) : null;

    /// <summary>The ledger's count of a kind with what only the account knows of it.</summary>
    public static RecordCount Complete(RecordCount count, ImportAccount? account) =>
        account?.Records.FirstOrDefault(r => r.Kind == count.Kind.Id) is { } kind ? count with { NotRecords = kind.NotRecords, FoldedTo = kind.FoldedTo } : count;

    /// <summary>A number that somebody gave by hand is a condition: where it does not hold, nothing is loaded.</summary>
    public static void Require(long? expectedRows, ImportPlan plan, IReadOnlyList<KindLoad> loads)
    {
        if (expectedRows is not { } expected) return;
        var rows = loads.Max(l => l.FileRows);
        if (rows != expected)
            throw new SatStatsException($"{plan.Source.Path} has {Figure.Write(rows, Unit.Count)} {(rows == 1 ? "row" : "rows")} of data, and --expect-rows says {Figure.Write(expected, Unit.Count)}; nothing of it was loaded.", "Have the export made again, or mend the number.");
    }

    private static KindAccount Of(KindLoad load, Coverage? coverage)
    {
        var r = load.Records;
        return new(r.Kind.Id, r.Profile, r.Confidence, r.RunnerUp,
            [.. r.Fields.Select(f => new FieldAccount(f.Field.Name, f.Columns, f.Constant, f.Constant is null ? ReadingWords.Of(f.Reading) : "", f.Evidence))],
            [.. r.ExtraColumns, .. r.ExtraConstants.Keys], load.FileRows - load.Count.Read, coverage?.Gaps() ?? [])
        { FoldedTo = load.Count.FoldedTo };
    }

    private static string Strangers(KindLoad load, long importId) =>
        $"{Figure.Write(load.Earlier.Moved, Unit.Count)} of its {load.Records.Kind.Title.English} have the {load.Records.Kind.KeyFields[0]} of earlier ones but another {load.Records.Kind.TimeField}, and replaced them. " +
        $"Where both files merely number their rows alike, take it back (satstats imports undo {Sql.Number(importId)}) and name another key with --map {load.Records.Kind.KeyFields[0]}=COLUMN.";

    private static string Disagreement(ControlTotal c) => $"{c.Source} says {c.What} {c.Written(c.Expected)}, and it is {c.Written(c.Found)}.";
}
