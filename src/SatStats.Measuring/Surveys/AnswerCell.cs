using System.Globalization;
using SatStats.Measuring.Families;

namespace SatStats.Measuring.Surveys;

/// <summary>Which customers: everything that answers can be weighted by.</summary>
internal sealed record CustomerGroup(string? Region, string? AreaType, string? Segment)
{
    public string? Of(string dimension) => dimension switch
    {
        "region" => Region,
        "area_type" => AreaType,
        _ => Segment,
    };
}

/// <summary>So many survey records that agree in everything that shares, means and weights are made of.</summary>
/// <param name="Score">On its scale; null where none was given, or one that the scale does not have.</param>
internal sealed record AnswerCell(string? Mode, CustomerGroup Group, bool IsInvited, bool IsAnswered, double? Score, double Low, double Top, long Count)
{
    public long Outside { get; init; }

    public long WithItems { get; init; }

    public long WithRecommend { get; init; }

    public long WithReason { get; init; }

    public long WithComment { get; init; }

    public bool IsSatisfied => Score >= TopBox.From(Low, Top);

    /// <summary>The score on 0 to 100.</summary>
    public double Index => (Score!.Value - Low) / (Top - Low) * 100;

    public static AnswerCell Of(object?[] r) => new((string?)r[0], GroupOf(r, 1), (bool)r[4]!, (bool)r[5]!, Number(r[6]), Number(r[7]) ?? 0, Number(r[8]) ?? 0, Whole(r[9]))
    {
        Outside = Whole(r[10]),
        WithItems = Whole(r[11]),
        WithRecommend = Whole(r[12]),
        WithReason = Whole(r[13]),
        WithComment = Whole(r[14]),
    };

    internal static CustomerGroup GroupOf(object?[] r, int at) => new((string?)r[at], (string?)r[at + 1], (string?)r[at + 2]);

    internal static double? Number(object? cell) => cell is null ? null : Convert.ToDouble(cell, CultureInfo.InvariantCulture);

    internal static long Whole(object? cell) => Convert.ToInt64(cell, CultureInfo.InvariantCulture);
}

/// <summary>So many answers with this value, of these customers.</summary>
internal sealed record ValueCell(CustomerGroup Group, double? Value, long Count)
{
    public static ValueCell Of(object?[] r) => new(AnswerCell.GroupOf(r, 0), AnswerCell.Number(r[3]), AnswerCell.Whole(r[4]));
}
