namespace SatStats;

/// <summary>
/// What went wrong, said to a person: what and where in <see cref="Exception.Message"/>, and how to mend it in <see cref="Remedy"/>.
/// The front door prints the two and nothing else; anything that is not a <see cref="SatStatsException"/> is a bug.
/// </summary>
public sealed class SatStatsException(string message, string? remedy = null, bool isUsage = false, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>One sentence that tells how to go on, or null where the message already does.</summary>
    public string? Remedy { get; } = remedy;

    /// <summary>True where the command was worded wrongly (exit code 2), false where it failed at its work (exit code 1).</summary>
    public bool IsUsage { get; } = isUsage;

    /// <summary>A name that is not in the list: says which, and offers the nearest valid ones.</summary>
    public static SatStatsException Unknown(string what, string name, IEnumerable<string> valid)
    {
        var known = valid.ToList();
        var near = NearestName.Of(name, known);
        var remedy = near.Count > 0
            ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?"
            : known.Count is > 0 and <= 24 ? $"Known: {string.Join(", ", known)}." : null;
        return new SatStatsException($"There is no {what} '{name}'.", remedy, isUsage: true);
    }
}
