using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>What a profile can say of a system's exports beyond where the fields stand.</summary>
public class ProfileRuleTests
{
    private const string Desk = """
        id: desk
        fingerprint: {must: [Number]}
        zone: Asia/Shanghai
        missing_in: {"Sat*": ["-1", "99"]}
        records:
          - kind: ticket
            fields: {ticket_id: Number, opened_at: Opened, resolved_at: Resolved, status: State, handling_minutes: Effort}
            elapsed:
              first_response_at: {since: opened_at, column: [Reply, First reply], unit: hours}
            durations: {handling_minutes: seconds}
            skip_rows: {State: [Spam, preview]}
          - kind: survey
            skip_rows_without: satisfaction
            fields: {ticket_id: Number, satisfaction: Sat score}
            constants: {scale_min: "1", scale_max: "10"}
        """;

    private const string Log = """
        id: log
        fingerprint: {must: [number, mods]}
        date_order: dmy
        records:
          - kind: ticket
            fold: [mods, updated]
            fields: {ticket_id: number, opened_at: opened, status: state}
        """;

    [Test]
    public void A_profile_knows_the_zone_the_missing_values_and_the_units_of_its_exports()
    {
        using var work = new Workdir().Write("desk.yaml", Desk).Write("desk.csv", """
            Number,Opened,State,First reply,Effort,Sat score
            1,2026-01-31 10:00,new,2,90,7
            2,2026-01-31 11:00,solved,01:30:00,2分30秒,-1
            3,2026-01-31 12:00,Spam,1,60,5
            4,,solved,2,--,99
            """);
        var result = work.Run("import", "desk.csv", "--profile", work.PathOf("desk.yaml")).Ends(ExitCode.DoneWithRejects)
            .Says("read as Asia/Shanghai, as exports of the profile desk are", "Column 'Sat score': 1 value '-1' counts as missing (as the profile says)", "1 row is no tickets, and not read");
        Assert.That(result.Accounts(), Is.EqualTo(new[] { new Account(3, 2, 0, 0, 1), new Account(2, 2, 0, 0, 0) }), result.ToString());
        Assert.That(work.Rows("select ticket_id, opened_at, first_response_at, handling_minutes from tickets order by 1"), Is.EqualTo(new[]
        {
            "1|2026-01-31 02:00:00|2026-01-31 04:00:00|1.5",
            "2|2026-01-31 03:00:00|2026-01-31 04:30:00|2.5",
        }));
        Assert.That(work.Rows("select ticket_id, satisfaction from surveys order by 1"), Is.EqualTo(new[] { "1|7", "3|5" }));
    }

    [Test]
    public void The_zone_that_I_give_goes_before_the_profiles()
    {
        using var work = new Workdir().Write("desk.yaml", Desk).Write("desk.csv", "Number,Opened,State\n1,2026-01-31 10:00,new\n");
        work.Run("import", "desk.csv", "--profile", work.PathOf("desk.yaml"), "--tz", "UTC").Ends(ExitCode.Done);
        Assert.That(work.Rows("select opened_at from tickets"), Is.EqualTo(new[] { "2026-01-31 10:00:00" }));
    }

    [Test]
    public void An_event_log_folds_to_the_last_state_of_each_ticket()
    {
        using var work = new Workdir().Write("log.yaml", Log).Write("log.csv", """
            number,state,mods,updated,opened
            A,new,2,29/2/2016 01:23,28/2/2016 01:00
            A,closed,10,1/3/2016 09:00,28/2/2016 01:00
            A,active,9,2/3/2016 09:00,28/2/2016 01:00
            B,resolved,3,1/10/2016 09:00,28/2/2016 01:00
            B,active,3,1/4/2016 09:00,28/2/2016 01:00
            C,new,?,?,28/2/2016 01:00
            """);
        var result = work.Run("import", "log.csv", "--profile", work.PathOf("log.yaml"), "--missing", "?").Ends(ExitCode.Done).Says("6 rows folded to 3 tickets");
        Assert.That(result.Account(), Is.EqualTo(new Account(6, 3, 3, 0, 0)), result.ToString());
        Assert.That(work.Rows("select ticket_id, status from tickets order by 1"), Is.EqualTo(new[] { "A|closed", "B|resolved", "C|open" }));
    }

