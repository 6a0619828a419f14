using System.Globalization;
using System.Text.Json;
using NUnit.Framework;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Weights, items and their settings in satstats yaml, as a user of satstats survey sees them.</summary>
public class SurveyWeightTests
{
    private readonly Workdir _any = Imported(6, _ => ("", ""), _ => 8);

    [OneTimeTearDown]
    public void CleanUp() => _any.Dispose();

    private static readonly string[] Command = ["survey", "installation", "--month", "2013-12"];

    /// <summary>Answers with the region and segment that <paramref name="home"/> says, and one invitation without an answer for each.</summary>
    private static Workdir Imported(int count, Func<int, (string Region, string Segment)> home, Func<int, int> score, string? customers = null)
    {
        var work = new Workdir();
        work.Write("survey.csv", "response_id,customer_id,touchpoint,mode,region,segment,invited_at,answered_at,satisfaction,scale_min,scale_max,item_result,item_punctuality,item_professionalism,item_staff\n"
            + string.Concat(Enumerable.Range(0, count).SelectMany(i => new[]
            {
                string.Create(CultureInfo.InvariantCulture, $"R{i},K{i},installation,sms,{home(i).Region},{home(i).Segment},2013-12-02 09:00:00,2013-12-02 10:{i % 60:00}:00,{score(i)},1,10,{score(i)},10,10,{(i % 10 == 0 ? "" : "8")}\n"),
                $"S{i},L{i},installation,sms,{home(i).Region},{home(i).Segment},2013-12-02 09:00:00,,,1,10,,,,\n",
            })));
        work.Run("import", "survey.csv", "--as", "survey").Ends(0);
        if (customers is not null) work.Write("customer.csv", "customer_id,region,segment\n" + customers).Run("import", "customer.csv", "--as", "customer").Ends(0);
        return work;
    }

    private static string Customers(params (string Region, string Segment, int Count)[] groups) =>
        string.Concat(groups.SelectMany((g, k) => Enumerable.Range(0, g.Count).Select(i => $"C{k}-{i},{g.Region},{g.Segment}\n")));

    private static JsonElement Section(Workdir work, string id, params string[] more)
    {
        using var json = work.Run([.. Command, "--format", "json", .. more]).Ends(0).Json();
        return json.RootElement.EnumerateArray().Single(s => s.GetProperty("section").GetString() == "installation." + id).Clone();
    }

    private static double Weighted(JsonElement section) => section.GetProperty("figures")[0].GetProperty("weighted").GetDouble();

    // The north answers three times as often as it has customers, and is satisfied.
    private static readonly Func<int, (string, string)> s_mostlyNorth = i => (i % 4 < 3 ? "north" : "south", i % 8 < 4 ? "consumer" : "business");

    [Test]
    public void Answers_are_weighted_to_the_customers_on_record()
    {
        using var work = Imported(80, s_mostlyNorth, i => i % 4 < 3 ? 10 : 5, Customers(("north", "consumer", 10), ("north", "business", 10), ("south", "consumer", 40), ("south", "business", 40)));
        var section = Section(work, "weighted");
        Assert.That(section.GetProperty("figures")[0].GetProperty("unweighted").GetDouble(), Is.EqualTo(0.75));
        Assert.That(Weighted(section), Is.EqualTo(0.2).Within(1e-9));
        Assert.That(section.GetProperty("sentences")[0].GetString(), Does.Contain("all customers on record by region, segment"));
        work.Run(Command).Ends(0).Prints("survey: population: invited in satstats.yaml makes them speak for those asked");
    }

    [Test]
    public void Where_no_customers_are_known_or_a_condition_picks_answers_the_invited_are_the_population()
    {
        using var work = Imported(80, s_mostlyNorth, i => i % 4 < 3 ? 10 : 5);
        Assert.That(Weighted(Section(work, "weighted")), Is.EqualTo(0.75).Within(1e-9));
        work.Run(Command).Ends(0).Prints("raked to the margins of those who were asked");
        using var known = Imported(80, s_mostlyNorth, i => i % 4 < 3 ? 10 : 5, Customers(("north", "consumer", 10), ("south", "business", 40)));
        known.Run([.. Command, "--where", "mode = 'sms'"]).Ends(0).Prints("raked to the margins of those who were asked");
        known.Write("mine/satstats.yaml", "survey: {population: invited}\n");
        known.Run([.. Command, "--workspace", "mine"]).Ends(0).Prints("raked to the margins of those who were asked");
    }

    [Test]
    public void Without_any_margin_nothing_is_weighted_and_it_says_what_to_import()
    {
        using var work = Imported(40, _ => ("", ""), _ => 9);
        work.Run(Command).Ends(0).Prints("Not weighted: region, area type and segment", "Import the customer export (customer_id, region, area_type, segment)");
    }

    [Test]
    public void A_group_of_the_population_from_which_nobody_answered_is_named()
    {
        using var work = Imported(80, s_mostlyNorth, _ => 9, Customers(("north", "consumer", 20), ("south", "business", 20), ("west", "consumer", 10)));
        work.Run(Command).Ends(0).Prints("Nobody answered from west (region, 20.0% of the population)");
    }

