namespace SatStats.Cli;

/// <summary>Whether anything is known of the days that somebody asks about: figures of a month without records look as though nothing had happened in it.</summary>
internal static class KnownDays
{
    /// <summary>A sentence where no import has a record of these days; null where one has, or where none says when its records are from.</summary>
    public static string? Lack(IReadOnlyList<LedgerEntry> imports, Period? asked)
    {
        if (asked is null || asked == Period.Ever) return null;
        // Moments are in UTC and months in local days: a day more on either side leaves no month out that has records.
        var (from, to) = (asked.From.AddDays(-1).ToDateTime(TimeOnly.MinValue), asked.To.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var dated = imports.Where(i => i.FirstAt is not null).ToList();
        return dated.Count == 0 || dated.Any(i => i.FirstAt < to && i.LastAt >= from) ? null
            : $"There are no records of {asked.Label}: they reach from {dated.Min(i => i.FirstAt):yyyy-MM-dd} to {dated.Max(i => i.LastAt):yyyy-MM-dd}.";
    }

    /// <summary>Says it beside figures that are then empty.</summary>
    public static void Tell(Surroundings surroundings, IReadOnlyList<LedgerEntry> imports, Period? asked)
    {
        if (Lack(imports, asked) is { } lack) surroundings.Error.WriteLine($"satstats: {lack}");
    }
}
