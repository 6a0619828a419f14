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
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Task<string>? hash = null;
        try
        {
            return Shaped(request, (named, shaped) => new Planning(named, orders, NamedColumns.Of(named, shaped)).Plan(hash!, ct), ct,
                readable => hash = Task.Run(() => FileHash.Of(readable.Raw.Path, readable.Part, stop.Token), stop.Token));
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    /// <summary>Looks at a file's table and no further: rows and cells, without anything that they might mean.</summary>
    /// <returns>A plan without any record; dispose it once the rows have been read.</returns>
    /// <exception cref="SatStatsException">The file cannot be read, or is no table.</exception>
    public static PlannedFile Look(ImportRequest request, CancellationToken ct) => Shaped(request, (_, shaped) => ShapePlan.Of(shaped), ct);

    private static PlannedFile Shaped(ImportRequest request, Func<ImportRequest, ShapedFile, ImportPlan> plan, CancellationToken ct, Action<Readable>? opened = null)
    {
        var readable = Container.Open(request, ct);
        try
        {
            opened?.Invoke(readable);
            var named = request with { Path = readable.Raw.Name };
            var shaped = Shaping.Of(named, readable, ct);
            readable = shaped.Readable;
            return new PlannedFile(plan(named, shaped), readable);
        }
        catch
        {
            readable.Dispose();
            throw;
        }
    }
}
