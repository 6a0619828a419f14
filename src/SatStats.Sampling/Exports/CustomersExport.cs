namespace SatStats.Sampling;

/// <summary>The customers as they are known at the end.</summary>
internal static class CustomersExport
{
    public const string Name = "customers.csv";

    public static SampleFile Write(World world, string folder, DirtLog dirt)
    {
        var dice = world.Dice("customers");
        using var text = new DelimitedText(Path.Combine(folder, Name), ',', TimeStyle.Iso);
        text.Row("Customer ID", "Region", "Area Type", "Segment", "Joined At", "Contract End");
        for (var c = 0; c < world.Customers; c++)
        {
            var joined = Clock.Date(-dice.Between(1, 9 * 365));
            DateOnly? contract = dice.Happens(0.85) ? Clock.Date(dice.Between(120, 720)) : null;
            WriteRow(text, world, c, joined, contract);
            if (c is >= 100 and < 105) WriteRow(text, world, c, joined, contract);
        }
        dirt.Note(Name, "exactly repeated row", "one of the two is kept", 5);
        return new(Name, "customer", text.Rows - 1, "UTF-8, LF, commas, 2013-07-01");
    }

    private static void WriteRow(DelimitedText text, World world, int c, DateOnly joined, DateOnly? contract)
    {
        text.Add(Words.Customer(c)).Add(Words.Regions[world.Regions[c]]).Add(world.Rural[c] == 1 ? "rural" : "urban").Add(Words.Segments[world.Segments[c]]);
        _ = text.AddDate(joined) is var row && contract is { } end ? row.AddDate(end) : row.Add("");
        text.EndRow();
    }
}
