namespace SatStats.Measuring.Statistics;

/// <summary>A value and how often it occurs.</summary>
/// <param name="Value">The value; not NaN.</param>
/// <param name="Count">How many cases have it.</param>
public readonly record struct ValueCount(double Value, long Count);

/// <summary>
/// Values in order with their counts: what ranks and quantiles need to know of any number of cases. Ten million
/// waiting times in whole minutes are a few thousand rows.
/// </summary>
public sealed class FrequencyTable
{
    private readonly long[] cumulative;

    private FrequencyTable(ValueCount[] rows)
    {
        Rows = rows;
        cumulative = new long[rows.Length];
        foreach (var (i, row) in rows.Index())
            Total = cumulative[i] = Total + row.Count;
    }

    /// <summary>The distinct values that occur, in order.</summary>
    public IReadOnlyList<ValueCount> Rows { get; }

    /// <summary>All cases.</summary>
    public long Total { get; }

    /// <summary>The table of counted values, in any order and with repeats.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a value that is NaN.</exception>
    public static FrequencyTable Of(IEnumerable<ValueCount> rows)
    {
        var counted = new SortedDictionary<double, long>();
        foreach (var (value, count) in rows)
        {
            Require.Count(count);
            if (double.IsNaN(value))
                throw new ArgumentOutOfRangeException(nameof(rows), value, "A missing value is left out, not counted.");
            if (count > 0)
                counted[value] = counted.GetValueOrDefault(value) + count;
        }
        return new FrequencyTable([.. counted.Select(pair => new ValueCount(pair.Key, pair.Value))]);
    }

    /// <summary>The table of single values, in any order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value that is NaN.</exception>
    public static FrequencyTable Of(IEnumerable<double> values) => Of(values.Select(value => new ValueCount(value, 1)));

    /// <summary>The value of the case with this rank, from 1 for the smallest to <see cref="Total"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rank outside that range.</exception>
    public double AtRank(long rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, Total);
        var index = Array.BinarySearch(cumulative, rank);
        return Rows[index < 0 ? ~index : index].Value;
    }
}
