using System.Globalization;
using System.Text;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring.Repurchase;

/// <summary>One customer whose problem was told on day 0, with everything that happens to it after.</summary>
internal sealed record Trouble(string Customer, DateTime At, DateTime? Resolved, DateTime? Leaves, IReadOnlyList<DateTime> Purchases);

/// <summary>Exports written for one question.</summary>
internal static class RepurchaseRecords
{
    public static readonly DateTime Start = new(2013, 7, 1);

    /// <summary>
    /// A town in which being helped changes nothing: customers buy at one rate and leave at one rate, and whoever has not left is helped after
    /// a while. Only those who stay long enough are helped.
    /// </summary>
    public static List<Trouble> WithImmortalTime(int seed, int count)
    {
        var random = new Random(seed);
        double Wait(double mean) => -mean * Math.Log(1 - random.NextDouble());
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var at = Start.AddMinutes(random.Next(60 * 24 * 60));
            var leaves = at.AddDays(Wait(25));
            var helped = at.AddDays(Wait(8));
            var purchases = new List<DateTime>();
            for (var when = at.AddDays(Wait(60)); when < leaves && when < Start.AddDays(184); when = when.AddDays(Wait(60))) purchases.Add(when);
            return new Trouble(string.Create(CultureInfo.InvariantCulture, $"K{i}"), at, helped < leaves ? helped : null, leaves, purchases);
        })];
    }

    /// <summary>Imports them; the data reach to the last day of the year.</summary>
    public static Workdir Imported(IReadOnlyList<Trouble> troubles, bool hasContracts = true)
    {
        var work = new Workdir();
        work.Write("complaint.csv", "complaint_id,customer_id,received_at,resolved_at\n" + Lines(troubles.Select((t, i) => $"C{i},{t.Customer},{Said(t.At)},{Said(t.Resolved)}")))
            .Write("customer.csv", "customer_id,region,contract_end\n" + Lines(troubles.Select(t => $"{t.Customer},north,{(hasContracts ? Said(t.Leaves)[..Math.Min(10, Said(t.Leaves).Length)] : "")}")))
            .Write("purchase.csv", "purchase_id,customer_id,purchased_at\n" + Lines(troubles.SelectMany((t, i) => t.Purchases.Select((p, j) => $"P{i}-{j},{t.Customer},{Said(p)}")).Append($"PX,nobody,{Said(Start.AddDays(184))}")));
        foreach (var kind in new[] { "complaint", "customer", "purchase" }) work.Run("import", kind + ".csv", "--as", kind).Ends(0);
        return work;
    }

    private static string Lines(IEnumerable<string> lines) => new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString();

    private static string Said(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
