using System.Collections;
using System.Globalization;

namespace SatStats.Importing;

/// <summary>A value that shows something, and where it stands.</summary>
internal sealed record Witness(string Text, long Row)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"'{Text}' in row {Row}");
}

/// <summary>What the values of one date shape say about the order of day and month.</summary>
internal sealed class OrderEvidence(bool hasShortYear)
{
    private readonly Witness?[] _against = new Witness?[4];
    private readonly BitArray _firsts = new(100);
    private readonly BitArray _thirds = new(100);
    private Witness? _swappable;
    private Witness? _otherSwappable;

    public void Add(string text, long row)
    {
        var (first, second, third) = MomentShape.Numbers(text);
        var dayMonth = first is >= 1 and <= 31 && second is >= 1 and <= 12;
        var monthDay = first is >= 1 and <= 12 && second is >= 1 and <= 31;
        var yearMonthDay = hasShortYear && second is >= 1 and <= 12 && third is >= 1 and <= 31;
        // What fits no order, such as 00/00/0000, is no evidence; it will be set aside.
        if (!dayMonth && !monthDay && !yearMonthDay) return;
        if (hasShortYear) _firsts[first] = _thirds[third] = true;
        Note(DateOrder.DayMonth, dayMonth, text, row);
        Note(DateOrder.MonthDay, monthDay, text, row);
        Note(DateOrder.YearMonthDay, yearMonthDay, text, row);
        if (!dayMonth || !monthDay || first == second) return;
        if (_swappable is null) _swappable = new(text, row);
        else if (_otherSwappable is null && text != _swappable.Text) _otherSwappable = new(text, row);
    }

    /// <summary>The one order that the values allow; null where they allow several with different meanings, or none.</summary>
    public DateOrder? Settled
    {
        get
        {
            if (MayBeginWithYear) return null;
            if (IsPossible(DateOrder.DayMonth) && IsPossible(DateOrder.MonthDay)) return _swappable is null ? DateOrder.DayMonth : null;
            if (IsPossible(DateOrder.DayMonth)) return DateOrder.DayMonth;
            if (IsPossible(DateOrder.MonthDay)) return DateOrder.MonthDay;
            return hasShortYear && IsPossible(DateOrder.YearMonthDay) ? DateOrder.YearMonthDay : null;
        }
    }

    /// <summary>The order that some value shows; null where the column only happens to allow one reading.</summary>
    public DateOrder? Proven => Settled is { } order && Proof(order) is not null ? order : null;

    public bool IsPossible(DateOrder order) => _against[(int)order] is null && (hasShortYear || order != DateOrder.YearMonthDay);

    /// <summary>A value that is no date under this order.</summary>
    public Witness? Against(DateOrder order) => _against[(int)order];

    /// <summary>The value that settled the order: it is no date under the other one.</summary>
    public Witness? Proof(DateOrder order) => _against[(int)(order == DateOrder.DayMonth ? DateOrder.MonthDay : DateOrder.DayMonth)];

    /// <summary>No single order reads all values.</summary>
    public bool IsContradictory => !IsPossible(DateOrder.DayMonth) && !IsPossible(DateOrder.MonthDay) && !IsPossible(DateOrder.YearMonthDay);

    /// <summary>Two values to show where nothing settles the order.</summary>
    public string Examples
    {
        get
        {
            var two = new[] { Against(DateOrder.MonthDay), Against(DateOrder.DayMonth), _swappable, _otherSwappable }.OfType<Witness>().Take(2);
            return string.Join(" and ", two);
        }
    }

    // 24-03-18 may be the 18th of March 2024 or the 24th of March 2018. Years take fewer different values than days.
    /// <summary>Whether the first numbers can be years of the Republic of China, from 80 (1991) on.</summary>
    public bool MayCountFrom1911 => IsPossible(DateOrder.YearMonthDay) && Enumerable.Range(0, 80).All(n => !_firsts[n]);

    private bool MayBeginWithYear =>
        hasShortYear && IsPossible(DateOrder.YearMonthDay) && IsPossible(DateOrder.DayMonth) && Different(_firsts) <= Different(_thirds) && Different(_thirds) > 1;

    private static int Different(BitArray seen) => seen.Cast<bool>().Count(b => b);

    private void Note(DateOrder order, bool fits, string text, long row)
    {
        if (!fits) _against[(int)order] ??= new(text, row);
    }
}
