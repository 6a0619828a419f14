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

    public MomentEvidence() => _byMask = _masks.GetAlternateLookup<ReadOnlySpan<char>>();

    public long Seen { get; private set; }

    /// <summary>Values that are dates or times in writing.</summary>
    public long Written { get; private set; }

    public long Numbers { get; private set; }

    public double Least { get; private set; } = double.PositiveInfinity;

    public double Most { get; private set; } = double.NegativeInfinity;

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
        else if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) AddNumber(number);
        else FirstOdd ??= new(text, row);
    }

    private void AddWritten(MomentShape shape, string text, long row)
    {
        Written++;
        _shapes[shape] = _shapes.GetValueOrDefault(shape) + 1;
        if (!shape.IsAmbiguous) return;
        if (!_orders.TryGetValue(shape.Day, out var order)) _orders[shape.Day] = order = new OrderEvidence(shape.HasShortYear);
        order.Add(text, row);
    }

    private void AddNumber(double number)
    {
        Numbers++;
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
        var shape = MomentShape.Of(text);
        if (shape is not null && _masks.Count < MostMasks) _byMask[mask] = shape;
        return shape;
    }
}
