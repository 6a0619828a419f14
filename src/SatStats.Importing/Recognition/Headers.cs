namespace SatStats.Importing;

/// <summary>Finds a file's columns by their headers.</summary>
internal sealed class Headers
{
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly string[] _questions;
    private readonly Dictionary<string, string> _byBareKey = new(StringComparer.Ordinal);

    public Headers(Table table) : this([.. OfExport(table).Select(c => c.Item)], [.. OfExport(table).Select(c => table.Questions.ElementAtOrDefault(c.Index) ?? "")])
    {
    }

    /// <param name="columns">The names of the columns.</param>
    /// <param name="questions">Column by column, the question behind a short name; empty where there is none.</param>
    public Headers(IReadOnlyList<string> columns, IReadOnlyList<string>? questions = null)
    {
        Columns = columns;
        _questions = [.. columns.Select((c, i) => questions?.ElementAtOrDefault(i) is { Length: > 0 } question ? question : c)];
        foreach (var column in columns) _byKey.TryAdd(HeaderKey.Of(column), column);
        foreach (var column in columns.Where(c => WithoutRemark(c) != c)) _byBareKey.TryAdd(HeaderKey.Of(WithoutRemark(column)), column);
        foreach (var column in columns) foreach (var name in BilingualHeader.Names(column)) _byBareKey.TryAdd(HeaderKey.Of(name), column);
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The column with this header, whatever its case, width and punctuation; null where there is none.
    /// A star stands for anything: <c>*整体满意度</c>, <c>*how satisfied*overall*</c> (see <see cref="HeaderPattern"/>).
    /// </summary>
    public string? Find(string header) => header.Contains('*', StringComparison.Ordinal) ? All(header).FirstOrDefault() : _byKey.GetValueOrDefault(HeaderKey.Of(header));

    /// <summary>Every column whose question, or else whose header, reads like one and fits.</summary>
    public IEnumerable<string> Asking(string question)
    {
        var pattern = new HeaderPattern(question);
        return Columns.Where((_, i) => Questions.Is(_questions[i]) && pattern.Fits(_questions[i]));
    }

    /// <summary>How many columns are questions.</summary>
    public int QuestionCount => _questions.Count(Questions.Is);

    /// <summary>Every column that a header with stars fits, in the file's order.</summary>
    public IEnumerable<string> All(string header)
    {
        if (!header.Contains('*', StringComparison.Ordinal)) return Find(header) is { } column ? [column] : [];
        return Columns.Where(new HeaderPattern(header).Fits);
    }

    /// <summary>Like <see cref="Find"/>; where no column has the header, one that adds a unit or a scale in brackets will do, "Handle time (min)", or its name in another language, "受理时间 Create Time".</summary>
    public string? FindRoughly(string header) => Find(header) ?? (header.Contains('*', StringComparison.Ordinal) ? null : _byBareKey.GetValueOrDefault(HeaderKey.Of(header)));

    // What says why rows were handed back to be mended is no part of the export.
    private static IEnumerable<(int Index, string Item)> OfExport(Table table) => table.Columns.Index().Where(c => !MendFile.IsRemark(c.Item));

    private static string WithoutRemark(string header)
    {
        var end = header.AsSpan().TrimEnd();
        var open = end.LastIndexOfAny('(', '（');
        return open > 0 && end[^1] is (')' or '）') ? header[..open] : header;
    }

    /// <summary>What is said by header, by the columns that have those headers; one with a star speaks for every column that it fits.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByColumn(IReadOnlyDictionary<string, IReadOnlyList<string>> byHeader) =>
        byHeader.SelectMany(h => All(h.Key).SelectMany(c => h.Value.Select(word => (Column: c, Word: word))))
            .GroupBy(w => w.Column, w => w.Word, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.Distinct().ToList(), StringComparer.Ordinal);

    /// <summary>The column that the user named; otherwise an error with the nearest headers.</summary>
    public string Named(string header) => Columns.FirstOrDefault(c => c == header) ?? _byKey.GetValueOrDefault(HeaderKey.Of(header))
        ?? throw SatStatsException.Unknown("column with the header", header, Columns);
}
