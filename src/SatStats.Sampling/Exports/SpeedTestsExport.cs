namespace SatStats.Sampling;

/// <summary>Measured against contracted speed.</summary>
internal static class SpeedTestsExport
{
    public const string Name = "speed-tests.csv";

    public static SampleFile Write(World world, TicketBook book, string folder)
    {
        using var text = new DelimitedText(Path.Combine(folder, Name), ',', TimeStyle.Iso);
        text.Row("Test ID", "Customer ID", "Region", "Tested At", "Contracted Mbps", "Measured Mbps", "Due At", "Repaired At", "Compensated");
        foreach (var t in book.SpeedTests)
        {
            text.Add(string.Create(CultureInfo.InvariantCulture, $"S{t.Number:D8}")).Add(Words.Customer(t.Customer)).Add(Words.Regions[world.Regions[t.Customer]]);
            text.AddTime(t.TestedAt).Add(t.Contracted).AddTenths(t.MeasuredTenths).AddTime(t.DueAt).AddTime(t.RepairedAt).Add(t.DueAt < 0 ? "" : "no");
            text.EndRow();
        }
        return new(Name, "speed_test", text.Rows - 1, "UTF-8, LF, commas, 2013-07-01 08:05:00");
    }
}
