using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Dots on lines.</summary>
internal static class NativeMarkers
{
    public static C.Marker Round(string colour, byte size) => Of(C.MarkerStyleValues.Circle, size, new(NativeText.Solid(colour), NativeText.Outline(Palette.Paper, 1)));

    public static C.Marker HollowDiamond(string colour) => Of(C.MarkerStyleValues.Diamond, 9, new(new A.NoFill(), NativeText.Outline(colour, 1.75)));

    /// <summary>The shape of a rule of control charts, as in the drawing.</summary>
    public static C.Marker Signal(ControlSignals rule, string colour) => rule switch
    {
        ControlSignals.OutsideLimits => Of(C.MarkerStyleValues.Diamond, 11, Filled(colour)),
        ControlSignals.RunOnOneSide => Of(C.MarkerStyleValues.Square, 9, Filled(colour)),
        ControlSignals.Trend => Of(C.MarkerStyleValues.Triangle, 10, Filled(colour)),
        _ => Of(C.MarkerStyleValues.Circle, 9, new(NativeText.Solid(Palette.Paper), NativeText.Outline(colour, 2))),
    };

    /// <summary>One point that looks different from the rest of its series.</summary>
    public static C.DataPoint Point(int index, C.Marker marker, C.ChartShapeProperties line) =>
        new(new C.Index { Val = (uint)index }, marker, new C.Bubble3D { Val = false }, line);

    private static C.ChartShapeProperties Filled(string colour) => new(NativeText.Solid(colour), NativeText.Outline(Palette.Paper, 1));

    private static C.Marker Of(C.MarkerStyleValues symbol, byte size, C.ChartShapeProperties look) =>
        new(new C.Symbol { Val = symbol }, new C.Size { Val = size }, look);
}
