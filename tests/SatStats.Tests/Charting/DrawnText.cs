using System.Globalization;
using System.Xml.Linq;
using SatStats.Charting.Svg;

namespace SatStats.Tests.Charting;

/// <summary>A text of a drawing and the place it takes.</summary>
internal sealed record DrawnText(string Text, double Left, double Right, double Baseline, double Size)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IEnumerable<DrawnText> In(XElement svg) => svg.Descendants(Svg + "text").Select(Of);

    /// <summary>True where the bodies of the letters would touch; ascenders may come as near as lines of one text do.</summary>
    public bool Overlaps(DrawnText other) =>
        Left < other.Right && other.Left < Right && Baseline - (Size * 0.72) < other.Baseline && other.Baseline - (other.Size * 0.72) < Baseline;

    private static DrawnText Of(XElement element)
    {
        var text = string.Concat(element.Nodes().OfType<XText>().Select(node => node.Value));
        var (x, size) = (Number(element, "x"), Number(element, "font-size"));
        var width = TextWidths.Of(text, size, element.Attribute("font-weight") is not null);
        var left = element.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        return new(text, left, left + width, Number(element, "y"), size);
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
