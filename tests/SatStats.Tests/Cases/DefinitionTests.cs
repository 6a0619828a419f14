using NUnit.Framework;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>One name, many definitions; and what a figure needs to be one.</summary>
public class DefinitionTests
{
    private const string Tickets = """
        ticket_id,customer_id,category,opened_at,resolved_at,status,replies,customer_replies,closings,assignees
        T1,K1,device,2013-10-01 09:00:00,2013-10-01 09:10:00,closed,0,0,1,1
        T2,K2,device,2013-10-01 09:00:00,2013-10-01 12:00:00,closed,1,0,1,1
        T3,K3,device,2013-10-01 09:00:00,2013-10-01 12:00:00,closed,1,2,2,1
        T4,K4,device,2013-10-01 09:00:00,2013-10-02 12:00:00,closed,2,0,1,2
        T5,K5,device,2013-10-01 09:00:00,,open,1,0,,1
        T6,K2,device,2013-10-04 09:00:00,2013-10-04 12:00:00,closed,3,1,1,1
        T7,K7,device,2013-11-04 09:00:00,2013-11-04 12:00:00,closed,3,1,1,1

        """;

    private Workdir _work = null!;

    [SetUp]
    public void Prepare() => _work = new Workdir();

    [TearDown]
    public void CleanUp() => _work.Dispose();

    [Test]
    public void I_can_see_one_month_under_every_definition_of_the_same_name()
    {
        _work.Write("tickets.csv", Tickets).Run("import", "tickets.csv", "--as", "ticket").Ends(0);
        using var json = _work.Run("measure", "first-contact-resolution", "--variants", "--month", "2013-10", "--format", "json").Ends(0).Json();
        var found = json.RootElement.EnumerateArray().ToDictionary(m => m.GetProperty("metric").GetString()!, m => m.Fraction());
        Assert.That(found, Is.EqualTo(new Dictionary<string, string>
        {
            ["first-contact-resolution"] = "4/6",
            ["first-contact-resolution.freshdesk"] = "2/5",
            ["first-contact-resolution.freshservice"] = "3/5",
            ["first-contact-resolution.intercom"] = "3/5",
            ["first-contact-resolution.practitioners"] = "2/6",
            ["first-contact-resolution.zammad"] = "1/5",
            ["first-contact-resolution.zendesk-one-touch"] = "3/5",
        }));
    }

    [Test]
    public void What_no_export_has_is_named_and_nothing_is_counted_in_its_place()
    {
        _work.Write("tickets.csv", "ticket_id,opened_at,resolved_at,status\nT1,2013-10-01 09:00:00,2013-10-01 10:00:00,closed\n").Run("import", "tickets.csv", "--as", "ticket").Ends(0);
        var figure = _work.Run("measure", "first-contact-resolution.intercom", "--month", "2013-10", "--format", "json").Figures().Single().Value;
        Assert.That(figure.GetProperty("missing").EnumerateArray().Select(f => f.GetString()), Is.EqualTo(new[] { "closings", "assignees" }));
        Assert.That(figure.GetProperty("value").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        _work.Run("measure", "ticket-reopen", "--by", "team").Ends(0).Prints("not estimable: no export has reopened");
    }

    [Test]
    public void Variants_stand_under_their_metric_and_are_measured_by_its_name_and_theirs()
    {
        var rows = _work.Run("metrics", "--format", "csv").Ends(0).Out.Split('\n');
        Assert.That(rows.Where(r => r.StartsWith("first-contact-resolution", StringComparison.Ordinal)).Single(), Does.Contain("zendesk-one-touch"));
        _work.Run("metrics", "first-contact-resolution").Ends(0).Prints("Other definitions", "first-contact-resolution.zammad: Share of the closed tickets");
        _work.Run("metrics", "first-contact-resolution.zamad").Ends(2).Says("first-contact-resolution.zammad");
        _work.Run("metrics", "spam-handled-in-time").Ends(0).Prints("Mon Tue Wed Thu Fri 09:00-17:00, zone of the data, no holidays");
    }

    [TestCase("-- variant: other", "has only one of 'variant-of:' and 'variant:'")]
    [TestCase("-- variant-of: csat\n-- variant: other", "Call the file csat.other.sql")]
    [TestCase("-- needs: colour", "colour")]
    [TestCase("-- family: exposure", "has no line 'per:'")]
    [TestCase("-- per: nothing", "nothing")]
    public void A_metric_of_my_own_that_is_written_wrongly_says_what_is_wrong(string line, string says)
    {
        _work.Write("mine/metrics/odd.sql", $"""
            -- title: Odd
            -- legend: Odd
            -- family: count
            -- unit: count
            -- better: neither
            -- records: ticket
            -- basis: opened in the period
            -- clock: none
            {line}
            select r.*, r.opened_at as case_at, 1 as case_value from tickets r
            """);
        var result = _work.Run("metrics", "odd", "--workspace", "mine").Says(says);
        Assert.That(result.Code, Is.EqualTo(1).Or.EqualTo(2), result.ToString());
    }
}