    [TestCase("[]", "A|active,B|closed")]
    [TestCase("[closed]", "A|closed,B|closed")]
    [TestCase("closed", "A|closed,B|closed")]
    [TestCase("[not there]", "A|active,B|closed")]
    public void The_last_state_is_the_last_row_or_the_latest_by_a_field_that_the_record_has(string fold, string states)
    {
        using var work = new Workdir().Write("log.yaml", Log.Replace("[mods, updated]", fold, StringComparison.Ordinal).Replace("opened_at: opened", "opened_at: opened, closed_at: closed", StringComparison.Ordinal))
            .Write("log.csv", "number,state,mods,opened,closed\nA,closed,9,28/2/2016 01:00,3/10/2016 10:00\nB,new,2,28/2/2016 01:00,\nA,active,1,28/2/2016 01:00,4/9/2016 10:00\nB,closed,1,28/2/2016 01:00,1/3/2016 10:00\n");
        work.Run("import", "log.csv", "--profile", work.PathOf("log.yaml")).Ends(ExitCode.Done).Says("4 rows folded to 2 tickets");
        work.Run("imports", "show", "1").Ends(ExitCode.Done).Prints("4 rows folded to 2 tickets, each in its last state");
        work.Run("import", "log.csv", "--profile", work.PathOf("log.yaml")).Ends(ExitCode.Done).Says("loaded before", "4 rows folded to 2 tickets");
        Assert.That(string.Join(',', work.Rows("select ticket_id, status from tickets order by 1")), Is.EqualTo(states.Replace("active", "open", StringComparison.Ordinal)));
    }

    [TestCase("Number,Opened,State\n1,2026-01-31 10:00,new\n", "read 1")]
    [TestCase("Number,Opened,State,Sat score\n1,2026-01-31 10:00,new,see below\n", "was not taken as satisfaction")]
    public void A_kind_of_which_no_row_can_be_is_left_out(string text, string said)
    {
        using var work = new Workdir().Write("desk.yaml", Desk).Write("desk.csv", text);
        Assert.That(work.Run("import", "desk.csv", "--profile", work.PathOf("desk.yaml")).Ends(ExitCode.Done).Says(said).Account().Kept, Is.EqualTo(1));
        work.Run("import", "desk.csv", "--profile", work.PathOf("desk.yaml"), "--as", "survey").Ends(ExitCode.WrongUsage).Says("satisfaction", "--map satisfaction=<header>");
    }

    [TestCase("zone: Mars/Phobos", "'Mars/Phobos' is no time zone")]
    [TestCase("records: [{kind: ticket, elapsed: {closed_at: {since: status, column: X}}}]", "'status' is no other time field of ticket")]
    [TestCase("records: [{kind: ticket, elapsed: {closed_at: {since: opened_at, column: X, unit: week}}}]", "'week' is no unit of time")]
    [TestCase("records: [{kind: ticket, elapsed: {closed_at: {since: opened_at}}}]", "closed_at needs 'since' and 'column'")]
    [TestCase("records: [{kind: ticket, durations: {status: hours}}]", "durations has no 'status'")]
    public void A_rule_that_cannot_be_meant_is_refused_with_its_line(string rule, string complaint)
    {
        var yaml = rule.StartsWith("records", StringComparison.Ordinal) ? rule : $"{rule}\nrecords: [{{kind: ticket}}]";
        using var work = new Workdir().Write("own.yaml", $"id: own\n{yaml}\n").Write("a.csv", "a,b\n1,2\n");
        work.Run("import", "a.csv", "--profile", work.PathOf("own.yaml")).Ends(ExitCode.Failed).Says("own.yaml, line ", complaint);
    }
}
