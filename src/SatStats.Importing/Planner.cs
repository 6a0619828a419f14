namespace SatStats.Importing;

/// <summary>The way in: a file and what the user says about it become a plan.</summary>
public static class Planner
{
    /// <summary>Looks at the file and decides how every field is read. Nothing is loaded, and the file is not changed.</summary>
    /// <returns>The plan; dispose it once the file has been loaded, because it may read from a temporary copy.</returns>
    /// <exception cref="SatStatsException">
    /// The file cannot be read, is not recognised, or leaves open something that changes figures, such as the order of day and month.
    /// </exception>
    public static PlannedFile Plan(ImportRequest request, CancellationToken ct)
    {
        if (request.Zone is { } zone) Zones.Check(zone);
        var orders = DateOrders.Parse(request.DateOrder);
        var readable = Container.Open(request, ct);
        try
        {
            return new PlannedFile(new Planning(request with { Path = readable.Raw.Name }, orders, readable).Plan(ct), readable);
        }
        catch
        {
            readable.Dispose();
            throw;
        }
    }
}
