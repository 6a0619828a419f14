using System.Globalization;
using System.Text;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class CompareTests
{
    private Workdir _work = null!;

    /// <summary>November: North 90 of 100 resolved, South 60 of 80. December: North 70 of 100, South 58 of 80. Those without a region: 3 of 4, in December.</summary>
    [OneTimeSetUp]
    public void Import()
    {
        var text = new StringBuilder("Complaint ID,Date Received,Region,Status,Date Resolved,Team\n");
        void Add(string month, string region, int resolved, int open)
        {
            for (var i = 0; i < resolved + open; i++)
            {
                var received = new DateTime(2013, month == "11" ? 11 : 12, i % 28 + 1, 9, 0, 0);
                var team = i % 4 == 0 ? "tablet pilot" : "others";
                DateTime? done = i < resolved ? received.AddHours((month == "11" ? 10 : 20) + i % 17) : null;
                text.Append(CultureInfo.InvariantCulture, $"C{month}{region}{i},{received:yyyy-MM-dd HH:mm:ss},{region},{(done is null ? "Open" : "Resolved")},{done:yyyy-MM-dd HH:mm:ss},{team}\n");
            }
        }
        Add("11", "North", 90, 10);
        Add("11", "South", 60, 20);
        Add("12", "North", 70, 30);
        Add("12", "South", 58, 22);
        Add("12", "", 3, 1);
        _work = new Workdir().Write("complaints.csv", text.ToString());
        _work.Run("import", "complaints.csv").Ends(ExitCode.Done);
    }

    [OneTimeTearDown]
    public void CleanUp() => _work.Dispose();

    private System.Text.Json.JsonElement One(params string[] words)
    {
        using var json = _work.Run([.. words, "--format", "json"]).Ends(ExitCode.Done).Json();
        return json.RootElement.EnumerateArray().Single().Clone();
    }

    [TestCase("table")]
    [TestCase("csv")]
    [TestCase("json")]
    [TestCase("markdown")]
    public void I_can_compare_two_regions_in_any_format(string format)
    {
        var result = _work.Run("compare", "complaint-resolution", "--between", "region=North", "region=South", "--month", "2013-11", "--format", format).Ends(ExitCode.Done);
        Assert.That(result.Err, Is.Empty);
        Approved.Matches(result.Out, $"compare-{format}.approved.txt");
    }

    // prop.test(c(90, 60), c(100, 80), correct = FALSE): p = 0.00729035809154
    [Test]
    public void A_difference_that_is_real_is_said_with_what_it_goes_with_and_not_what_it_leads_to()
    {
        var c = One("compare", "complaint-resolution", "--between", "region=North", "region=South", "--month", "2013-11");
        Assert.That(c.GetProperty("difference").GetDouble(), Is.EqualTo(0.15).Within(1e-9));
        Assert.That(c.GetProperty("p").GetDouble(), Is.EqualTo(0.00729035809154).Within(1e-12));
        Assert.That(c.GetProperty("verdict").GetString(), Is.EqualTo("better"));
        Assert.That(c.GetProperty("text").GetString(), Does.Contain("is associated with").And.Not.Contain("leads"));
    }

    [TestCase("2013-11", "2013-12")]
    [TestCase("2013-12", "2013-11")]
    [TestCase("2013-11", "last month")]
    [TestCase("2013-11-01..2013-11-30", "2013-12")]
    public void Of_two_periods_the_later_one_is_held_against_the_earlier(string a, string b)
    {
        var c = One("compare", "complaint-resolution", "--between", a, b);
        Assert.That((c.GetProperty("first").GetString(), c.GetProperty("second").GetString()), Is.EqualTo(("2013-12", "2013-11")));
        Assert.That((c.GetProperty("first_n").GetInt32(), c.GetProperty("second_n").GetInt32()), Is.EqualTo((184, 180)));
        Assert.That(c.GetProperty("verdict").GetString(), Is.EqualTo("worse"));
    }

    [Test]
    public void A_change_of_measure_and_a_comparison_of_its_two_months_are_the_same()
    {
        var c = One("compare", "complaint-resolution", "--between", "2013-11", "2013-12");
        var change = _work.Run("measure", "complaint-resolution", "--month", "2013-12", "--format", "json").Figures().Values.Single().GetProperty("previous");
        Assert.That(change.GetProperty("difference").GetDouble(), Is.EqualTo(c.GetProperty("difference").GetDouble()));
        Assert.That(change.GetProperty("low").GetDouble(), Is.EqualTo(c.GetProperty("difference_low").GetDouble()));
        Assert.That(change.GetProperty("verdict").GetString(), Is.EqualTo(c.GetProperty("verdict").GetString()));
    }

    [Test]
    public void The_rest_is_everybody_else_also_those_without_a_value()
    {
        var c = One("compare", "complaint-resolution", "--between", "region=North", "rest", "--month", "2013-12");
        Assert.That((c.GetProperty("first_n").GetInt32(), c.GetProperty("second_n").GetInt32()), Is.EqualTo((100, 84)));
        var pilot = One("compare", "complaint-hours", "--between", "team=tablet pilot", "rest");
        Assert.That(pilot.GetProperty("first_n").GetInt32() + pilot.GetProperty("second_n").GetInt32(), Is.EqualTo(90 + 60 + 70 + 58 + 3));
        Assert.That((pilot.GetProperty("test").GetString(), pilot.GetProperty("second_test").GetString()), Is.EqualTo(("mann_whitney", "median_z")), "whole hours: the ranks have the say");
        var nowhere = One("compare", "complaint-volume", "--between", "region=", "rest", "--month", "2013-12");
        Assert.That(nowhere.GetProperty("first_n").GetInt32(), Is.EqualTo(4));
    }

    // poisson.test(c(184, 180), c(31, 30)): p = 0.958202592089
    [Test]
    public void Counts_are_compared_by_their_daily_ratio()
    {
        var c = One("compare", "complaint-volume", "--between", "2013-11", "2013-12");
        Assert.That(c.GetProperty("ratio").GetDouble(), Is.EqualTo(184 / 31.0 / (180 / 30.0)).Within(1e-12));
        Assert.That(c.GetProperty("p").GetDouble(), Is.EqualTo(0.958202592089).Within(1e-11));
        Assert.That(c.GetProperty("ratio_low").GetDouble(), Is.EqualTo(0.801100098061).Within(1e-11));
        Assert.That(c.GetProperty("verdict").GetString(), Is.EqualTo("not distinguishable"));
        Assert.That(c.GetProperty("smallest_detectable").GetDouble(), Is.EqualTo(Math.Exp((1.959963984540054 + 0.8416212335729143) * Math.Sqrt(1 / (180 * 31 / 30.0) + 1 / 180.0))).Within(1e-9));
        Assert.That(c.GetProperty("text").GetString(), Does.Contain("in four of five tries"));
    }

    [Test]
    public void Several_comparisons_made_together_are_adjusted_for_their_number()
    {
        using var json = _work.Run("compare", "complaint-resolution", "--between", "2013-11", "2013-12", "--by", "region", "--format", "json").Ends(ExitCode.Done).Json();
        var all = json.RootElement.EnumerateArray().ToDictionary(c => c.GetProperty("region").GetString() ?? "");
        Assert.That(all["North"].GetProperty("adjusted_p").GetDouble(), Is.GreaterThan(all["North"].GetProperty("p").GetDouble()));
        Assert.That(all["North"].GetProperty("verdict").GetString(), Is.EqualTo("worse"));
        Assert.That(all["South"].GetProperty("verdict").GetString(), Is.EqualTo("not distinguishable"));
        Assert.That(all[""].GetProperty("verdict").GetString(), Is.EqualTo("cannot be judged"));
    }

    [TestCase("zh", "无显著差异")]
    [TestCase("zh-Hant", "無顯著差異")]
    public void It_is_said_in_Chinese_too(string language, string says) =>
        _work.Run("compare", "complaint-volume", "--between", "2013-11", "2013-12", "--lang", language).Ends(ExitCode.Done).Prints(says);

    [TestCase("region=Nort", "region=South", "There is no value of region 'Nort'", "North")]
    [TestCase("regoin=North", "rest", "There is no dimension of complaint-resolution 'regoin'", "region")]
    [TestCase("2013-13", "2013-12", "'2013-13' is not a month", "2013-12")]
    [TestCase("2013-11", "region=North", "are a period and a slice", "--month")]
    [TestCase("2013-11-01..2013-11-30", "2013-Q4", "have days in common", "do not overlap")]
    [TestCase("rest", "rest", "Both sides are the rest", "Name a slice")]
    [TestCase("region=North') or ('1'='1", "rest", "There is no value of region", "North")]
    [TestCase("northern", "rest", "'northern' is neither a period nor a slice", "2013-11")]
    public void What_cannot_be_compared_is_said_with_the_way_out(string a, string b, string says, string remedy) =>
        _work.Run("compare", "complaint-resolution", "--between", a, b).Ends(ExitCode.WrongUsage).Says(says, remedy);

    [Test]
    public void Figures_of_fewer_than_30_cases_are_marked()
    {
        string Said(params string[] more) => _work.Run(["compare", "complaint-resolution", "--between", "region=North", "region=South", "--month", "2013-11", .. more]).Ends(ExitCode.Done).Out;

        Assert.That(Said("--where", "team = 'tablet pilot'"), Does.Contain("few cases: fewer than 30 on one side or both"));
        Assert.That(Said(), Does.Not.Contain("few cases"));
    }

    [Test]
    public void A_figure_of_few_cases_is_withheld_and_not_judged()
    {
        var c = One("compare", "complaint-resolution", "--between", "region=", "region=North", "--month", "2013-12");
        Assert.That(c.GetProperty("first_value").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(c.GetProperty("difference").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
    }
}
