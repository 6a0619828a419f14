using System.Globalization;

namespace SatStats.Importing;

/// <summary>What the values of a number column look like.</summary>
internal sealed class NumberEvidence(NumberText? around = null)
{
    // The ordinary space, the no-break space and the narrow no-break space, with which some languages group digits.
    private const string Spaces = " \u00A0\u202F";

    private long _dotDecimals;
    private long _commaDecimals;
    private long _commaGroups;
    private long _dotGroups;
    private long _undecided;
    private char? _space;
    private long _percents;
    private long _placed;
    private readonly long[] _within = new long[Scales.Usual.Count];
    private readonly List<TextSwap> _swaps = [];
    private readonly HashSet<int> _outOf = [];

    public long Seen { get; private set; }

    /// <summary>Values that are no number under any custom.</summary>
    public long Odd { get; private set; }

    public Witness? FirstOdd { get; private set; }

    public Witness? FirstUndecided { get; private set; }

    /// <summary>How many values were read as numbers, so that it is known where they lie.</summary>
    public long Placed => _placed;

    /// <summary>How many of those lie outside a usual scale, by its place in the list.</summary>
    public long Outside(int scale) => _placed - _within[scale] - StandIns.Count(n => n >= Scales.Usual[scale].Least && n <= Scales.Usual[scale].Most);

    /// <summary>Whether 1,234 could be a thousand or one and a bit, and nothing in the column tells.</summary>
    public bool IsUndecided => _undecided > 0 && _dotDecimals + _commaDecimals + _commaGroups + _dotGroups == 0;

    public void Add(string text, long row)
    {
        Seen++;
        var body = text.AsSpan().Trim();
        var isPercent = body.EndsWith("%") || body.EndsWith("％");
        if (isPercent) body = body[..^1].TrimEnd();
        if (Classify(body, row) || Surrounded(body.ToString(), row))
        {
            if (isPercent) _percents++;
            return;
        }
        Odd++;
        FirstOdd ??= new(text, row);
    }

    /// <summary>How often each number came up that systems write for "none", and how it was written.</summary>
    public StandIns StandIns { get; } = new();

    /// <summary>The highest number that could be read.</summary>
    public double Most { get; private set; } = double.NegativeInfinity;

    /// <summary>The lowest number other than one that systems write for "none".</summary>
    public double Least { get; private set; } = double.PositiveInfinity;

    /// <summary>The scale that every such value names ("4/5"); null where none does, or they differ.</summary>
    public int? OutOf => _outOf.Count == 1 ? _outOf.Single() : null;

    private bool Surrounded(string text, long row)
    {
        if (around?.Plain(text) is not { } plain || !Classify(plain.Text, row)) return false;
        AddSwaps(plain.Swaps);
        if (plain.OutOf is { } most) _outOf.Add(most);
        return true;
    }

    private void AddSwaps(IEnumerable<TextSwap> swaps) => _swaps.AddRange(swaps.Except(_swaps));

    /// <summary>The custom that reads most of the values.</summary>
    public Reading.Number Decide()
    {
        var isComma = _commaDecimals + _dotGroups > _dotDecimals + _commaGroups;
        var hasGroups = isComma ? _dotGroups > 0 : _commaGroups + _undecided > 0;
        char? thousands = _space is not null ? _space : hasGroups ? (isComma ? '.' : ',') : null;
        return new(isComma ? ',' : '.', thousands, _percents > 0) { Swaps = _swaps.OrderByDescending(s => s.From.Length).ToArray() };
    }

    private bool Classify(ReadOnlySpan<char> body, long row)
    {
        var unsigned = body.TrimStart("+-");
        if (unsigned.Length == 0) return false;
        if (!unsigned.ContainsAnyExceptInRange('0', '9')) return Range(body);
        if (unsigned.IndexOfAnyExcept("0123456789.," + Spaces) >= 0) return Exponent(body);
        if (unsigned.ContainsAny(Spaces)) return Spaced(unsigned);
        var comma = unsigned.LastIndexOf(',');
        var dot = unsigned.LastIndexOf('.');
        if (comma >= 0 && dot >= 0) return Both(unsigned, comma, dot);
        return comma >= 0 ? OnlyCommas(unsigned, row) : OnlyDots(unsigned, body);
    }

    private bool Range(ReadOnlySpan<char> body)
    {
        if (!double.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return false;
        _placed++;
        if (StandIns.Add(number, body)) return true;
        Least = Math.Min(Least, number);
        Most = Math.Max(Most, number);
        for (var i = 0; i < _within.Length; i++)
        {
            if (number >= Scales.Usual[i].Least && number <= Scales.Usual[i].Most) _within[i]++;
        }
        return true;
    }

    private bool Exponent(ReadOnlySpan<char> body) => (body.Contains('e') || body.Contains('E')) && Range(body);

    private bool Spaced(ReadOnlySpan<char> text)
    {
        var space = text[text.IndexOfAny(Spaces)];
        if (!IsGrouped(text.ToString().Split(',', '.')[0], space)) return false;
        if (_space is { } other && other != space) AddSwaps([new(space.ToString(), "")]);
        else _space = space;
        if (text.Contains(',')) _commaDecimals++;
        else if (text.Contains('.')) _dotDecimals++;
        return true;
    }

    private bool Both(ReadOnlySpan<char> text, int comma, int dot)
    {
        var isDotDecimal = dot > comma;
        var whole = text[..Math.Max(comma, dot)].ToString();
        if (!IsGrouped(whole, isDotDecimal ? ',' : '.')) return false;
        if (isDotDecimal) { _commaGroups++; _dotDecimals++; }
        else { _dotGroups++; _commaDecimals++; }
        return true;
    }

    private bool OnlyCommas(ReadOnlySpan<char> text, long row)
    {
        var isGrouped = IsGrouped(text.ToString(), ',');
        if (text.Count(',') > 1)
        {
            if (isGrouped) _commaGroups++;
            return isGrouped;
        }
        if (isGrouped && text[0] != '0')
        {
            _undecided++;
            FirstUndecided ??= new(text.ToString(), row);
        }
        else
        {
            _commaDecimals++;
            Range(text.ToString().Replace(',', '.'));
        }
        return true;
    }

    private bool OnlyDots(ReadOnlySpan<char> text, ReadOnlySpan<char> body)
    {
        if (text.Count('.') > 1)
        {
            var isGrouped = IsGrouped(text.ToString(), '.');
            if (isGrouped) _dotGroups++;
            return isGrouped;
        }
        _dotDecimals++;
        return Range(body);
    }

    private static bool IsGrouped(string text, char mark)
    {
        var groups = text.Split(mark);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
    }
}
