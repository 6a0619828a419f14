using System.Text.Json;
using NUnit.Framework;
using SatStats.Tests.Kit;
using SatStats.Tests.Measuring.Repurchase;

namespace SatStats.Tests.Cases;

/// <summary>satstats repurchase, as a user sees it.</summary>
public class RepurchaseTests
{
    [Test]
    public void Every_episode_is_counted_or_left_out_for_a_reason_with_its_number()
    {
        using var work = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 800));
        var steps = Section(work.Run("repurchase", "--format", "json", "--resamples", "100"), "counted").GetProperty("steps").EnumerateArray()
            .ToDictionary(s => s.GetProperty("step").GetString()!, s => s.GetProperty("number").GetInt64());
        Assert.That(steps["episodes"], Is.EqualTo(800));
        Assert.That(steps["too_early"] + steps["left"] + steps["bound"] + steps["counted"], Is.EqualTo(steps["episodes"]));
        Assert.That(steps["left"], Is.GreaterThan(100));
        Assert.That(steps["bound"], Is.GreaterThan(10));
    }

    [Test]
    public void Without_contract_ends_it_says_which_export_would_tell()
    {
        using var work = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 200), hasContracts: false);
        work.Run("repurchase", "--resamples", "100").Ends(0).Prints("No contract end is known", "contract_end");
    }

    [Test]
    public void Silent_customers_that_nobody_asked_are_not_estimable_and_no_number_stands_in_for_them()
    {
        using var work = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 400));
        var result = work.Run("repurchase", "--format", "json", "--resamples", "100");
        var silent = Section(result, "crude").GetProperty("shares").EnumerateArray().First();
        Assert.That(silent.GetProperty("state").GetString(), Is.EqualTo("silent"));
        Assert.That(silent.GetProperty("share").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(silent.GetProperty("remark").GetString(), Is.EqualTo("SilentNotObserved"));
        work.Run("repurchase", "--resamples", "100").Ends(0).Prints("not estimable: customers who had a problem and told nobody are not observed", "had_problem and complained");
    }

    [Test]
    public void Purchases_that_end_too_early_are_said_with_the_day_that_they_must_reach()
    {
        using var work = new Workdir();
        work.Write("complaint.csv", "complaint_id,customer_id,received_at,resolved_at\nC1,K1,2013-07-01 09:00:00,2013-07-01 10:00:00\n")
            .Write("purchase.csv", "purchase_id,customer_id,purchased_at\nP1,K1,2013-07-20 09:00:00\n");
        work.Run("import", "complaint.csv", "--as", "complaint").Ends(0);
        work.Run("import", "purchase.csv", "--as", "purchase").Ends(0);
        work.Run("repurchase").Ends(0).Prints("the purchase data end before anybody's window does", "2013-09-13");
    }

    [Test]
    public void Fewer_than_five_are_withheld_and_fewer_than_thirty_marked()
    {
        var troubles = RepurchaseRecords.WithImmortalTime(1, 60).Select((t, i) => t with { Leaves = null, Resolved = i < 3 ? null : i < 20 ? t.At.AddDays(5) : t.At.AddHours(1) }).ToList();
        using var work = RepurchaseRecords.Imported(troubles);
        var shares = Section(work.Run("repurchase", "--format", "json", "--resamples", "100"), "crude").GetProperty("shares").EnumerateArray()
            .ToDictionary(s => s.GetProperty("state").GetString()!);
        Assert.That(shares["unresolved"].GetProperty("remark").GetString(), Is.EqualTo("TooFew"));
        Assert.That(shares["unresolved"].GetProperty("bought").ValueKind, Is.EqualTo(JsonValueKind.Null), "a withheld count is no count");
        Assert.That(shares["resolved"].GetProperty("remark").GetString(), Is.EqualTo("FewCases"));
        Assert.That(shares["resolved_quickly"].GetProperty("remark").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Groups_that_always_or_never_bought_are_called_separated()
    {
        var troubles = RepurchaseRecords.WithImmortalTime(1, 80).Select((t, i) => t with
        {
            Leaves = null,
            Resolved = i % 2 == 0 ? null : t.At.AddHours(1),
            Purchases = i % 2 == 0 ? [] : [t.At.AddDays(20)],
        }).ToList();
        using var work = RepurchaseRecords.Imported(troubles);
        work.Run("repurchase", "--resamples", "100").Ends(0).Prints("(separation)", "half a case added");
    }

    [Test]
    public void It_speaks_three_languages_and_claims_no_cause_in_any()
    {
        using var work = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 300));
        foreach (var (language, title) in new[] { ("en", "Who is counted"), ("zh", "计入分析的客户"), ("zh-Hant", "計入分析的客戶") })
        {
            var told = work.Run("repurchase", "--lang", language, "--format", "markdown", "--resamples", "100").Ends(0).Prints($"## 1. {title}");
            Assert.That(told.Out, Does.Not.Contain("leads to").And.Not.Contain("because of").And.Not.Contain("导致").And.Not.Contain("導致"));
            Assert.That(told.Out, Does.Not.Match(@"\{[a-z]+\}"), "no gap is left unfilled");
        }
    }

    [Test]
    public void The_same_seed_gives_the_same_intervals()
    {
        using var work = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 300));
        string[] words = ["repurchase", "--format", "json", "--resamples", "100"];
        var (first, again, other) = (work.Run(words), work.Run(words), work.Run([.. words, "--seed", "2"]));
        Assert.That(again.Out, Is.EqualTo(first.Out));
        Assert.That(other.Out, Is.Not.EqualTo(first.Out));
    }

    [Test]
    public void Every_episode_counts_where_asked_and_customers_are_told_apart_from_problems()
    {
        using var work = new PlainTown(3, 150).Imported();
        var one = Section(work.Run("repurchase", "--format", "json", "--resamples", "100"), "counted").GetProperty("steps").EnumerateArray().ToDictionary(s => s.GetProperty("step").GetString()!, s => s.GetProperty("number").GetInt64());
        var told = work.Run("repurchase", "--episodes", "all", "--format", "json");
        var all = Section(told, "counted").GetProperty("steps").EnumerateArray().ToDictionary(s => s.GetProperty("step").GetString()!, s => s.GetProperty("number").GetInt64());
        Assert.That(all["all_episodes"], Is.GreaterThan(one["episodes"]));
        Assert.That(all["customers"], Is.EqualTo(one["episodes"]));
        Assert.That(all["too_early"] + all["left"] + all["bound"] + all["counted"], Is.EqualTo(all["all_episodes"]));
        foreach (var share in Section(told, "crude").GetProperty("shares").EnumerateArray()) Assert.That(share.GetProperty("customers").GetInt64(), Is.LessThanOrEqualTo(share.GetProperty("n").GetInt64()));
        foreach (var language in new[] { "en", "zh", "zh-Hant" }) Assert.That(work.Run("repurchase", "--episodes", "all", "--lang", language).Ends(0).Out, Does.Not.Match(@"\{[a-z]+\}"));
        work.Run("repurchase", "--episodes", "every").Ends(2).Says("'every' is not one of first, all");
    }

    [Test]
    public void What_customers_are_alike_by_is_said_and_what_cannot_be_used()
    {
        using var town = new PlainTown(3, 150).Imported();
        town.Run("repurchase", "--resamples", "100").Ends(0).Prints(
            "“resolved quickly” with “complained, not resolved”: alike by severity, product, tenure, region, value.",
            "“resolved quickly” with “had a problem, did not complain”: alike by tenure, region, value. Not by severity, product,");
        using var bare = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 400));
        bare.Run("repurchase", "--resamples", "100").Ends(0).Prints("Not by severity, product, tenure, value,", "amount in purchases");
    }

    [Test]
    public void Who_left_is_an_end_of_its_own_where_contracts_tell_and_otherwise_it_says_so()
    {
        using var town = new PlainTown(3, 150).Imported();
        var leaving = Section(town.Run("repurchase", "--format", "json", "--resamples", "100"), "waiting_times").GetProperty("leaving").EnumerateArray().ToList();
        Assert.That(leaving, Has.Count.EqualTo(4));
        foreach (var state in leaving.Where(s => s.GetProperty("bought_before_leaving").ValueKind == JsonValueKind.Number))
            Assert.That(state.GetProperty("bought_before_leaving").GetDouble(), Is.LessThanOrEqualTo(state.GetProperty("had_nobody_left").GetDouble()));
        using var bare = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 200), hasContracts: false);
        bare.Run("repurchase", "--resamples", "100").Ends(0).Prints("The records cannot tell who left");
    }

    [Test]
    public void Impossible_definitions_are_refused()
    {
        using var work = RepurchaseRecords.Imported(RepurchaseRecords.WithImmortalTime(1, 20));
        work.Run("repurchase", "--landmark", "1").Ends(2).Says("before 48 hours are over");
        work.Run("repurchase", "--window", "14").Ends(2).Says("not after the landmark");
        work.Run("repurchase", "--format", "csv").Ends(2).Says("--format json");
    }

    private static JsonElement Section(CommandResult result, string id)
    {
        using var json = result.Ends(0).Json();
        return json.RootElement.EnumerateArray().Single(s => s.GetProperty("section").GetString() == id).Clone();
    }
}
