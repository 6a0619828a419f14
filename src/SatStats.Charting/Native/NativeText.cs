using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Text, lines and fills in the form that charts of a workbook take.</summary>
internal static class NativeText
{
    private const int PointHundredths = 100;
    private const int PixelEmu = 9525;

    /// <summary>Text properties for axis labels, data labels and legends. Never turned.</summary>
    public static C.TextProperties Properties(string ink, double points, bool isBold = false) => new(
        new A.BodyProperties { Rotation = 0, Vertical = A.TextVerticalValues.Horizontal },
        new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(Default(ink, points, isBold)), new A.EndParagraphRunProperties { Language = "en-US" }));

    public static A.Paragraph Paragraph(string text, string ink, double points, bool isBold)
    {
        var run = new A.RunProperties(Solid(ink)) { Language = "en-US", FontSize = (int)(points * PointHundredths), Bold = isBold };
        return new(new A.ParagraphProperties(Default(ink, points, isBold)) { Alignment = A.TextAlignmentTypeValues.Left }, new A.Run(run, new A.Text(Clean(text))));
    }

    public static C.ChartShapeProperties Filled(string colour) => new(Solid(colour), new A.Outline(new A.NoFill()));

    public static C.ChartShapeProperties Lined(string colour, double width, bool isDashed = false) => new(Outline(colour, width, isDashed));

    public static C.ChartShapeProperties Unlined() => new(new A.Outline(new A.NoFill()));

    public static A.Outline Outline(string colour, double width, bool isDashed = false)
    {
        var outline = new A.Outline(Solid(colour)) { Width = (int)(width * PixelEmu), CapType = A.LineCapValues.Round };
        if (isDashed) outline.Append(new A.PresetDash { Val = A.PresetLineDashValues.Dash });
        outline.Append(new A.Round());
        return outline;
    }

    public static A.SolidFill Solid(string colour) => new(new A.RgbColorModelHex { Val = colour.TrimStart('#') });

    /// <summary>Without the characters that XML forbids.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is >= 32 or '\t' or '\n' and not (0xFFFE or 0xFFFF)));

    /// <summary>A number as the format wants it, to the last digit.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static A.DefaultRunProperties Default(string ink, double points, bool isBold) =>
        new(Solid(ink)) { FontSize = (int)(points * PointHundredths), Bold = isBold };
}
