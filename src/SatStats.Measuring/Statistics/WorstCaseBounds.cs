namespace SatStats.Measuring.Statistics;

/// <summary>
/// What nonresponse leaves open: the share among all who were asked, if every silent one were a no, and if every
/// silent one were a yes. No assumption, and no sampling error either.
/// </summary>
/// <remarks>Manski (1989), Journal of Human Resources 24: [x / N, (x + N - n) / N].</remarks>
public static class WorstCaseBounds
{
    /// <summary>The bounds for <paramref name="successes"/> among <paramref name="responses"/> answers of <paramref name="invited"/> asked.</summary>
    /// <returns>Bounds between 0 and 1, or <see langword="null"/> where nobody was asked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than responses, more responses than invited, or a negative count.</exception>
    public static Interval? Of(long successes, long responses, long invited)
    {
        Require.Part(successes, responses);
        Require.Part(responses, invited);
        return invited == 0 ? null : new Interval((double)successes / invited, (double)(successes + invited - responses) / invited);
    }
}
