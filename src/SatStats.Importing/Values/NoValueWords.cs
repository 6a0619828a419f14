using System.Collections.Frozen;

namespace SatStats.Importing;

/// <summary>Words that mean "no value" where a word can be none: among dates, numbers, durations, or values from a list.</summary>
internal sealed class NoValueWords
{
    private static readonly string[] AnyList =
        ["?", "??", "???", "unknown", "not set", "not available", "not applicable", "n.a.", "undefined", "blank", "(blank)", "(null)", "<null>", "[null]", "(none)", "(empty)",
         "未知", "未填", "未填写", "不详", "空白", "(空白)", "（空白）", "(空)", "（空）", "(跳过)", "（跳过）", "跳过", "无数据", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?"];

    // In a list of words these may be answers: "none" is a severity to some, 无 is no.
    private static readonly string[] NoWords = [.. AnyList, "none", "nil", "tbd", "no data", "无", "無", "没有", "沒有", "暂无", "暫無", ".", "..", "...", "*", "/", "//", "\\", "_", "x"];

    private static readonly string[] NoScores =
        [.. NoWords, "offered", "unoffered", "not offered", "not rated", "no rating", "unrated", "no response", "no answer", "skipped", "未评价", "未评分", "未參與", "未参与", "未回复", "弃权", "不知道", "don't know", "no opinion"];

    private static readonly FrozenSet<string> Among = AnyList.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> AmongNumbers = NoWords.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> AmongScores = NoScores.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string>? _words;
    private readonly ValueWords _known;
    private readonly string _why;
    private readonly Dictionary<(int Column, string Text), long> _seen = [];

    public NoValueWords(Field field, ValueWords known)
    {
        _known = known;
        (_words, _why) = field.Type switch
        {
            FieldType.Time or FieldType.Day => (AmongNumbers, "it is no date"),
            FieldType.Number or FieldType.Whole => (NumberText.IsScore(field) ? AmongScores : AmongNumbers, "it is no number"),
            FieldType.YesNo => (Among, "it is neither yes nor no"),
            _ => (field.Values.Count > 0 ? Among : null, $"{field.Name} is one of {string.Join(", ", field.Values)}"),
        };
    }

    /// <summary>Whether a cell holds such a word, which is then counted. Most cells are told by their first character.</summary>
    public bool Takes(string text, int column)
    {
        if (_words is null || text.Length > 16 || char.IsAsciiDigit(text[0]) || !_words.Contains(text) || _known.Canonical(text) is not null) return false;
        _seen[(column, text)] = _seen.GetValueOrDefault((column, text)) + 1;
        return true;
    }

    public IEnumerable<Sentinel> Found(IReadOnlyList<string> columns) =>
        _seen.OrderBy(s => s.Key.Column).ThenBy(s => s.Key.Text, StringComparer.Ordinal).Select(s => new Sentinel(columns[s.Key.Column], s.Key.Text, s.Value, _why));
}
