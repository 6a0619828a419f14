namespace SatStats.Charting;

/// <summary>Where a native chart lies on its sheet: from the top left corner of one cell to the top left corner of another; counted from zero.</summary>
public sealed record ChartAnchor(int FromColumn, int FromRow, int ToColumn, int ToRow);
