using SatStats.Measuring.Families;

namespace SatStats.Measuring;

/// <summary>Makes measurements of a metric's tables of cases: value, interval, change, target, notes.</summary>
internal sealed class FigureSet(Metric metric, FamilyRule rule, MeasureOptions options, CaseCells cells)
{
    /// <summary>What cases are counted against, for rates per exposure.</summary>
    public Exposure? Exposure { get; init; }

    public IEnumerable<Measurement> Measurements(int dimensions, bool compares)
    {
        foreach (var period in cells.Periods)
        {
            var tables = cells.In(period);
            var slices = dimensions == 0 ? [Slice.All] : Ordered(tables, period);
            foreach (var slice in slices) yield return One(period, slice, compares);
        }
    }

    /// <summary>Largest first for shares, the natural order where the metric has one, otherwise by name with the nameless last.</summary>
    private IEnumerable<Slice> Ordered(IReadOnlyDictionary<Slice, CaseTable> tables, Period period)
    {
        var slices = tables.Keys.Concat(Absent(tables)).Concat(Exposure?.Slices(period) ?? []).Distinct();
        if (metric.Family == Family.Share) slices = slices.OrderByDescending(s => tables[s].Total).ThenBy(s => s.Label, StringComparer.Ordinal);
        else slices = slices.Order(Comparer<Slice>.Create(ByName));
        return slices;
    }

    /// <summary>Values that the metric's order names and the data lack: said, not left out.</summary>
    private IEnumerable<Slice> Absent(IReadOnlyDictionary<Slice, CaseTable> tables) =>
        tables.Count == 0 || tables.Keys.First().Parts.Count > 1
            ? []
            : metric.Order.Where(value => !tables.Keys.Any(s => s.Parts[0].Value == value)).Select(value => Slice.All.With(metric.By[0], value));

    private int ByName(Slice a, Slice b)
    {
        for (var i = 0; i < a.Parts.Count; i++)
        {
            var order = Place(a.Parts[i]).CompareTo(Place(b.Parts[i]));
            if (order == 0) order = string.CompareOrdinal(a.Parts[i].Value, b.Parts[i].Value);
            if (order != 0) return order;
        }
        return 0;
    }

    private int Place(KeyValuePair<string, string?> part)
    {
        if (part.Value is null) return int.MaxValue;
        var place = metric.By.Count > 0 && metric.By[0] == part.Key ? metric.Order.ToList().IndexOf(part.Value) : 0;
        return place < 0 ? metric.Order.Count : place;
    }

    /// <summary>The values behind the figures of the first period.</summary>
    public IReadOnlyDictionary<Slice, Statistics.FrequencyTable> Values() => cells.Periods.Count == 0 ? new Dictionary<Slice, Statistics.FrequencyTable>() : cells.In(cells.Periods[0]).ToDictionary(t => t.Key, t => t.Value.Values);

    /// <summary>The figure of one period and slice, also where there is no case in it.</summary>
    public Measurement Of(Period period, Slice slice, bool compares) => One(period, slice, compares);

    /// <summary>The figure of the whole of what was counted, in one slice.</summary>
    public Measurement Whole(Slice slice) => One(cells.Periods[0], slice, compares: false);

    /// <summary>The slices that were counted, in the order in which they are shown.</summary>
    public IReadOnlyList<Slice> Slices(int dimensions) => dimensions == 0 ? [Slice.All] : [.. Ordered(cells.In(cells.Periods[0]), cells.Periods[0])];

    /// <summary>The figure of one slice held against that of another set; null where either is withheld or nothing can be said.</summary>
    public Compared? Against(FigureSet other, Slice slice)
    {
        var (first, second) = (WholeSum(slice), other.WholeSum(slice));
        return Compare(first, second) is { } difference ? new(difference, Verdict(difference), rule.Ratio(first.Estimate, second.Estimate), new(() => rule.SecondTest(first.Estimate, second.Estimate))) : null;
    }

    private sealed record Sum(Estimate Estimate, CaseContext Context, long Basis, CaseTable? Table);

    private Sum WholeSum(Slice slice) => SumOf(cells.Periods[0], slice);

    private Sum SumOf(Period period, Slice slice)
    {
        var context = Context(period, slice);
        var table = cells.In(period).GetValueOrDefault(slice);
        var estimate = rule.Estimate(table ?? CaseTable.Empty, context);
        return new(estimate, context, metric.Family == Family.Share ? context.Whole : estimate.N, table);
    }

