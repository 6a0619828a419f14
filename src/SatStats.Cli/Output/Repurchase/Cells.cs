using System.Globalization;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>Values as cells, written as the language writes them.</summary>
internal sealed class Cells(Language language)
{
    public static FindingsCell Empty { get; } = new(null, "–");

    public static FindingsCell Text(object? plain, string shown) => new(plain, shown);

    public static FindingsCell Count(long count) => new(count, Figure.Write(count, Unit.Count));

    public FindingsCell Share(double? share) => share is null ? Empty : new(share, Figure.Write(share, Unit.Percent, language));

    /// <summary>Both ends for people; programs get them one by one.</summary>
    public FindingsCell Shares(Interval? interval) => interval is not { } i ? Empty : new(Plain(i), Between(Figure.Write(i.Low, Unit.Percent, language), Figure.Write(i.High, Unit.Percent, language)));

    public FindingsCell Points(double? difference) => difference is null ? Empty : new(difference, Figure.WriteDifference(difference, Unit.Percent, language));

    public FindingsCell Points(Interval? interval) => interval is not { } i ? Empty
        : new(Plain(i), Between(Figure.WriteDifference(i.Low, Unit.Percent, language), Figure.WriteDifference(i.High, Unit.Percent, language)));

    public static FindingsCell Ratio(double? ratio) => ratio is null ? Empty : new(ratio, Number(ratio.Value));

    public FindingsCell Ratios(Interval? interval) => interval is not { } i ? Empty : new(Plain(i), Between(Number(i.Low), Number(i.High)));

    public static FindingsCell P(double? p) => p is null ? Empty : new(p, Probability(p.Value));

    public FindingsCell Days(SurvivalQuantile? quantile) => quantile is not { Time: { } time } q ? Empty
        : new(time, $"{Number(time, "0.#")}{(q.Low is { } low ? $" ({Between(Number(low, "0.#"), q.High is { } high ? Number(high, "0.#") : "∞")})" : "")}");

    public FindingsCell Remark(Obstacle obstacle, bool hasFewCases = false) =>
        obstacle != Obstacle.None ? new(obstacle.ToString(), ObstacleWords.Short(obstacle, language)) : hasFewCases ? new("FewCases", RepurchaseWords.FewCases.In(language)) : new(null, "");

    public string Between(string low, string high) => language == Language.English ? $"{low} to {high}" : $"{low}至{high}";

    public static string Number(double value, string style = "0.00") =>
        Math.Abs(value) >= 1000 ? value.ToString("0.##E+0", CultureInfo.InvariantCulture) : value.ToString(style, CultureInfo.InvariantCulture);

    public static string Probability(double p) => p < 0.001 ? "< 0.001" : p.ToString("0.000", CultureInfo.InvariantCulture);

    private static double[] Plain(Interval i) => [i.Low, i.High];
}
