using System.Globalization;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Measuring;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class ExclusionTests
{
    private const string Rules = """
        exclusions:
          - id: spam
            title: Spam | 垃圾工单 | 垃圾工單
            kind: ticket
            where: category = 'spam'
            metrics: all
          - id: storm
            title: Storm of December
            kind: ticket
            where: opened_at >= timestamp '2013-12-10' and opened_at < timestamp '2013-12-12'
            metrics: [ticket-resolution, ticket-hours]
        targets:
          - {metric: ticket-resolution, target: 0.5}
          - {metric: ticket-resolution, slice: {region: North}, target: 60%, from: 2013-12}
          - {metric: ticket-resolution, slice: {region: North}, target: 0.55}

        """;

    private sealed record Ticket(string Id, DateTime Opened, DateTime? Resolved, string? Category, string Region);

    private Workdir _work = null!;
    private List<Ticket> _tickets = null!;

    [OneTimeSetUp]
    public void Import()
    {
        var random = new Random(20131231);
        _tickets = [.. Enumerable.Range(1, 600).Select(i =>
        {
            var opened = new DateTime(2013, 11, 1).AddMinutes(random.Next(61 * 24 * 60));
            DateTime? resolved = random.Next(10) < 6 ? opened.AddMinutes(random.Next(1, 6000)) : null;
            return new Ticket($"T{i}", opened, resolved, random.Next(5) switch { 0 => "spam", 1 => null, _ => "fault" }, random.Next(3) switch { 0 => "North", 1 => "South", _ => "West" });
        })];
        var text = new StringBuilder("Ticket ID,Opened At,Resolved At,Status,Category,Region\n");
        foreach (var t in _tickets) text.Append(CultureInfo.InvariantCulture, $"{t.Id},{t.Opened:yyyy-MM-dd HH:mm:ss},{t.Resolved:yyyy-MM-dd HH:mm:ss},{(t.Resolved is null ? "open" : "resolved")},{t.Category},{t.Region}\n");
        _work = new Workdir().Write("tickets.csv", text.ToString()).Write("mine/satstats.yaml", Rules);
        _work.Run("import", "tickets.csv", "--as", "ticket").Ends(ExitCode.Done);
    }

    [OneTimeTearDown]
    public void CleanUp() => _work.Dispose();

    [Test]
    public void A_comparison_says_what_is_left_out_on_both_sides() =>
        _work.Run("compare", "ticket-resolution", "--between", "2013-11", "2013-12", "--workspace", "mine").Ends(ExitCode.Done).Says("Spam (spam) is left out on both sides", "Storm of December (storm)");

    private static bool IsSpam(Ticket t) => t.Category == "spam";

    private static bool IsStorm(Ticket t) => t.Opened >= new DateTime(2013, 12, 10) && t.Opened < new DateTime(2013, 12, 12);

    private List<JsonElement> Figures(params string[] words)
    {
        using var json = _work.Run(["measure", .. words, "--workspace", "mine", "--format", "json"]).Ends(ExitCode.Done).Json();
        return [.. json.RootElement.EnumerateArray().Select(e => e.Clone())];
    }

    [Test]
    public void Each_figure_counts_what_its_rules_left_out_and_says_what_it_would_be_without_them()
    {
        foreach (var (month, region) in from m in new[] { 11, 12 } from r in new[] { "North", "South", "West" } select (m, r))
        {
            var figure = Figures("ticket-resolution", "--grain", "month", "--by", "region").Single(f => f.GetProperty("period").ToString().Contains($"2013-{month}", StringComparison.Ordinal) && f.GetProperty("slice").ToString().Contains(region, StringComparison.Ordinal));
            var all = _tickets.Where(t => t.Opened.Month == month && t.Region == region).ToList();
            var kept = all.Where(t => !IsSpam(t) && !IsStorm(t)).ToList();
            var about = $"{month} {region}";
            Assert.That(figure.GetProperty("n").GetInt32(), Is.EqualTo(kept.Count), about);
            Assert.That(figure.GetProperty("value").GetDouble(), Is.EqualTo(kept.Count(t => t.Resolved is not null) / (double)kept.Count).Within(1e-12), about);
            Assert.That(figure.Statistic("excluded_spam"), Is.EqualTo(all.Count(IsSpam)), about);
            Assert.That(figure.Statistic("excluded_storm"), Is.EqualTo(all.Count(t => IsStorm(t) && !IsSpam(t))), about);
            Assert.That(figure.Statistic("excluded"), Is.EqualTo(all.Count - kept.Count), about);
            Assert.That(figure.Statistic("n_of_all"), Is.EqualTo(all.Count), about);
            Assert.That(figure.Statistic("value_of_all"), Is.EqualTo(all.Count(t => t.Resolved is not null) / (double)all.Count).Within(1e-12), about);
        }
    }

    [Test]
    public void A_rule_holds_for_the_metrics_that_it_names_and_no_others()
    {
        var volume = Figures("ticket-volume").Single();
        Assert.That(volume.GetProperty("n").GetInt32(), Is.EqualTo(_tickets.Count(t => !IsSpam(t))));
        var hours = Figures("ticket-hours").Single();
        Assert.That(hours.GetProperty("n").GetInt32(), Is.EqualTo(_tickets.Count(t => t.Resolved is not null && !IsSpam(t) && !IsStorm(t))));
        Assert.That(Figures("ticket-volume", "--without-exclusions").Single().GetProperty("n").GetInt32(), Is.EqualTo(600));
    }

    [Test]
    public void A_slice_of_which_nothing_is_left_is_still_there()
    {
        var spam = Figures("ticket-volume", "--by", "category").Single(f => f.GetProperty("slice").ToString().Contains("spam", StringComparison.Ordinal));
        Assert.That((spam.GetProperty("n").GetInt32(), (int)spam.Statistic("n_of_all")), Is.EqualTo((0, _tickets.Count(IsSpam))));
    }

    [Test]
    public void The_table_says_how_many_were_left_out_and_the_definition_by_what()
    {
        _work.Run("measure", "ticket-volume", "--workspace", "mine").Ends(ExitCode.Done).Prints($"{_tickets.Count(IsSpam)} left out: 600 of 600 with them");
        _work.Run("metrics", "ticket-volume", "--workspace", "mine").Ends(ExitCode.Done).Prints("Spam (spam): category = 'spam'");
        _work.Run("report", "monthly", "--month", "2013-12", "--out", "out", "--workspace", "mine").Ends(ExitCode.Done);
        var page = File.ReadAllText(Directory.GetFiles(_work.PathOf("out"), "*.html").Single());
        Assert.That(page, Does.Contain("Left out by rule").And.Contain("Spam: "));
    }

    [Test]
    public void A_slice_has_the_target_that_is_set_for_it()
    {
        double Target(string region, string month) => Figures("ticket-resolution", "--by", "region", "--month", month).Single(f => f.GetProperty("slice").ToString().Contains(region, StringComparison.Ordinal)).GetProperty("target").GetProperty("value").GetDouble();
        Assert.That((Target("North", "2013-11"), Target("North", "2013-12"), Target("South", "2013-12")), Is.EqualTo((0.55, 0.6, 0.5)));
        Assert.That(Figures("ticket-resolution", "--month", "2013-12").Single().GetProperty("target").GetProperty("value").GetDouble(), Is.EqualTo(0.5));
    }

    [TestCase("exclusions:\n  - {id: a, kind: ticket, where: \"colour = 'red'\"}\n", "satstats.yaml, line 2: exclusion 'a' cannot be used for ticket-volume", "ticket records")]
    [TestCase("exclusions:\n  - {id: a, kind: ticket, where: \"true) or (true\"}\n", "satstats.yaml, line 2: exclusion 'a'", "Write a condition")]
    [TestCase("exclusions:\n  - {id: a, kind: tickt, where: \"true\"}\n", "satstats.yaml, line 2", "Did you mean 'ticket'")]
    [TestCase("exclusions:\n  - {id: a, kind: ticket, where: \"true\", metrics: [ticket-volum]}\n", "line 2: There is no metric 'ticket-volum'", "Did you mean 'ticket-volume'")]
    [TestCase("exclusions:\n  - {id: a, kind: complaint, where: \"true\", metrics: [ticket-volume]}\n", "leaves out complaint records", "Write the kind of record")]
    [TestCase("exclusions:\n  - {id: a, kind: ticket}\n", "line 2: an exclusion has no 'where'", "Write it as")]
    [TestCase("exclusions:\n  - {id: a, kind: ticket, where: \"true\"}\n  - {id: a, kind: ticket, where: \"true\"}\n", "line 3: there are two exclusions 'a'", "a name of its own")]
    [TestCase("exclusions:\n  - {id: Not Good, kind: ticket, where: \"true\"}\n", "line 2: 'Not Good' is no name", "small letters")]
    [TestCase("exclusions:\n  - {id: a, kind: ticket, were: \"true\"}\n", "line 2: an exclusion has no 'were'", "'where'")]
    [TestCase("targets:\n  - {metric: ticket-volum, target: 1}\n", "line 2: There is no metric 'ticket-volum'", "Did you mean")]
    [TestCase("targets:\n  - {metric: ticket-volume, target: many}\n", "line 2: 'many' is no number", "0.95")]
    [TestCase("targets:\n  - {metric: ticket-volume, target: 1, from: 2013-13}\n", "line 2: '2013-13' is not a month", "2013-12")]
    [TestCase("targets:\n  - {target: 1}\n", "line 2: a target has no 'metric'", "Write it as")]
    public void What_cannot_be_used_says_file_line_and_remedy(string yaml, string says, string remedy)
    {
        _work.Write("broken/satstats.yaml", yaml);
        var result = _work.Run("measure", "ticket-volume", "--workspace", "broken");
        Assert.That(result.Code, Is.Not.EqualTo(ExitCode.Done));
        result.Says(says, remedy);
    }
}
