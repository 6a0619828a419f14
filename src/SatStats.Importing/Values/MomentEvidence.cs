using System.Globalization;

namespace SatStats.Importing;

/// <summary>What the values of one date or time field look like, gathered over many rows.</summary>
internal sealed class MomentEvidence
{
    // Columns of free text would otherwise fill the memory with shapes.
    private const int MostMasks = 4096;

    private readonly Dictionary<string, MomentShape?> _masks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MomentShape?>.AlternateLookup<ReadOnlySpan<char>> _byMask;
    private readonly Dictionary<MomentShape, long> _shapes = [];
    private readonly Dictionary<string, OrderEvidence> _orders = new(StringComparer.Ordinal);
    private readonly List<TextSwap> _swaps = [];
    private readonly Dictionary<string, long> _noughts = new(StringComparer.Ordinal);

    public MomentEvidence() => _byMask = _masks.GetAlternateLookup<ReadOnlySpan<char>>();

    public long Seen { get; private set; }

    /// <summary>Values that are dates or times in writing.</summary>
    public long Written { get; private set; }

    public long Numbers { get; private set; }

    public double Least { get; private set; } = double.PositiveInfinity;

    public double Most { get; private set; } = double.NegativeInfinity;

    /// <summary>Numbers of which a spreadsheet has kept only a few digits: 1.38E+12.</summary>
    public long Spoilt { get; private set; }

    /// <summary>Times that say 24:00.</summary>
    public long EndsOfDay { get; private set; }

    /// <summary>What stands in the values that patterns do not know, and what it is replaced by.</summary>
    public IReadOnlyList<TextSwap> Swaps => _swaps;

    /// <summary>The first date whose year counts from 1911, and whether some value says so outright.</summary>
    public Witness? FirstFrom1911 { get; private set; }

    public bool NamesItsCalendar { get; private set; }

    /// <summary>Days that may stand for none.</summary>
    public FarDays FarDays { get; } = new();

    /// <summary>0 and -1, which are no moment in any count, as they are written.</summary>
    public IReadOnlyDictionary<string, long> Noughts => _noughts;

    /// <summary>The first value that is neither a date in writing nor a number.</summary>
    public Witness? FirstOdd { get; private set; }

    public IReadOnlyDictionary<MomentShape, long> Shapes => _shapes;

    public IReadOnlyDictionary<string, OrderEvidence> Orders => _orders;

    /// <summary>Whether more rows could not change the order of day and month any more, short of contradicting it.</summary>
    public bool IsSettled => _orders.Values.All(o => o.Settled is not null || o.IsContradictory);

    public void Add(string text, long row)
    {
        Seen++;
        if (ShapeOf(text) is { } shape) AddWritten(shape, text, row);
        else if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) AddNumber(number, text);
        else FirstOdd ??= new(text, row);
    }

    private void AddWritten(MomentShape shape, string text, long row)
    {
        Written++;
        _shapes[shape] = _shapes.GetValueOrDefault(shape) + 1;
        FarDays.Add(text);
        if (MomentText.IsEndOfDay(text)) EndsOfDay++;
        if (shape.CountsFrom1911)
        {
            FirstFrom1911 ??= new(text, row);
            NamesItsCalendar |= RocYears.IsNamed(text);
        }
        if (!shape.IsAmbiguous) return;
        if (!_orders.TryGetValue(shape.Day, out var order)) _orders[shape.Day] = order = new OrderEvidence(shape.HasShortYear);
        order.Add(text, row);
    }

    private void AddNumber(double number, string text)
    {
        if (number is 0 or -1)
        {
            _noughts[text] = _noughts.GetValueOrDefault(text) + 1;
            return;
        }
        Numbers++;
        if (MomentText.IsSpoilt(text)) Spoilt++;
        Least = Math.Min(Least, number);
        Most = Math.Max(Most, number);
    }

    // Two texts that differ only in their digits have the same shape, unless the digits are out of range.
    private MomentShape? ShapeOf(string text)
    {
        if (text.Length > 64) return null;
        Span<char> mask = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++) mask[i] = char.IsAsciiDigit(text[i]) ? '9' : text[i];
        if (_byMask.TryGetValue(mask, out var known) && known is not null) return known;
        var shape = Unknown(text);
        // Digits alone look like a date of the Republic by their range only, so each is looked at for itself.
        if (shape is not null && _masks.Count < MostMasks && !(shape.CountsFrom1911 && char.IsAsciiDigit(mask[0]) && !mask.ContainsAnyExcept('9'))) _byMask[mask] = shape;
        return shape;
    }

    private MomentShape? Unknown(string text)
    {
        var plain = MomentText.Plain(text);
        if (MomentShape.Of(plain?.Text ?? text) is not { } shape)
        {
            if (RocYears.Gregorian(plain?.Text ?? text) is not { } gregorian || MomentShape.Of(gregorian) is not { } counted) return null;
            shape = counted with { CountsFrom1911 = true };
        }
        if (plain is { } found) _swaps.AddRange(found.Swaps.Except(_swaps));
        return shape;
    }
}
