namespace SatStats.Charting.Raster;

/// <summary>A picture could not be drawn; the message says why, as a sentence.</summary>
public sealed class RasterException(string message) : Exception(message);
