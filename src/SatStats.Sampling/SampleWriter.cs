namespace SatStats.Sampling;

/// <summary>Makes the exports of a fictitious operator, July to December 2013.</summary>
public static class SampleWriter
{
    /// <summary>Writes all files and a README into the folder, over whatever has the same names.</summary>
    public static SampleSummary Write(SampleOptions options, string folder)
    {
        if (options.Customers is < SampleOptions.FewestCustomers or > SampleOptions.MostCustomers)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"{SampleOptions.FewestCustomers} to {SampleOptions.MostCustomers}");
            throw new SatStatsException($"A sample can have {range} customers.", "Ask for a number in between.", isUsage: true);
        }
        Directory.CreateDirectory(folder);
        var dirt = new DirtLog();
        var files = WriteExports(new(options), folder, dirt);
        var summary = new SampleSummary(files, Truths.Planted, dirt.Noted);
        Readme.Write(options, summary, folder);
        return summary;
    }

    // The order matters: complaints, then who stays silent, then who buys again.
    private static List<SampleFile> WriteExports(World world, string folder, DirtLog dirt)
    {
        List<SampleFile> files = [ComplaintsExport.Write(world, Complaints.Of(world), folder, dirt)];
        var book = TicketBook.Of(world);
        files.AddRange(TicketsExport.Write(world, book, folder, dirt));
        files.Add(VisitsExport.Write(world, book, folder, dirt));
        files.Add(SurveysExport.Write(world, book, folder, dirt));
        files.Add(PurchasesExport.Write(world, Purchases.Of(world), folder, dirt));
        files.Add(CustomersExport.Write(world, folder, dirt));
        files.Add(SpeedTestsExport.Write(world, book, folder));
        files.Add(CountersExport.Write(world, folder));
        return files;
    }
}
