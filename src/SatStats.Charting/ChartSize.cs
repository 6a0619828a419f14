namespace SatStats.Charting;

/// <summary>The size of a drawing in pixels. Without a height, each kind takes what its rows and labels need.</summary>
public sealed record ChartSize(double Width = 760, double? Height = null);
