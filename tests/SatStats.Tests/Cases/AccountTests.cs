using System.Globalization;
using System.Text;
using NUnit.Framework;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Random histories of one file, imported state after state; a dictionary keeps the books a second time.</summary>
public class AccountTests
{
    [Test]
    public void Every_row_of_every_state_of_a_file_is_accounted_for([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        var known = new Dictionary<string, string>();
        using var work = new Workdir();
        for (var state = 0; state < 5; state++)
        {
            var (text, expected) = NextState(random, known, state);
            var result = work.Write("a.csv", text).Run("import", "a.csv");
            Assert.That(result.Account() with { SetAside = 0 }, Is.EqualTo(expected), $"seed {seed}, state {state}\n{result}\n{text}");
            Assert.That(work.Rows("select complaint_id, Tariff from complaints order by 1"), Is.EqualTo(known.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key}|{k.Value.Split(',')[1]}")), $"seed {seed}, state {state}");
        }
    }

    /// <summary>A file of new, repeated, changed and unusable rows, and the account that it must come to.</summary>
    private static (string Text, Account Expected) NextState(Random random, Dictionary<string, string> known, int state)
    {
        var text = new StringBuilder("Complaint ID,Date Received,Tariff,Note\n");
        var rows = new List<(string Key, string Content)>();
        var rejected = 0;
        for (var i = 0; i < 40; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"C{random.Next(30):00}");
            var content = string.Create(CultureInfo.InvariantCulture, $"2013-07-{random.Next(1, 4):00},P{random.Next(3)},\"n\n{random.Next(2)}\"");
            var dice = random.Next(12);
            if (dice is 0 or 1 or 2) rejected++;
            else rows.Add((key, content));
            text.Append(dice switch { 0 => $",{content}", 1 => $"{key},,P,n", 2 => $"{key},2013-07-01,P,n,more", _ => $"{key},{content}" }).Append('\n');
        }
        text.Append(CultureInfo.InvariantCulture, $"S{state},2013-07-01,P9,x\n");
        rows.Add(($"S{state}", "2013-07-01,P9,x"));
        int kept = 0, updated = 0, unchanged = 0;
        foreach (var group in rows.GroupBy(r => r.Key))
        {
            var last = group.Last().Content;
            var repeats = group.SkipLast(1).ToList();
            unchanged += repeats.Count(r => r.Content == last);
            updated += repeats.Count(r => r.Content != last);
            if (!known.TryGetValue(group.Key, out var before)) kept++;
            else if (before == last) unchanged++;
            else updated++;
            known[group.Key] = last;
        }
        return (text.ToString(), new(41, kept, updated, unchanged, rejected));
    }

    [Test]
    public void A_file_without_keys_of_its_own_adds_nothing_when_it_comes_again_with_more_rows()
    {
        const string rows = "Date Received,Channel\n2013-07-01,app\n2013-07-01,app\n2013-07-02,web\n";
        using var work = new Workdir().Write("a.csv", rows);
        string[] import = ["import", "a.csv", "--as", "complaint"];
        Assert.That(work.Run(import).Ends(0).Account(), Is.EqualTo(new Account(3, 3, 0, 0, 0)));
        Assert.That(work.Run(import).Ends(0).Account(), Is.EqualTo(new Account(3, 0, 0, 3, 0)));
        work.Write("a.csv", rows + "2013-07-01,app\n2013-07-03,web\n");
        Assert.That(work.Run(import).Ends(0).Account(), Is.EqualTo(new Account(5, 2, 0, 3, 0)));
        Assert.That(work.Rows("select count(*), count(distinct complaint_id) from complaints"), Is.EqualTo(new[] { "5|5" }));
    }

    [Test]
    public void Counters_without_a_channel_are_told_apart_by_day_and_measure()
    {
        using var work = new Workdir().Write("a.csv", "Day,Channel,Measure,Value\n2013-07-01,,contacts,5\n2013-07-01,,contacts,6\n2013-07-01,app,contacts,7\n");
        Assert.That(work.Run("import", "a.csv", "--as", "activity").Ends(0).Account(), Is.EqualTo(new Account(3, 2, 1, 0, 0)));
        work.Write("b.csv", "Day,Measure,Value\n2013-07-01,contacts,8\n");
        Assert.That(work.Run("import", "b.csv", "--as", "activity").Ends(0).Account(), Is.EqualTo(new Account(1, 0, 1, 0, 0)));
        Assert.That(work.Rows("select channel, value from activities order by 2"), Is.EqualTo(new[] { "app|7", "|8" }));
    }

    [Test]
    public void The_last_row_of_a_repeated_key_holds()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Status\nC1,2013-07-01,Open\nC1,2013-07-01,Open\nC1,2013-07-01,Closed\n");
        Assert.That(work.Run("import", "a.csv").Ends(0).Account(), Is.EqualTo(new Account(3, 1, 2, 0, 0)));
        Assert.That(work.Rows("select status from complaints"), Is.EqualTo(new[] { "closed" }));
    }
}
