using System.Text;

namespace SatStats.Importing;

/// <summary>A file whose shape is settled: its table, the text that the engine reads, and what was said of the rows on the way.</summary>
internal sealed record ShapedFile(Readable Readable, Table Table, TextAccount Account, IReadOnlyList<string> Remarks)
{
    /// <summary>Where rows of a large text begin that the engine reads as it lies; none of other texts.</summary>
    public IReadOnlyList<RowPlace> Places { get; init; } = [];

    /// <summary>Whether the text has blanks beyond ASCII, or nobody looked for them.</summary>
    public bool HasWideBlanks { get; init; } = true;
}

/// <summary>Settles the shape of a file, and rewrites its text where the engine would not read it faithfully as it lies.</summary>
internal static class Shaping
{
    /// <summary>Texts up to this size are looked at whole before anything else is done with them.</summary>
    private const long Whole = 64L << 20;

    /// <summary>Of larger ones, this much of the beginning, the end, and the bytes of all.</summary>
    private const long Part = 8L << 20;

    /// <summary>So much of the end at least, which is where totals and notes stand.</summary>
    private const long End = 64L << 10;

    /// <summary>So many missing cells in the part that was looked at may be left to the engine.</summary>
    private const long MostNoted = 100_000;

    /// <summary>The longest delimiter that the engine knows, in bytes.</summary>
    private const int LongestDelimiter = 4;

    /// <returns>The shaped file, whose <see cref="ShapedFile.Readable"/> takes the place of the one given; that one is disposed where the text was rewritten.</returns>
    /// <exception cref="SatStatsException">The text is no table.</exception>
    public static ShapedFile Of(ImportRequest request, Readable readable, CancellationToken ct)
    {
        var table = Sniffer.Sniff(readable, ShapeHints.Of(request), request.Path);
        var options = new PassOptions(readable.Numbering, request.Repair);
        var size = new FileInfo(readable.Path).Length;
        if (size > Whole) return Large(readable, table, options, size, request.Progress, ct) ?? Rewritten(readable, table, options, request.Progress, ct);
        var findings = Pass(readable, table, null, options, null, ct);
        if (!NeedsRewriting(table) && !findings.NeedsRewriting && !IsBetterWithout(findings, table)) return AsItLies(readable, table, options, findings);
        return Rewritten(readable, table, options, request.Progress, ct);
    }

    /// <summary>The shape of a text too large to be cut here row by row; null where it must be rewritten, and so be cut all the same.</summary>
    private static ShapedFile? Large(Readable readable, Table table, PassOptions options, long size, IProgress<Progress>? progress, CancellationToken ct)
    {
        if (options.Repairs || NeedsRewriting(table)) return null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var scan = Task.Run(() => ByteScan.Of(readable.Path, table, progress, stop.Token), stop.Token);
        var findings = Pass(readable, table, null, options with { MostLength = Part }, null, ct);
        var isOdd = findings.NeedsRewriting || IsBetterWithout(findings, table);
        if (isOdd) stop.Cancel();
        if (isOdd || scan.GetAwaiter().GetResult() is not { IsOdd: false } bytes) return null;
        // Rows that begin amid the text have nothing above them.
        if (bytes.Before(End, size) is { } last && Pass(readable, table with { Dialect = table.Dialect with { SkipLines = 0 } }, null, options, null, ct, last.Offset).NeedsRewriting) return null;
        return AsItLies(readable, table, options, findings) with { Places = bytes.Places, HasWideBlanks = bytes.HasWideBlanks };
    }

    private static ShapedFile AsItLies(Readable readable, Table table, PassOptions options, TextFindings findings) =>
        Shaped(readable, table, table.Dialect, new TextAccount { HasHeader = table.HasHeader, Repairs = options.Repairs }, findings);

    // The engine notes every cell that a refused row lacks: a few thousand short rows of a wide table would fill the memory.
    private static bool IsBetterWithout(TextFindings findings, Table table) => (long)findings.Refused.Count * table.Columns.Count > MostNoted;

    private static bool NeedsRewriting(Table table)
    {
        var dialect = table.Dialect;
        return table.IsOdd || dialect.Quote == '\'' || dialect.Escape != dialect.Quote || Encoding.UTF8.GetByteCount(dialect.Delimiter) > LongestDelimiter
            || (dialect.Delimiter.Length > 1 && dialect.Delimiter.EndsWith(' '));
    }

    private static ShapedFile Rewritten(Readable readable, Table table, PassOptions options, IProgress<Progress>? progress, CancellationToken ct)
    {
        TextFindings? findings = null;
        var temp = TempFile.Filled(stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            findings = Pass(readable, table, writer, options, progress, ct);
        });
        try
        {
            var account = new TextAccount
            {
                Found = table.Dialect, HasHeader = table.HasHeader, Repairs = options.Repairs, EndsMidLine = findings!.EndsMidLine,
                Refused = findings.Refused, Repaired = findings.Repaired, Asides = findings.Asides,
            };
            var shaped = Shaped(readable with { Path = temp.Path, Temps = [temp] }, table, CanonicalWriter.Dialect(table.Dialect), account, findings);
            // What was unpacked stays: its bytes are what the file is known again by.
            foreach (var earlier in readable.Temps) earlier.Dispose();
            return shaped;
        }
        catch
        {
            temp.Dispose();
            throw;
        }
    }

    private static TextFindings Pass(Readable readable, Table table, TextWriter? writer, PassOptions options, IProgress<Progress>? progress, CancellationToken ct, long from = 0)
    {
        using var stream = new FileStream(readable.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0) { Position = from };
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        if (progress is not null) options = options with { Passed = rows => progress.Report(new(ProgressStage.Looking, stream.Position, stream.Length, ProgressUnit.Bytes) { Rows = rows }) };
        return new TextPass(table, writer, options).Run(reader, ct);
    }

    private static ShapedFile Shaped(Readable readable, Table table, CsvDialect dialect, TextAccount account, TextFindings findings)
    {
        // A single row has one kind of line end or none, and the engine may take whatever comes.
        var ending = findings.Endings.Count == 1 ? findings.Endings.First() : dialect.NewLine;
        if (account.Found is null) dialect = dialect with { NewLine = ending };
        return new(readable, table with { Dialect = dialect }, account, [.. Said(table), .. findings.Remarks()]);
    }

    private static IEnumerable<string> Said(Table table)
    {
        if (table.Titles.Count > 0) yield return $"Skipped above the {(table.HasHeader ? "header" : "data")}{(table.TitleRows > 1 ? $" ({table.TitleRows} rows)" : "")}: {string.Join(", ", table.Titles.Take(3))}{(table.Titles.Count > 3 ? ", ..." : "")}.";
        if (!table.HasHeader) yield return $"No header found; the columns are called {table.Columns[0]} to {table.Columns[^1]}.";
        if (table.Doubt is { } doubt) yield return doubt + ".";
    }
}
