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
        var counted = new List<ValueCount>();
        foreach (var row in rows)
        {
            Require.Count(row.Count);
            if (double.IsNaN(row.Value))
                throw new ArgumentOutOfRangeException(nameof(rows), row.Value, "A missing value is left out, not counted.");
            if (row.Count > 0)
                counted.Add(row);
        }
        var isSorted = counted.Zip(counted.Skip(1)).All(pair => pair.First.Value < pair.Second.Value);
        return new FrequencyTable(isSorted ? [.. counted] : [.. Merged(counted)]);
    }

    /// <summary>The table of single values, in any order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value that is NaN.</exception>
    public static FrequencyTable Of(IEnumerable<double> values) => Of(values.Select(value => new ValueCount(value, 1)));

    private static IEnumerable<ValueCount> Merged(List<ValueCount> rows)
    {
        rows.Sort((a, b) => a.Value.CompareTo(b.Value));
        for (var i = 0; i < rows.Count;)
        {
            var (value, count) = (rows[i].Value, 0L);
            for (; i < rows.Count && rows[i].Value == value; i++)
                count += rows[i].Count;
            yield return new ValueCount(value, count);
        }
    }

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
