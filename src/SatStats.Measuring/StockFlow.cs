using SatStats.Measuring.Statistics;

namespace SatStats.Measuring;

/// <summary>Cases of a stock that came and went on the same days.</summary>
/// <param name="CameOn">The first day at whose beginning they are there: the local day after they came, or the day itself for one that came at its very beginning.</param>
/// <param name="WentOn">The local day on which they went, the last at whose beginning they are there; null for those that stay.</param>
internal readonly record struct StockCount(DateOnly CameOn, DateOnly? WentOn, Slice Slice, long Count);

/// <summary>A stock counted once, from which the stock at any of the asked ends follows, with the whole days that each case has been there.</summary>
internal sealed class StockFlow
{
    private readonly IReadOnlyList<(Slice Slice, StockCount[] Counts)> _slices;
    private readonly Func<Slice, long, Slice> _aged;
    private readonly Queue<(DateOnly End, IReadOnlyDictionary<Slice, CaseTable> Tables)> _last = new();

    public StockFlow(IEnumerable<StockCount> counts, Func<Slice, long, Slice> aged)
    {
        // The newest first: ages then come in order.
        _slices = [.. counts.GroupBy(c => c.Slice).Select(g => (g.Key, g.OrderByDescending(c => c.CameOn).ToArray()))];
        _aged = aged;
    }

    /// <summary>The tables of ages by slice at the beginning of a day; slices in which nothing is there are left out.</summary>
    /// <remarks>Kept for two ends only, this and the one before: a stock of many years has as many ages as days at each of them.</remarks>
    public IReadOnlyDictionary<Slice, CaseTable> At(DateOnly end)
    {
        foreach (var known in _last)
            if (known.End == end) return known.Tables;
        var tables = _slices.SelectMany(s => Ages(s.Slice, s.Counts, end)).GroupBy(a => a.Slice)
            .ToDictionary(g => g.Key, g => CaseTable.Empty with { Values = FrequencyTable.Of(g.Select(a => a.Age)) });
        if (_last.Count == 2) _last.Dequeue();
        _last.Enqueue((end, tables));
        return tables;
    }

    private IEnumerable<(Slice Slice, ValueCount Age)> Ages(Slice slice, StockCount[] counts, DateOnly end)
    {
        foreach (var count in counts)
        {
            if (count.CameOn > end || count.WentOn < end) continue;
            var days = end.DayNumber - count.CameOn.DayNumber;
            yield return (_aged(slice, days), new(days, count.Count));
        }
    }
}
