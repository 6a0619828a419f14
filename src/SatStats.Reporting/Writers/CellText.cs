using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Writers;

/// <summary>A cell as people read it.</summary>
internal static class CellText
{
    public static string Of(Cell cell, Language language) => cell switch
    {
        TextCell text => text.Text,
        FigureCell figure => Figure.Write(figure.Value, figure.Unit, language),
        DifferenceCell { IsSize: true, Difference: { } size } difference when double.IsFinite(size) => Wording.Amount(size, difference.Unit, language),
        DifferenceCell difference => Wording.Difference(difference.Difference, difference.Unit, language),
        JudgementCell { Judgement: { } judgement } => judgement.ToString(),
        _ => "–",
    };
}
