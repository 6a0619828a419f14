namespace SatStats;

/// <summary>Something that changed on a day: figures before and after it are two phases, not one series with a signal.</summary>
/// <param name="On">The step of time that this day lies in is the first of the new phase.</param>
/// <param name="What">What changed.</param>
/// <param name="Metrics">The metrics that it concerns; empty for all.</param>
/// <param name="Slice">The part that it concerns, such as one region; everything concerns all parts.</param>
public sealed record DatedChange(DateOnly On, LocalText What, IReadOnlyList<string> Metrics, Slice Slice)
{
    /// <summary>Whether this metric's series for this slice begin a new phase with it.</summary>
    public bool Concerns(string metric, Slice slice) => (Metrics.Count == 0 || Metrics.Contains(metric)) && Slice.Parts.All(slice.Parts.Contains);
}
