using System.Globalization;
using System.Text.Json;
using NUnit.Framework;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>satstats survey, as a user sees it.</summary>
public class SurveyTests
{
    private const string Header = "response_id,customer_id,touchpoint,mode,region,segment,invited_at,answered_at,satisfaction,scale_min,scale_max,item_result,item_punctuality,item_professionalism,item_staff,reason\n";

    private Workdir _samples = null!;

    [OneTimeSetUp]
    public void Import()
    {
        _samples = new Workdir();
        foreach (var file in new[] { "surveys-2013H2.xlsx", "customers.csv" }) _samples.Run("import", Path.Combine(SharedData.Root, "samples", file), "--tz", "Asia/Shanghai");
    }

    [OneTimeTearDown]
    public void CleanUp() => _samples.Dispose();

    /// <summary>Invitations of December, most of them answered.</summary>
    private static Workdir Imported(int count, Func<int, string> row)
    {
        var work = new Workdir();
        work.Write("survey.csv", Header + string.Concat(Enumerable.Range(0, count).Select(i => row(i) + "\n")));
        work.Run("import", "survey.csv", "--as", "survey").Ends(0);
        return work;
    }

    private static string Day(int i) => string.Create(CultureInfo.InvariantCulture, $"2013-12-{1 + i % 28:00} 09:00:00");

    private static string Answered(int i, double score, string mode = "sms", string region = "", string segment = "", double hours = 2, string items = ",,,", string reason = "") => string.Create(CultureInfo.InvariantCulture,
        $"R{i},K{i},installation,{mode},{region},{segment},{Day(i)},{DateTime.Parse(Day(i), CultureInfo.InvariantCulture).AddHours(hours):yyyy-MM-dd HH:mm:ss},{score},1,10,{items},{reason}");

    private static string Silent(int i, string mode = "sms", string region = "", string segment = "") => $"R{i},K{i},installation,{mode},{region},{segment},{Day(i)},,,1,10,,,,,";

    private static JsonElement Section(CommandResult result, string id)
    {
        using var json = result.Ends(0).Json();
        return json.RootElement.EnumerateArray().Single(s => s.GetProperty("section").GetString() == "installation." + id).Clone();
    }

    private static string?[] Remarks(Workdir work, params string[] more) =>
        [.. Section(work.Run(["survey", "installation", "--month", "2013-12", "--format", "json", .. more]), "remarks").GetProperty("remarks").EnumerateArray().Select(r => r.GetProperty("id").GetString())];

    [TestCase("en", "survey-installation.approved.txt")]
    [TestCase("zh", "survey-installation-zh.approved.txt")]
    public void I_can_read_a_survey_of_the_samples(string language, string approved)
    {
        var result = _samples.Run("survey", "installation", "--month", "2013-12", "--lang", language).Ends(0);
        Assert.That(result.Err, Is.Empty);
        Approved.Matches(result.Out, approved);
    }

    [Test]
    public void It_says_the_same_share_as_the_metric()
    {
        var metric = _samples.Run("measure", "install-satisfaction", "--month", "2013-12", "--format", "json").Figures().Values.Single();
        var figures = Section(_samples.Run("survey", "installation", "--month", "2013-12", "--format", "json"), "scores").GetProperty("figures")[0];
        Assert.That(figures.GetProperty("value").GetDouble(), Is.EqualTo(metric.GetProperty("value").GetDouble()));
        Assert.That(figures.GetProperty("interval")[0].GetDouble(), Is.EqualTo(metric.GetProperty("low").GetDouble()));
    }

