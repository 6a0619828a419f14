using ClosedXML.Excel;
using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>How a workbook looks: fonts, colours and number formats, the same colours as the charts.</summary>
internal sealed class Looks(Language language)
{
    public static readonly XLColor Ink = XLColor.FromHtml("#1F2328");
    public static readonly XLColor Quiet = XLColor.FromHtml("#59626B");
    public static readonly XLColor Accent = XLColor.FromHtml("#00649C");
    public static readonly XLColor Rule = XLColor.FromHtml("#D5D9DD");
    public static readonly XLColor Soft = XLColor.FromHtml("#F5F3EE");
    public static readonly XLColor Good = XLColor.FromHtml("#00664A");
    public static readonly XLColor Bad = XLColor.FromHtml("#9C3D00");
    public static readonly XLColor Neutral = XLColor.FromHtml("#4A5159");

    public Language Language => language;

    /// <summary>Chinese faces that Office brings along; Calibri has no Chinese, and what replaces it differs from machine to machine.</summary>
    public string Font => language switch
    {
        Language.SimplifiedChinese => "Microsoft YaHei",
        Language.TraditionalChinese => "Microsoft JhengHei",
        _ => "Calibri",
    };

    /// <summary>A line of text at the usual size, in points; Chinese faces are taller.</summary>
    public double Line => language == Language.English ? 15 : 17.25;

    public void ApplyTo(IXLStyle style)
    {
        style.Font.FontName = Font;
        style.Font.FontSize = language == Language.English ? 11 : 10;
        style.Font.FontColor = Ink;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static XLColor Of(Tone tone) => tone switch { Tone.Good => Good, Tone.Bad => Bad, _ => Neutral };

    /// <summary>A figure's number format, with its unit where the number alone does not show it.</summary>
    public string Format(Unit unit) => Figure.SpreadsheetFormat(unit) + Suffix(unit);

    public string Format(DifferenceCell cell)
    {
        var (number, suffix) = cell.Unit switch
        {
            Unit.Percent => ("0.0", Quoted(new LocalText(" pp", " 个百分点", " 個百分點"))),
            Unit.Count => ("0.0%", ""),
            _ => (Figure.SpreadsheetFormat(cell.Unit), Suffix(cell.Unit)),
        };
        return cell.IsSize ? number + suffix : $"\"+\"{number}{suffix};\"−\"{number}{suffix};{number}{suffix}";
    }

    /// <summary>The number that the format shows: points of a percentage are written as such.</summary>
    public static double? Number(DifferenceCell cell) => cell.Unit == Unit.Percent ? cell.Difference * 100 : cell.Difference;

    private string Suffix(Unit unit) => unit switch
    {
        Unit.Hours => Quoted(new LocalText(" h", " 小时", " 小時")),
        Unit.Minutes => Quoted(new LocalText(" min", " 分钟", " 分鐘")),
        _ => "",
    };

    private string Quoted(LocalText text) => $"\"{text.In(language)}\"";
}
