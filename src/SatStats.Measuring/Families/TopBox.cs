namespace SatStats.Measuring.Families;

/// <summary>
/// Which scores count as satisfied: the two best of a scale of four points or more, and the best alone of a shorter one. Of three points the
/// second best is the middle, of two it is the worst; neither is satisfaction.
/// </summary>
internal static class TopBox
{
    private const int ShortestForTwo = 4;

    /// <summary>The condition in SQL over a satisfaction metric's cases.</summary>
    public const string Sql = "case_value >= case when case_top - coalesce(case_low, 1) < 3 then case_top else case_top - 1 end";

    /// <summary>The least score that counts as satisfied.</summary>
    public static double From(double low, double top) => HasTwo(low, top) ? top - 1 : top;

    /// <summary>The best score that counts as dissatisfied: the mirror image.</summary>
    public static double BottomUpTo(double low, double top) => HasTwo(low, top) ? low + 1 : low;

    /// <summary>Whether two scores count at each end.</summary>
    public static bool HasTwo(double low, double top) => top - low + 1 >= ShortestForTwo;
}