    [Test]
    public void Without_a_name_all_surveys_are_told_one_after_the_other_in_three_languages()
    {
        foreach (var (language, name) in new[] { ("en", "Business hall, all time"), ("zh", "营业厅（全部时间）"), ("zh-Hant", "營業廳（全部時間）") })
        {
            var told = _samples.Run("survey", "--lang", language, "--format", "markdown").Ends(0).Prints(name);
            Assert.That(told.Out, Does.Not.Match(@"\{[a-z_]+\}"), "no gap is left unfilled");
            if (language != "en") Assert.That(told.Out.Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)), Has.None.Match("[a-z]{4,} [a-z]{3,} [a-z]{3,}"), "no sentence is left in English");
        }
    }

    [Test]
    public void A_program_gets_a_line_for_each_figure()
    {
        var lines = _samples.Run("survey", "installation", "--month", "2013-12", "--format", "csv").Ends(0).Out.Split('\n');
        Assert.That(lines[0], Is.EqualTo("section,table,row,figure,value"));
        Assert.That(lines, Does.Contain("installation.funnel,steps,answered,count,91").And.Contain("installation.weighted,margins,region / 云江,population,0.24"));
        Assert.That(lines.Select(l => string.Join(',', l.Split(',')[..^1])), Is.Unique, "each figure has a name of its own");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void An_export_of_answers_alone_has_no_response_rate_and_says_which_export_would_give_one(bool knowsInvitations)
    {
        using var work = Imported(40, i => knowsInvitations ? Answered(i, 9) : Answered(i, 9).Replace($",{Day(i)},", ",,", StringComparison.Ordinal));
        var result = work.Run("survey", "installation", "--month", "2013-12", "--format", "json");
        foreach (var step in Section(result, "funnel").GetProperty("steps").EnumerateArray()) Assert.That(step.GetProperty("of_invited").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(Section(result, "scores").TryGetProperty("bounds", out _), Is.False);
        Assert.That(Section(result, "scores").GetProperty("figures")[0].GetProperty("n").GetInt64(), Is.EqualTo(40));
        work.Run("survey", "installation", "--month", "2013-12").Ends(0).Prints("Response rate not estimable: the export holds only answers", "list of invitations (response_id, mode, invited_at", "not estimable");
    }

    [Test]
    public void A_month_of_answers_alone_has_no_response_rate_though_other_months_know_of_silence()
    {
        using var work = Imported(80, i => i < 40 ? Answered(i, 9) : i < 60 ? Answered(i, 9).Replace("2013-12-", "2013-11-", StringComparison.Ordinal) : Silent(i).Replace("2013-12-", "2013-11-", StringComparison.Ordinal));
        Assert.That(Remarks(work), Does.Contain("only_answers"));
        var november = Section(work.Run("survey", "installation", "--month", "2013-11", "--format", "json"), "funnel").GetProperty("steps")[1];
        Assert.That(november.GetProperty("of_invited").GetDouble(), Is.EqualTo(0.5));
    }

    [Test]
    public void An_answer_belongs_to_the_month_in_which_the_customer_was_asked()
    {
        using var work = Imported(40, i => i < 30 ? Answered(i, 9, hours: 24 * 40) : Silent(i));
        var steps = Section(work.Run("survey", "installation", "--month", "2013-12", "--format", "json"), "funnel").GetProperty("steps");
        Assert.That((steps[0].GetProperty("count").GetInt64(), steps[1].GetProperty("count").GetInt64()), Is.EqualTo((40L, 30L)));
        Assert.That(Section(work.Run("survey", "installation", "--month", "2014-01", "--format", "json"), "funnel").GetProperty("steps")[1].GetProperty("count").GetInt64(), Is.Zero);
    }

    [Test]
    public void Different_scales_have_no_common_mean_and_each_its_own_best()
    {
        using var work = Imported(60, i => i % 2 == 0 ? Answered(i, 9) : Answered(i, 2).Replace(",1,10,", ",1,3,", StringComparison.Ordinal));
        var figures = Section(work.Run("survey", "installation", "--month", "2013-12", "--format", "json"), "scores").GetProperty("figures");
        Assert.That(figures[0].GetProperty("value").GetDouble(), Is.EqualTo(0.5), "2 of 3 is the middle");
        Assert.That(figures[1].GetProperty("remark").GetString(), Is.EqualTo("MixedScales"));
        Assert.That(Remarks(work), Does.Contain("mixed_scales"));
    }

    [Test]
    public void Few_answers_are_marked_and_fewer_than_five_withheld()
    {
        using var work = Imported(60, i => i < 4 ? Answered(i, 9, "ivr") : i < 24 ? Answered(i, 9 - i % 2) : Silent(i));
        var modes = Section(work.Run("survey", "installation", "--month", "2013-12", "--format", "json"), "modes").GetProperty("modes").EnumerateArray().ToDictionary(m => m.GetProperty("mode").GetString()!);
        Assert.That(modes["ivr"].GetProperty("top_two").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(modes["ivr"].GetProperty("remark").GetString(), Is.EqualTo("TooFew"));
        Assert.That(modes["sms"].GetProperty("remark").GetString(), Is.EqualTo("FewCases"));
        Assert.That(Remarks(work), Does.Contain("marked").And.Contain("withheld"));
    }

    [Test]
    public void Who_answers_late_or_less_is_warned_of()
    {
        using var work = Imported(400, i => i % 400 < 260 ? i % 2 == 0 || i < 100 ? Answered(i, i < 130 ? 10 : 5, region: i < 170 ? "north" : "south", hours: 1 + i / 10.0) : Silent(i, region: "south") : Silent(i, region: i % 3 == 0 ? "north" : "south"));
        Assert.That(Remarks(work), Does.Contain("late_answers_differ").And.Contain("response_differs_by_region"));
        work.Run("survey", "installation", "--month", "2013-12").Ends(0).Prints("The last third to answer is less satisfied than the first", "If those who never answer resemble the late, the true share is lower.");
    }

    [Test]
    public void A_low_response_is_warned_of_with_what_it_leaves_open()
    {
        using var work = Imported(100, i => i < 10 ? Answered(i, 10) : Silent(i));
        Assert.That(Remarks(work), Does.Contain("low_response"));
        work.Run("survey", "installation", "--month", "2013-12").Ends(0).Prints("Only 10.0% of those asked answered, less than 20.0%", "between 10.0% and 100.0%");
        work.Write("mine/satstats.yaml", "survey: {low_response: 5%}\n");
        Assert.That(Remarks(work, "--workspace", "mine"), Does.Not.Contain("low_response"));
    }

    [Test]
    public void A_month_without_anybody_is_empty_and_no_error()
    {
        using var work = Imported(10, i => Answered(i, 9));
        work.Run("survey", "installation", "--month", "2013-02").Ends(0).Prints("0 records");
        work.Run("survey", "installation", "--month", "2013-12", "--where", "mode = 'pigeon'").Ends(0).Prints("0 records");
    }

    [Test]
    public void A_mistyped_touchpoint_and_an_empty_database_are_told_apart()
    {
        _samples.Run("survey", "instalation").Ends(2).Says("There is no touchpoint 'instalation'", "Did you mean 'installation'?");
        using var work = new Workdir();
        work.Write("complaints.csv", Small.Complaints).Run("import", "complaints.csv").Ends(0);
        work.Run("survey").Ends(1).Says("There are no survey answers");
    }

    [TestCase("true) or (true")]
    [TestCase("true ; select 1")]
    [TestCase("nothing_of_the_kind = 1")]
    public void A_condition_is_a_condition_and_nothing_more(string condition)
    {
        var result = _samples.Run("survey", "installation", "--where", condition);
        Assert.That(result.Code, Is.Not.Zero);
        Assert.That(result.Err, Does.Not.Contain("should not have happened"));
    }

    [Test]
    public void Answers_that_name_no_touchpoint_are_a_survey_too()
    {
        using var work = new Workdir();
        work.Write("a.csv", "response_id,answered_at,satisfaction,scale_min,scale_max\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"R{i},{Day(i)},{i % 5 + 1},1,5\n")));
        work.Run("import", "a.csv", "--as", "survey").Ends(0);
        work.Run("survey").Ends(0).Prints("No touchpoint named", "Satisfied (4 or 5 of 1 to 5)");
    }
}
