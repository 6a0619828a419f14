using System.Globalization;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The account of what was loaded: every row read is somewhere, and what could not be used is shown.</summary>
internal sealed class DataQualitySection : Section
{
    private const int ShownHash = 12;

    private static readonly LocalText Account = new("Files and rows", "文件与行数", "檔案與列數");
    private static readonly LocalText Balanced = new(
        "Of {read} rows read from {files}, {kept} were new, {updated} replaced an older state, {unchanged} were there already and {rejected} could not be used. The account closes: every row is in one of the four.",
        "从{files}共读取{read}行：新增{kept}行，更新{updated}行，未变{unchanged}行，无法使用{rejected}行。账目相符：每一行都归入四者之一。",
        "從{files}共讀取{read}列：新增{kept}列，更新{updated}列，未變{unchanged}列，無法使用{rejected}列。帳目相符：每一列都歸入四者之一。");
    private static readonly LocalText Open = new(
        "Of {read} rows read from {files}, the account does not close: {missing} rows are unaccounted for. Do not rely on this report before that is explained.",
        "从{files}共读取{read}行，账目不符：有{missing}行去向不明。查明之前请勿依据本报告决策。",
        "從{files}共讀取{read}列，帳目不符：有{missing}列去向不明。查明之前請勿依據本報告決策。");
    private static readonly LocalText NoFiles = new("No file has been loaded.", "尚未载入任何文件。", "尚未載入任何檔案。");
    private static readonly LocalText Caption = new("What each file held", "各文件的内容", "各檔案的內容");
    private static readonly LocalText[] AccountHeads =
    [
        new("File", "文件", "檔案"), new("Records", "记录", "記錄"), new("Read", "读取", "讀取"), new("New", "新增", "新增"), new("Updated", "更新", "更新"),
        new("Unchanged", "未变", "未變"), new("Rejected", "拒收", "拒收"), new("Values set aside", "搁置的值", "擱置的值"),
    ];

    private static readonly LocalText SourceCaption = new("Where it came from", "文件来源", "檔案來源");
    private static readonly LocalText[] SourceHeads =
    [
        new("File", "文件", "檔案"), new("Covers", "覆盖时段", "涵蓋時段"), new("Profile", "导入方案", "匯入方案"), new("Encoding", "编码", "編碼"),
        new("Time zone", "时区", "時區"), new("SHA-256 (first 12)", "SHA-256（前12位）", "SHA-256（前12位）"),
    ];

    private static readonly LocalText Rejects = new("Examples of what could not be used", "无法使用的示例", "無法使用的示例");
    private static readonly LocalText NoRejects = new("No row and no value had to be set aside.", "没有任何行或值被搁置。", "沒有任何列或值被擱置。");
    private static readonly LocalText[] RejectHeads =
    [
        new("File", "文件", "檔案"), new("Line", "行号", "列號"), new("Column", "列名", "欄名"), new("Value", "值", "值"), new("Set aside", "搁置", "擱置"), new("Reason", "原因", "原因"),
    ];

    private static readonly LocalText WholeRow = new("the row", "整行", "整列");
    private static readonly LocalText OneValue = new("the value", "该值", "該值");

    public override string Id => "data-quality";

    public override LocalText Title => new("Data quality", "数据质量", "資料品質");

    public override bool LooksBack => true;

    public override IEnumerable<Block> Build(SectionContext context)
    {
        yield return context.Heading(Account);
        if (context.Input.Ledger.Count == 0)
        {
            yield return new Callout(Tone.Neutral, context.In(Shared.Missing), context.In(NoFiles));
            yield break;
        }
        var counts = context.Input.Ledger.SelectMany(e => e.Counts).ToList();
        yield return AccountSentence(context, counts);
        yield return AccountTable(context);
        yield return SourceTable(context);
        yield return context.Heading(Rejects);
        yield return counts.All(c => c.Rejected + c.ValuesSetAside == 0) && context.Input.RejectExamples.Count == 0
            ? new Paragraph(context.In(NoRejects)) : RejectTable(context);
    }

    private static Block AccountSentence(SectionContext context, List<RecordCount> counts)
    {
        var missing = counts.Sum(c => Math.Abs(c.Read - c.Kept - c.Updated - c.Unchanged - c.Rejected));
        var text = (missing == 0 ? Balanced : Open).Fill(context.Language,
            ("files", FileCount(context)), ("missing", Count(missing)), ("read", Count(counts.Sum(c => c.Read))), ("kept", Count(counts.Sum(c => c.Kept))),
            ("updated", Count(counts.Sum(c => c.Updated))), ("unchanged", Count(counts.Sum(c => c.Unchanged))), ("rejected", Count(counts.Sum(c => c.Rejected))));
        return missing == 0 ? new Paragraph(text) : new Callout(Tone.Bad, context.In(Shared.Attention), text);
    }

    private static Table AccountTable(SectionContext context) => new(context.In(Caption), Columns(context, AccountHeads, 2),
        [.. context.Input.Ledger.SelectMany(e => e.Counts.Select(c => new TableRow(
        [
            new TextCell(FileName(e.Path)), new TextCell(context.In(c.Kind.Title)), Whole(c.Read), Whole(c.Kept), Whole(c.Updated), Whole(c.Unchanged), Whole(c.Rejected), Whole(c.ValuesSetAside),
        ], c.Rejected > 0)))]);

    private static Table SourceTable(SectionContext context) => new(context.In(SourceCaption), Columns(context, SourceHeads, SourceHeads.Length),
        [.. context.Input.Ledger.Select(e => new TableRow(
        [
            new TextCell(FileName(e.Path)), new TextCell(Covered(e)), new TextCell(e.Profile), new TextCell(e.Encoding), new TextCell(e.Zone), new TextCell(e.Sha256[..Math.Min(ShownHash, e.Sha256.Length)]),
        ]))]);

    private static Table RejectTable(SectionContext context) => new("", [.. Columns(context, RejectHeads, RejectHeads.Length).Select((c, i) => i == 1 ? c with { IsText = false } : c)],
        [.. context.Input.RejectExamples.Select(r => new TableRow(
        [
            new TextCell(FileName(r.File)), Whole(r.Line), new TextCell(r.Column ?? "–"), new TextCell(r.Value ?? "–"), new TextCell(context.In(r.WholeRow || r.Column is null ? WholeRow : OneValue)), new TextCell(r.Reason),
        ]))]);

    private static Column[] Columns(SectionContext context, LocalText[] heads, int texts) => [.. heads.Select((h, i) => new Column(context.In(h), IsText: i < texts))];

    private static FigureCell Whole(long count) => new(count, Unit.Count);

    private static string Count(long count) => Figure.Write(count, Unit.Count);

    private static string FileCount(SectionContext context)
    {
        var n = context.Input.Ledger.Count;
        return new LocalText(n == 1 ? "one file" : "{n} files", "{n}个文件", "{n}個檔案").Fill(context.Language, ("n", Count(n)));
    }

    /// <summary>The name alone: a report is sent to people whom the folders of the machine that made it do not concern.</summary>
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Covered(LedgerEntry e) => e is { FirstAt: { } first, LastAt: { } last }
        ? string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} – {last:yyyy-MM-dd}") : "–";
}
