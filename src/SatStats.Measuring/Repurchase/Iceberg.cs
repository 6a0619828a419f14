using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>Of those who said in a survey that they had a problem, how many complained; of one severity.</summary>
/// <param name="Severity">Null where the answers do not say.</param>
/// <param name="MixesSeverities">All answers together: the share can be told, but one over it would speak for problems of every size at once.</param>
public sealed record IcebergRow(string? Severity, StateShare Complained, bool MixesSeverities)
{
    /// <summary>Customers with a problem to one who complained.</summary>
    public double? Multiplier => MixesSeverities || Complained.Share is not > 0 ? null : 1 / Complained.Share;

    /// <summary>A row for each severity that the answers know, and one for all of them together.</summary>
    internal static IReadOnlyList<IcebergRow> All(IReadOnlyList<(string? Severity, long Complained, long All)> told, RepurchaseSettings settings)
    {
        var rows = told.Where(t => t.Severity is not null).Select(t => new IcebergRow(t.Severity, StateShare.Of(t.Complained, t.All, settings), false)).ToList();
        if (told.Count > 0) rows.Add(new(null, StateShare.Of(told.Sum(t => t.Complained), told.Sum(t => t.All), settings), true));
        return rows;
    }

    /// <summary>Wilson's interval, inverted.</summary>
    public Interval? MultiplierInterval => Multiplier is not null && Complained.Interval is { Low: > 0 } i ? new Interval(1 / i.High, 1 / i.Low) : null;
}
