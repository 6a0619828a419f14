namespace SatStats.Sampling;

/// <summary>What customers bought, with tabs.</summary>
internal static class PurchasesExport
{
    public const string Name = "purchases.csv";

    private static readonly string[] s_kinds = ["new", "renewal", "upgrade"];
    private static readonly string[] s_products = ["broadband 20M", "mobile plan 88", "television", "broadband 50M"];
    private static readonly int[] s_prices = [5900, 8800, 2000, 9900];

    public static SampleFile Write(World world, List<Purchase> purchases, string folder, DirtLog dirt)
    {
        var dice = world.Dice("prices");
        using var text = new DelimitedText(Path.Combine(folder, Name), '\t', TimeStyle.Iso);
        text.Row("Purchase ID", "Customer ID", "Purchased At", "Kind", "Product", "Amount");
        for (var i = 0; i < purchases.Count; i++)
        {
            var product = dice.Below(s_products.Length);
            WriteRow(text, i + 1, Words.Customer(purchases[i].Customer), purchases[i], product);
            if (i is 60 or 61) WriteRow(text, i + 1, Words.Customer(purchases[i].Customer), purchases[i], product);
        }
        WriteRow(text, purchases.Count + 1, "", purchases[^1], 0);
        dirt.Note(Name, "exactly repeated row", "one of the two is kept", 2);
        dirt.Note(Name, "no customer number", "rejected: nobody bought it");
        return new(Name, "purchase", text.Rows - 1, "UTF-8, LF, tabs, 2013-07-01 08:05:00");
    }

    private static void WriteRow(DelimitedText text, int number, string customer, Purchase purchase, int product)
    {
        text.Add(string.Create(CultureInfo.InvariantCulture, $"P{number:D8}")).Add(customer).AddTime(purchase.At);
        text.Add(s_kinds[purchase.Kind]).Add(s_products[product]).Add(string.Create(CultureInfo.InvariantCulture, $"{s_prices[product] / 100}.00"));
        text.EndRow();
    }
}
