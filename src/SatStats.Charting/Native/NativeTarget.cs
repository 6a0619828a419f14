using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>A target, as a series of its own.</summary>
internal sealed record NativeTarget(string Name, double Value, uint Order)
{
    /// <summary>The category at which the name stands; null where a legend has it.</summary>
    public (int Point, C.DataLabelPositionValues Position)? Label { get; init; }
}
