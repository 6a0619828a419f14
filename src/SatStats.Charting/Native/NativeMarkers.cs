using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Dots on lines.</summary>
internal static class NativeMarkers
{
    public static C.Marker Round(string colour, byte size) => Of(C.MarkerStyleValues.Circle, size, new(NativeText.Solid(colour), NativeText.Outline(Palette.Paper, 1)));

    public static C.Marker HollowDiamond(string colour) => Of(C.MarkerStyleValues.Diamond, 9, new(new A.NoFill(), NativeText.Outline(colour, 1.75)));

    /// <summary>One point that looks different from the rest of its series.</summary>
    public static C.DataPoint Point(int index, C.Marker marker, C.ChartShapeProperties line) =>
        new(new C.Index { Val = (uint)index }, marker, new C.Bubble3D { Val = false }, line);

    private static C.Marker Of(C.MarkerStyleValues symbol, byte size, C.ChartShapeProperties look) =>
        new(new C.Symbol { Val = symbol }, new C.Size { Val = size }, look);
}
