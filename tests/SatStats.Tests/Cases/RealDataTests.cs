using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Published exports of other people, and the answers that other programs found in them.</summary>
public class RealDataTests
{
    private static CommandResult Imported(Workdir work, params string[] words)
    {
        var result = work.Run(["import", .. words]);
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done).Or.EqualTo(ExitCode.DoneWithRejects), result.ToString());
        result.Accounts();
        return result;
    }

    private static Dictionary<string, string> Fractions(CommandResult measured) => measured.Figures().ToDictionary(f => f.Key, f => f.Value.Fraction());

    [Test]
    public void Provider_complaints_are_resolved_as_often_as_others_counted()
    {
        using var work = new Workdir();
        var result = Imported(work, SharedData.Real("comcast", "Comcast_telecom_complaints_data.csv"));
        Assert.That(result.Account(), Is.EqualTo(new Account(2224, 2224, 0, 0, 0)), result.ToString());
        string[] measure = ["measure", "complaint-resolution", "--format", "json"];
        Assert.That(work.Run(measure).Figures().Values.Single().Fraction(), Is.EqualTo("1707/2224"));
        Assert.That(Fractions(work.Run([.. measure, "--by", "channel"])), Is.EqualTo(new Dictionary<string, string> { ["Customer Care Call"] = "864/1119", ["Internet"] = "843/1105" }));
        Assert.That(Fractions(work.Run([.. measure, "--by", "Filing on Behalf of Someone"])), Is.EqualTo(new Dictionary<string, string> { ["No"] = "1558/2021", ["Yes"] = "149/203" }));
        Assert.That(Fractions(work.Run([.. measure, "--grain", "month"])), Is.EqualTo(new Dictionary<string, string>
        {
            ["2015-01"] = "50/55", ["2015-02"] = "55/59", ["2015-03"] = "38/45", ["2015-04"] = "365/375", ["2015-05"] = "228/317", ["2015-06"] = "670/1046",
            ["2015-07"] = "43/49", ["2015-08"] = "63/67", ["2015-09"] = "50/55", ["2015-10"] = "50/53", ["2015-11"] = "36/38", ["2015-12"] = "59/65",
        }));
        Assert.That(work.Run("measure", "complaint-volume", "--grain", "day", "--format", "json").Figures()["2015-06-24"].GetProperty("n").GetInt32(), Is.EqualTo(218));
        Assert.That(work.Rows("select count(*) from complaints where length(\"Zip code\") < 5"), Is.EqualTo(new[] { "170" }), "leading zeros were lost before the file was published, not by the import");
        Assert.That(work.Rows("select status, count(*) from complaints group by 1 order by 1"), Is.EqualTo(new[] { "closed|734", "open|363", "pending|154", "resolved|973" }));
    }

    [Test]
    public void Help_desk_tickets_and_their_ratings_come_out_of_one_file()
    {
        using var work = new Workdir();
        var accounts = Imported(work, SharedData.Real("support-tickets", "customer_support_tickets.csv")).Accounts();
        Assert.That(accounts.Select(a => a.Read), Is.EqualTo(new[] { 8469, 2769 }));
        string[] resolution = ["measure", "ticket-resolution", "--format", "json"];
        Assert.That(work.Run(resolution).Figures().Values.Single().Fraction(), Is.EqualTo("2769/8469"));
        Assert.That(Fractions(work.Run([.. resolution, "--by", "channel"])), Is.EqualTo(new Dictionary<string, string>
        {
            ["Chat"] = "674/2073", ["Email"] = "720/2143", ["Phone"] = "691/2132", ["Social media"] = "684/2121",
        }));
        Assert.That(Fractions(work.Run([.. resolution, "--by", "priority"])), Is.EqualTo(new Dictionary<string, string>
        {
            ["Critical"] = "726/2129", ["High"] = "705/2085", ["Low"] = "644/2063", ["Medium"] = "694/2192",
        }));
        var satisfaction = work.Run("measure", "csat", "--format", "json").Figures().Values.Single();
        Assert.That(satisfaction.Fraction(), Is.EqualTo("1087/2769"));
        Assert.That(satisfaction.Statistic("mean"), Is.EqualTo(2.991333).Within(5e-7));
        Assert.That(work.Run("measure", "csat", "--by", "Ticket Channel", "--format", "json").Figures()["Chat"].Statistic("mean"), Is.EqualTo(3.083086).Within(5e-7));
    }

    [Test]
    public void A_chinese_operators_survey_has_the_mean_and_top_boxes_that_others_found()
    {
        using var work = new Workdir();
        Imported(work, Directory.GetFiles(SharedData.Real("china-mobile-survey"), "*.xlsx")[0], "--tz", "Asia/Shanghai");
        var figure = work.Run("measure", "csat", "--format", "json").Figures().Values.Single();
        Assert.That(figure.Fraction(), Is.EqualTo("3921/5433"));
        Assert.That(figure.Statistic("mean"), Is.EqualTo(8.679919).Within(5e-7));
        var byProblem = work.Run("measure", "csat", "--by", "had_problem", "--format", "json").Figures();
        Assert.That(byProblem["yes"].Statistic("mean"), Is.EqualTo(7.804545).Within(5e-7));
        Assert.That(byProblem["no"].Statistic("mean"), Is.EqualTo(9.652934).Within(5e-7));
        var byStar = work.Run("measure", "csat", "--by", "客户星级标识", "--format", "json").Figures();
        Assert.That(byStar["三星"].Statistic("mean"), Is.EqualTo(8.948782).Within(5e-7));
        Assert.That(byStar["-"].GetProperty("n").GetInt32(), Is.EqualTo(5));
    }

    [Test]
    public void Visits_typed_by_hand_are_folded_read_month_first_and_never_guessed()
    {
        using var work = new Workdir();
        var profile = Path.Combine(SharedData.Root, "tests", "SatStats.Tests", "Importing", "RealData", "technician-visits.yaml");
        var account = Imported(work, SharedData.Real("technician-visits", "tech_performance_raw.csv"), "--profile", profile).Account();
        Assert.That(account.Read, Is.EqualTo(2500));
        Assert.That(work.Rows("select type, count(*) from visits group by 1 order by 1"), Is.EqualTo(new[] { "install|920", "maintenance|941", "repair|639" }));
        Assert.That(work.Rows("select outcome, count(*) from visits group by 1 order by 1"), Is.EqualTo(new[] { "completed|1258", "failed|1242" }));
        Assert.That(work.Rows("select region, count(*) from visits group by 1 order by 1"), Is.EqualTo(new[] { "east|643", "north|610", "south|661", "west|586" }));
        Assert.That(work.Rows("select strftime(appointment_from, '%Y-%m') as month, count(*) from visits group by 1 order by 1"), Is.EqualTo(new[] { "2024-01|664", "2024-02|566", "2024-03|640", "2024-04|630" }));
        Assert.That(work.Rows("select count(indoor_minutes), round(avg(indoor_minutes), 4) from visits"), Is.EqualTo(new[] { "960|98.7698" }));
        Assert.That(work.Rows("select count(customer_id), count(distinct customer_id) from visits"), Is.EqualTo(new[] { "641|620" }));
    }

    [Test]
    public void Marketplace_orders_reviews_and_customers_are_imported_whole()
    {
        using var work = new Workdir();
        var folder = SharedData.Real("olist");
        Imported(work, Path.Combine(folder, "olist_orders_dataset.csv"));
        Imported(work, Path.Combine(folder, "olist_order_reviews_dataset.csv"));
        Imported(work, Path.Combine(folder, "olist_customers_dataset.csv"));
        Assert.That(work.Rows("select count(*) from purchases"), Is.EqualTo(new[] { "4000" }));
        Assert.That(work.Rows("select count(*), round(avg(satisfaction), 6), count(*) filter (where satisfaction >= 4) from surveys"), Is.EqualTo(new[] { "3986|4.080281|3058" }));
        Assert.That(work.Run("measure", "csat", "--format", "json").Figures().Values.Single().Fraction(), Is.EqualTo("3058/3986"));
    }

    [TestCase("comma_in_quotes")]
    [TestCase("escaped_quotes")]
    [TestCase("newlines")]
    [TestCase("newlines_crlf")]
    [TestCase("quotes_and_newlines")]
    [TestCase("utf8")]
    [TestCase("simple")]
    [TestCase("simple_crlf")]
    [TestCase("empty")]
    [TestCase("json")]
    public void Cells_of_all_known_kinds_arrive_as_they_were_meant(string name)
    {
        var source = SharedData.Real("csv-spectrum", "csvs", name + ".csv");
        using var expected = System.Text.Json.JsonDocument.Parse(File.ReadAllText(SharedData.Real("csv-spectrum", "json", name + ".json")));
        using var work = new Workdir();
        var first = expected.RootElement[0].EnumerateObject().First().Name;
        Imported(work, source, "--as", "customer", "--map", $"customer_id={first}");
        var columns = expected.RootElement[0].EnumerateObject().Skip(1).Select(p => p.Name).ToList();
        // A header that a field takes (city: region) is found under the field's name.
        var names = columns.Select(c => work.Rows($"select field from import_mappings where header = '{c}'").Append(c).First());
        using var found = work.Run("query", $"select {string.Join(", ", names.Zip(columns, (n, c) => $"\"{n}\" as \"{c}\""))} from customers order by source_row", "--format", "json").Json();
        var wanted = expected.RootElement.EnumerateArray().Select(r => columns.Select(c => r.GetProperty(c).GetString()!.Trim().ReplaceLineEndings("\n")).ToList()).ToList();
        var got = found.RootElement.EnumerateArray().Select(r => columns.Select(c => (r.GetProperty(c).GetString() ?? "").ReplaceLineEndings("\n")).ToList()).ToList();
        Assert.That(got, Is.EqualTo(wanted));
    }
}
