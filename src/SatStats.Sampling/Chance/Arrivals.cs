namespace SatStats.Sampling;

/// <summary>When things happen: spread over days and hours as people are, in order of time.</summary>
internal sealed record Arrivals(int FirstDay, int LastDay, double[] HourWeights)
{
    /// <summary>The weekend's traffic as a share of a weekday's.</summary>
    public double Weekend { get; init; } = 0.8;

    public int[] Of(int count, Dice dice)
    {
        var days = DayEnds(dice);
        var hours = Ends(HourWeights);
        var times = new int[count];
        var day = 0;
        for (var i = 0; i < count; i++)
        {
            var place = (i + dice.Share()) / count * days[^1];
            while (day < days.Length - 1 && place >= days[day]) day++;
            var start = day == 0 ? 0 : days[day - 1];
            times[i] = (FirstDay + day) * Clock.Day + MinuteOf((place - start) / (days[day] - start), hours);
        }
        return times;
    }

    private double[] DayEnds(Dice dice)
    {
        var weights = new double[LastDay - FirstDay + 1];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (Clock.IsWeekend(FirstDay + i) ? Weekend : 1) * (0.9 + 0.2 * dice.Share());
        return Ends(weights);
    }

    private static double[] Ends(double[] weights)
    {
        var ends = new double[weights.Length];
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) ends[i] = sum += weights[i];
        return ends;
    }

    private static int MinuteOf(double share, double[] hours)
    {
        var place = share * hours[^1];
        var hour = 0;
        while (hour < 23 && place >= hours[hour]) hour++;
        var start = hour == 0 ? 0 : hours[hour - 1];
        return hour * 60 + Math.Min(59, (int)(60 * (place - start) / (hours[hour] - start)));
    }
}