    private Measurement One(Period period, Slice slice, bool compares)
    {
        var sum = SumOf(period, slice);
        var (estimate, _, basis, table) = sum;
        var isSuppressed = IsSuppressed(sum) && basis > 0;
        var isTooEarly = IsTooEarly(sum);
        var notes = Notes(estimate, table, basis, isSuppressed).Concat(isTooEarly ? [Note.TooEarly] : []).ToList();
        if (isTooEarly) return new() { Metric = metric, Period = period, Slice = slice, N = basis, Statistics = estimate.Statistics, Notes = notes };
        if (isSuppressed) return new() { Metric = metric, Period = period, Slice = slice, N = basis, Notes = notes };
        return new()
        {
            Metric = metric,
            Period = period,
            Slice = slice,
            N = basis,
            Numerator = estimate.Numerator,
            Denominator = estimate.Denominator,
            Value = estimate.Value,
            Low = estimate.Interval?.Low,
            High = estimate.Interval?.High,
            Statistics = estimate.Statistics,
            Change = compares ? Change(period, slice, sum) : null,
            Target = TargetJudgement.Of(metric, estimate, metric.TargetOf(slice, period), options.MarkedBelow),
            Notes = notes,
        };
    }

    private IEnumerable<Note> Notes(Estimate estimate, CaseTable? table, long basis, bool isSuppressed)
    {
        if (isSuppressed) yield return Note.Suppressed;
        else if (rule.GuardsSmallNumbers && basis > 0 && (estimate.SmallerSide ?? basis) < options.MarkedBelow) yield return Note.FewCases;
        if (basis == 0 && estimate.Value is null && (table is null || table.Blank == 0)) yield return Note.NotEstimable;
        foreach (var note in estimate.Notes) yield return note;
    }

    /// <summary>The whole of a rate per exposure is its stock; that of a share is all cases of the period in the same slice but for the metric's own dimension.</summary>
    private CaseContext Context(Period period, Slice slice)
    {
        if (Exposure is { } exposure) return new(metric, period.Days, exposure.Of(period, slice)) { Slice = slice };
        if (metric.Family != Family.Share) return new(metric, period.Days, 0) { Slice = slice };
        var others = slice.Parts.Where(p => !metric.By.Contains(p.Key)).ToList();
        var whole = cells.In(period).Where(t => others.All(o => t.Key.Parts.Contains(o))).Sum(t => t.Value.Total);
        return new(metric, period.Days, whole) { Slice = slice };
    }

    private bool IsSuppressed(Sum sum) => rule.GuardsSmallNumbers && (sum.Estimate.SmallerSide ?? sum.Basis) < options.SuppressedBelow;

    // While most cases are open, those that are not are the quick ones: their median says how long the quick ones took.
    private bool IsTooEarly(Sum sum) => metric.Family is Family.Rate or Family.Duration && sum.Table?.Blank > sum.Basis;

    private Change? Change(Period period, Slice slice, Sum now)
    {
        var before = period == Period.Ever ? period : period.Previous;
        if (before == period || !cells.Has(before)) return null;
        var sum = SumOf(before, slice);
        if (Compare(now, sum) is not { } difference) return null;
        return new(before, sum.Basis, sum.Estimate.Value, difference.Value, difference.Interval?.Low, difference.Interval?.High, Verdict(difference), difference.SmallestDetectable) { P = difference.Test?.P };
    }

    /// <summary>The one way in which two figures are compared: a month with the month before, a region with another, a pilot with the rest.</summary>
    private Difference? Compare(Sum first, Sum second) =>
        first.Estimate.Value is null || second.Estimate.Value is null || IsSuppressed(first) || IsSuppressed(second) || IsTooEarly(first) || IsTooEarly(second)
            ? null
            : rule.Compare(first.Estimate, second.Estimate, first.Context, second.Context);

    private Verdict Verdict(Difference difference)
    {
        // At small numbers an interval and its test may disagree by a hair; then nothing is claimed.
        if (difference.Interval is not { } interval || interval.Contains(0) || difference.Test?.P > 0.05) return SatStats.Verdict.NotDistinguishable;
        var isUp = interval.Low > 0;
        return metric.Better switch
        {
            Better.Higher => isUp ? SatStats.Verdict.Better : SatStats.Verdict.Worse,
            Better.Lower => isUp ? SatStats.Verdict.Worse : SatStats.Verdict.Better,
            _ => isUp ? SatStats.Verdict.Higher : SatStats.Verdict.Lower,
        };
    }
}

/// <summary>What came of holding one figure against another.</summary>
internal sealed record Compared(Difference Difference, Verdict Verdict, RatioFigure? Ratio, Lazy<HypothesisTest?> SecondTest);
