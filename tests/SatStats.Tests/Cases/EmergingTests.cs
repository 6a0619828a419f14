using System.Globalization;
using System.Text;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Sampling;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class EmergingTests
{
    [TestCase(1)]
    [TestCase(2)]
    public void In_the_samples_the_planted_rise_in_billing_is_found_with_its_words_and_nothing_else(int seed)
    {
        using var work = new Workdir();
        SampleWriter.Write(new SampleOptions { Customers = 3_000, Seed = (ulong)seed }, work.PathOf("in"));
        foreach (var file in Directory.EnumerateFiles(work.PathOf("in"), "complaints*")) work.Run("import", file, "--tz", "Asia/Shanghai");
        var truth = Truths.Planted.Single(t => t.Metric == "complaint-emerging");
        using var json = work.Run("emerging", "--month", truth.Month, "--by", "category", "--format", "json").Ends(ExitCode.Done).Says("looked at 7 of category").Json();
        var topics = json.RootElement.EnumerateArray().ToList();
        Assert.That($"category={topics[0].GetProperty("topic").GetString()}", Is.EqualTo(truth.Slice));
        Assert.That(truth.Value, Is.InRange(topics[0].GetProperty("low").GetDouble(), topics[0].GetProperty("high").GetDouble()));
        Assert.That(topics.Skip(1).Select(t => t.GetProperty("topic").GetString()), Has.All.Contains("账单"), "only the words of the same complaints");
        var example = topics[0].GetProperty("examples").GetString()!.Split("; ")[0];
        Assert.That(work.Rows($"select category from complaints where complaint_id = '{example}'"), Is.EqualTo(new[] { truth.Slice["category=".Length..] }));
        work.Run("emerging", "--month", "2013-11", "--lang", "zh").Ends(ExitCode.Done).Prints("2013-11：与此前4个月相比，0个主题的上升超出偶然");
    }

    private static Workdir Texts(int outages)
    {
        var csv = new StringBuilder("Complaint ID,Date Received,Category,Description\n");
        var id = 0;
        for (var month = 1; month <= 6; month++)
        {
            void Add(string text, int times)
            {
                for (var i = 0; i < times; i++) csv.Append(CultureInfo.InvariantCulture, $"C{++id},2013-{month:00}-{1 + i % 28:00} 09:00:00,other,{text}\n");
            }
            Add("The router is slow in the evening", 20);
            Add("The invoice was late", 15);
            if (month == 6) Add("Fibre outage and the router rebooted", outages);
        }
        var work = new Workdir().Write("1.csv", csv.ToString());
        work.Run("import", "1.csv", "--as", "complaint", "--tz", "UTC").Ends(ExitCode.Done);
        return work;
    }

    [Test]
    public void English_words_that_were_not_there_before_are_found_with_their_records()
    {
        using var work = Texts(12);
        var found = work.Run("emerging", "--month", "2013-06").Ends(ExitCode.Done);
        Assert.That(found.Out, Does.Contain("Term \"rebooted\": 12 complaints against 0.0 a month before, when there were none.").And.Contain("Fibre outage and the router rebooted").And.Not.Contain("invoice"), found.ToString());
    }

    [Test]
    public void A_handful_is_no_topic_and_too_short_a_past_is_said()
    {
        using var work = Texts(4);
        work.Run("emerging", "--month", "2013-06").Ends(ExitCode.Done).Prints("0 topics rose beyond chance against the 5 months before");
        work.Run("emerging", "--month", "2013-02").Ends(ExitCode.Failed).Says("Only 1 months with complaints lie before 2013-02");
        work.Run("emerging", "--month", "2013-06", "--by", "catgory").Ends(ExitCode.WrongUsage).Says("category");
    }
}
