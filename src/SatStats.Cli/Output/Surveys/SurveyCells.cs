using System.Globalization;
using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>Figures of surveys as cells, written as the language writes them.</summary>
internal sealed class SurveyCells(Language language)
{
    public static readonly FindingsColumn N = new("n", new("n", "样本数", "樣本數"), true);
    public static readonly FindingsColumn Value = new("value", new("value", "数值", "數值"), true);
    public static readonly FindingsColumn Interval = new("interval", new("95% interval", "95%置信区间", "95%信賴區間"), true);
    public static readonly FindingsColumn Remark = new("remark", new("remarks", "备注", "備註"));

    public FindingsCell Of(SurveyFigure f) => f.Value is null ? new(null, Why(f.Lack)) : new(f.Value, Figure.Write(f.Value, f.Unit, language));

    public FindingsCell IntervalOf(SurveyFigure f) => f is { Low: { } low, High: { } high } ? Between(low, high, f.Unit) : Cells.Empty;

    public FindingsCell RemarkOf(params IEnumerable<SurveyFigure> figures)
    {
        var all = figures.ToList();
        if (all.FirstOrDefault(f => f.Lack != SurveyLack.None) is { } missing) return new(missing.Lack.ToString(), "");
        return all.Any(f => f.HasFewCases) ? new("FewCases", RepurchaseWords.FewCases.In(language)) : new(null, "");
    }

    public FindingsCell Between(double low, double high, Unit unit) =>
        new(new[] { low, high }, language == Language.English ? $"{Figure.Write(low, unit, language)} to {Figure.Write(high, unit, language)}" : $"{Figure.Write(low, unit, language)}至{Figure.Write(high, unit, language)}");

    public FindingsCell Share(double share) => new(share, Figure.Write(share, Unit.Percent, language));

    public FindingsCell Points(SurveyDifference d) => new(d.Value, Figure.WriteDifference(d.Value, Unit.Percent, language));

    public FindingsCell PointsBetween(SurveyDifference d)
    {
        var (low, high) = (Figure.WriteDifference(d.Low, Unit.Percent, language), Figure.WriteDifference(d.High, Unit.Percent, language));
        return new(new[] { d.Low, d.High }, language == Language.English ? $"{low} to {high}" : $"{low}至{high}");
    }

    public FindingsCell Name(string? id, LocalText name) => new(id, name.In(language));

    public static FindingsCell Number(double? value, string style = "0.00") => value is { } v ? new(v, v.ToString(style, CultureInfo.InvariantCulture)) : Cells.Empty;

    /// <summary>Why a value is missing, in a word or two.</summary>
    public string Why(SurveyLack lack) => (lack switch
    {
        SurveyLack.TooFew => new LocalText("withheld (n < 5)", "不公布（不足5个）", "不公布（不足5個）"),
        SurveyLack.OnlyAnswers => new("not estimable", "无法估计", "無法估計"),
        SurveyLack.NotAsked => new("not asked", "未询问", "未詢問"),
        SurveyLack.MixedScales => new("different scales", "量表不同", "量表不同"),
        _ => new("–", "–", "–"),
    }).In(language);
}
