namespace SatStats.Sampling;

/// <summary>What arrives already counted, one line for each day, channel and measure. The counters belong to the whole operator and do not grow with the sample.</summary>
internal static class CountersExport
{
    public const string Name = "daily-counters.csv";

    private readonly record struct Counter(string Channel, string Measure, double ADay, bool IsShare = false);

    private static readonly Counter[] s_counters =
    [
        new("hotline", "contacts", 42_000), new("hall", "contacts", 9_500), new("web", "contacts", 14_000), new("app", "contacts", 21_000), new("SMS", "contacts", 18_000),
        new("instant messaging A", "contacts", Plot.MessagingContacts[0]), new("instant messaging B", "contacts", Plot.MessagingContacts[1]),
        new("microblog", "contacts", 1_800), new("forum", "contacts", 450), new("online chat", "contacts", 3_200), new("e-mail", "contacts", 260), new("community board", "contacts", 140),
        new("app", "users", 310_000), new("web", "users", 180_000), new("instant messaging A", "users", 900_000),
        new("spam filter", "spam_intercepted", Plot.SpamInterceptedAYear / 365), new("network", "port_signatures", 640, IsShare: true),
    ];

    public static SampleFile Write(World world, string folder)
    {
        var first = Clock.FirstDay(0);
        var values = s_counters.Select((c, i) => Daily(c.ADay, world.Dice("counters", i))).ToArray();
        using var text = new DelimitedText(Path.Combine(folder, Name), ',', TimeStyle.Iso);
        text.Row("Day", "Channel", "Measure", "Value", "Numerator", "Denominator");
        for (var day = 0; day < values[0].Length; day++)
        {
            for (var i = 0; i < s_counters.Length; i++)
            {
                var value = values[i][day];
                text.AddDate(Clock.Date(first + day)).Add(s_counters[i].Channel).Add(s_counters[i].Measure).Add(value);
                _ = s_counters[i].IsShare ? text.Add(value).Add(value) : text.Add("").Add("");
                text.EndRow();
            }
        }
        return new(Name, "activity", text.Rows - 1, "UTF-8, LF, commas, 2013-07-01, one line for each day, channel and measure");
    }

    // Every day has its own weight; the mean is the planted one whatever the weights are.
    private static long[] Daily(double mean, Dice dice)
    {
        var first = Clock.FirstDay(0);
        var weights = new double[Clock.LastDay(Clock.Months - 1) - first + 1];
        for (var day = 0; day < weights.Length; day++) weights[day] = (Clock.IsWeekend(first + day) ? 0.82 : 1) * (0.94 + 0.12 * dice.Share());
        var scale = mean * weights.Length / weights.Sum();
        var (sum, written) = (0.0, 0L);
        var values = new long[weights.Length];
        for (var day = 0; day < weights.Length; day++)
        {
            sum += weights[day] * scale;
            values[day] = (long)Math.Round(sum) - written;
            written += values[day];
        }
        return values;
    }
}
