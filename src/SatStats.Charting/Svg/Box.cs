namespace SatStats.Charting.Svg;

/// <summary>A rectangle on the page, in pixels from the top left.</summary>
internal sealed record Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Middle => (Left + Right) / 2;
}
