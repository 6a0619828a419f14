using System.Text.Json;
using NUnit.Framework;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>How many customers stand behind one complaint: by how grave the problem was, and never for all at once.</summary>
public class IcebergTests
{
    [Test]
    public void Customers_behind_one_complaint_are_told_by_severity_with_Wilsons_interval_inverted()
    {
        using var work = Asked("severity");
        var rows = Rows(work).ToDictionary(r => r.GetProperty("severity").GetString() ?? "");
        Assert.That(rows["major"].GetProperty("customers_per_complainer").GetDouble(), Is.EqualTo(100.0 / 69).Within(1e-12));
        Assert.That(rows["minor"].GetProperty("customers_per_complainer").GetDouble(), Is.EqualTo(100.0 / 4).Within(1e-12));
        // R: 1 / rev(prop.test(4, 100, correct = FALSE)$conf.int)
        var interval = rows["minor"].GetProperty("customers_per_complainer_interval").EnumerateArray().Select(e => e.GetDouble()).ToArray();
        Assert.That(interval[0], Is.EqualTo(10.1656271027144).Within(1e-9));
        Assert.That(interval[1], Is.EqualTo(63.8434905266239).Within(1e-9));
        Assert.That(rows[""].GetProperty("customers_per_complainer").ValueKind, Is.EqualTo(JsonValueKind.Null), "none for all at once");
    }

    [TestCase("Problem severity")]
    [TestCase("How serious was it?")]
    [TestCase("问题严重程度")]
    [TestCase("問題嚴重程度")]
    public void Severity_is_found_under_the_names_that_surveys_give_it(string header)
    {
        using var work = Asked(header);
        Assert.That(Rows(work).Select(r => r.GetProperty("severity").GetString()), Is.EquivalentTo(new[] { "major", "minor", null }));
    }

    [Test]
    public void Answers_that_do_not_say_how_grave_it_was_give_a_share_and_no_multiplier()
    {
        using var work = Asked("remark");
        work.Run("repurchase", "--resamples", "100").Ends(0).Prints("The multiplier is not estimable: the answers do not say how grave the problem was", "36.5%");
        Assert.That(Rows(work).Single().GetProperty("customers_per_complainer").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void The_metric_gives_the_multiplier_where_it_is_cut_by_severity_alone()
    {
        using var work = Asked("severity");
        Assert.That(work.Run("measure", "complaint-iceberg", "--format", "json").Ends(0).Prints("0.365").Out, Does.Not.Contain("customers_per_complainer"));
        work.Run("measure", "complaint-iceberg", "--by", "severity", "--format", "json").Ends(0).Prints("customers_per_complainer");
    }

    private static IEnumerable<JsonElement> Rows(Workdir work)
    {
        using var json = work.Run("repurchase", "--format", "json", "--resamples", "100").Ends(0).Json();
        return [.. json.RootElement.EnumerateArray().Single(s => s.GetProperty("section").GetString() == "iceberg").GetProperty("severities").EnumerateArray().Select(r => r.Clone())];
    }

    /// <summary>Of a hundred major problems 69 were told, of a hundred minor ones 4.</summary>
    private static Workdir Asked(string header)
    {
        var work = new Workdir();
        var lines = Enumerable.Range(0, 200).Select(i => $"S{i},K{i},2013-10-{i % 28 + 1:00},yes,{(i < 69 || i is >= 100 and < 104 ? "yes" : "no")},{(header == "remark" ? "" : i < 100 ? "Major" : "minor")}");
        work.Write("survey.csv", $"response_id,customer_id,answered_at,had_problem,complained,{header}\n{string.Join('\n', lines)}\n");
        work.Run("import", "survey.csv", "--as", "survey").Ends(0);
        return work;
    }
}