    [Test]
    public void Margins_that_contradict_each_other_in_these_answers_are_named()
    {
        using var work = Imported(80, i => i % 4 < 3 ? ("north", "consumer") : ("south", "business"), _ => 9, Customers(("north", "business", 50), ("south", "consumer", 20), ("north", "consumer", 5), ("south", "business", 5)));
        var result = work.Run(Command).Ends(0).Prints("the margins contradict each other in these answers", "survey: rake");
        Assert.That(result.Out, Does.Not.Contain("Design effect (Kish)"));
        work.Write("mine/satstats.yaml", "survey: {rake: [region]}\n");
        work.Run([.. Command, "--workspace", "mine"]).Ends(0).Prints("by region;");
    }

    [Test]
    public void Extreme_weights_are_cut_and_it_says_how_many_and_how_far_margins_are_off()
    {
        using var work = Imported(100, i => (i < 5 ? "south" : "north", ""), i => i < 5 ? 3 : 10, Customers(("north", "", 20), ("south", "", 80)));
        work.Run(Command).Ends(0).Prints("The weights of 5 answers were cut to 5 times the average; margins are now up to 55.0 pp off", "The weights cost much");
        work.Write("mine/satstats.yaml", "survey: {trim: 20}\n");
        Assert.That(Weighted(Section(work, "weighted", "--workspace", "mine")), Is.EqualTo(0.2).Within(1e-9));
    }

    [Test]
    public void The_index_names_its_weights_and_takes_those_of_the_workspace()
    {
        using var work = Imported(40, _ => ("", ""), _ => 10);
        work.Run(Command).Ends(0).Prints("Index = (result × 20% + punctuality × 30% + professional work × 30% + staff × 20% − 1) ÷ 9 × 100", "36 answers have all the items, 4 only some.");
        work.Write("mine/satstats.yaml", "survey:\n  items: {result: 1, staff: 3}\n");
        var items = Section(work, "items", "--workspace", "mine");
        Assert.That(items.GetProperty("sentences")[0].GetString(), Does.Contain("(result × 25% + staff × 75% − 1) ÷ 9 × 100"));
        Assert.That(items.GetProperty("items")[0].GetProperty("value").GetDouble(), Is.EqualTo((0.25 * 10 + 0.75 * 8 - 1) / 9 * 100).Within(1e-9));
    }

    [Test]
    public void Items_may_have_a_scale_of_their_own()
    {
        using var work = Imported(40, _ => ("", ""), _ => 8);
        work.Write("mine/satstats.yaml", "survey: {item_scale: [0, 8], items: {result: 1}}\n");
        var items = Section(work, "items", "--workspace", "mine").GetProperty("items");
        Assert.That(items[0].GetProperty("value").GetDouble(), Is.EqualTo(100));
        Assert.That(items[2].GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null), "10 is off a scale that ends at 8");
        work.Run([.. Command, "--workspace", "mine"]).Ends(0).Prints("Counted as missing: 80 item scores that their scale does not have.");
    }

    [Test]
    public void Records_that_a_rule_leaves_out_are_counted_and_in_no_figure()
    {
        using var work = Imported(40, _ => ("", ""), i => i < 10 ? 1 : 10);
        work.Write("mine/satstats.yaml", "exclusions:\n  - {id: tests, title: Test answers, kind: survey, where: satisfaction = 1, metrics: all}\n  - {id: low, title: Low, kind: survey, where: satisfaction < 5, metrics: all}\n");
        work.Run([.. Command, "--workspace", "mine"]).Ends(0).Prints("70 records", "Left out by the rule “Test answers” of satstats.yaml: 10 records.");
        Assert.That(Section(work, "remarks", "--workspace", "mine").GetProperty("remarks").EnumerateArray().Select(r => r.GetProperty("id").GetString()), Has.None.EqualTo("excluded_low"), "a record counts for the first rule");
        work.Write("mine/satstats.yaml", "exclusions:\n  - {id: tests, kind: survey, where: satisfactoin = 1, metrics: all}\n");
        work.Run([.. Command, "--workspace", "mine"]).Ends(1).Says("satstats.yaml, line 2: exclusion 'tests' cannot be used for surveys");
    }

    [TestCase("survey:\n  itmes: {result: 20}\n", "line 2: survey has no 'itmes'", "Did you mean 'items'?")]
    [TestCase("survey:\n  items: {resutl: 20}\n", "line 2: items has no 'resutl'", "Did you mean 'result'?")]
    [TestCase("survey:\n  items: {result: -1}\n", "line 2: '-1' cannot be result", "0 leaves it out")]
    [TestCase("survey:\n  items: {result: 0}\n", "line 2: no item weighs anything", "punctuality: 30")]
    [TestCase("survey:\n  rake: [regoin]\n", "line 2: There is no grouping to weight by called 'regoin'", "Did you mean 'region'?")]
    [TestCase("survey:\n  trim: 1\n", "line 2: '1' cannot be trim", "more than 1")]
    [TestCase("survey:\n  population: everyone\n", "line 2: There is no population of surveys called 'everyone'", "Known: customers, invited.")]
    [TestCase("survey:\n  item_scale: [5, 1]\n", "line 2: item_scale is no scale", "item_scale: [1, 5]")]
    [TestCase("survey:\n  low_response: many\n", "line 2: 'many' cannot be low_response", "20%")]
    public void A_slip_in_the_settings_is_named_with_file_line_and_remedy(string yaml, string says, string remedy)
    {
        _any.Write("mine/satstats.yaml", yaml);
        _any.Run([.. Command, "--workspace", "mine"]).Ends(1).Says("satstats.yaml, " + says, remedy);
    }
}
