using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>What the profiles of help desks promise of exports that differ from their samples.</summary>
public class HelpDeskTests
{
    private const string Times = "select ticket_id, opened_at, first_response_at, resolved_at, status from tickets order by 1";

    [Test]
    public void Zendesk_minutes_tell_the_solution_where_the_column_with_its_moment_was_not_exported()
    {
        using var work = Imported("""
            Id,Requester,Status,Created at,First reply time in minutes,Full resolution time in minutes
            1,Ada,On-hold,2025-03-03 08:00,30,
            2,Bo,Solved,2025-03-03 08:00,1500,3000
            """, "zendesk-csv");
        Assert.That(work.Rows(Times), Is.EqualTo(new[] { "1|2025-03-03 08:00:00|2025-03-03 08:30:00||pending", "2|2025-03-03 08:00:00|2025-03-04 09:00:00|2025-03-05 10:00:00|resolved" }));
    }

    [Test]
    public void Zendesk_ratings_have_a_share_of_good_ones_and_only_the_offered_are_left_out()
    {
        var ratings = Enumerable.Repeat("Good", 30).Concat(Enumerable.Repeat("Bad", 10)).Concat(["Offered", "Not Offered"]);
        using var work = Imported("Id,Requester,Status,Created at,Solved at,Satisfaction Score\n"
            + string.Join('\n', ratings.Select((r, i) => $"{i},Ada,Closed,2025-03-03 08:00,2025-03-03 09:00,{r}")), "zendesk-csv", "--map", "survey.answered_at=Solved at");
        var csat = work.Run("measure", "csat", "--month", "2025-03", "--format", "json").Figures();
        Assert.That(csat["2025-03"].Fraction(), Is.EqualTo("30/40"), "a bad rating is none of the two best");
    }

    [Test]
    public void Freshdesk_hours_are_never_added_to_a_moment_because_they_are_business_hours()
    {
        using var work = Imported("""
            Ticket ID,Status,Created Time,Initial response time,Resolved time,First response time (in hrs),Resolution time (in hrs)
            1,Resolved,2025-03-03 08:00:00,2025-03-04 08:10:00,2025-03-05 08:00:00,08:10:00,16:00:00
            2,Open,2025-03-03 08:00:00,,,-00:30:00,
            """, "freshdesk");
        Assert.That(work.Rows(Times), Is.EqualTo(new[] { "1|2025-03-03 08:00:00|2025-03-04 08:10:00|2025-03-05 08:00:00|resolved", "2|2025-03-03 08:00:00|||open" }));
    }

    [Test]
    public void Jiras_remaining_time_is_no_duration_and_its_sign_stays_to_be_seen()
    {
        using var work = Imported("""
            Issue key,Status,Created,Resolved,Custom field (Time to resolution),Labels,Labels
            H-1,Done,2025-10-11 08:00,2025-10-11 09:00,7:00,vip,billing
            H-2,Resolved,2025-10-11 08:00,2025-10-13 09:30,-41:30,,
            H-3,In Progress,2025-10-11 08:00,,-1:05,,
            """, "jira-service-management");
        Assert.That(work.Rows("""select ticket_id, status, resolved_at, "Custom field (Time to resolution)", "Labels_2" from tickets order by 1"""), Is.EqualTo(new[]
        {
            "H-1|resolved|2025-10-11 09:00:00|7:00|billing", "H-2|resolved|2025-10-13 09:30:00|-41:30|", "H-3|open||-1:05|",
        }));
    }

    [Test]
    public void ServiceNows_raw_states_are_read_by_their_numbers()
    {
        using var work = Imported("""
            number,opened_at,state,assignment_group,resolved_at
            INC1,2025-03-03 08:00:00,1,Desk,
            INC2,2025-03-03 08:00:00,3,Desk,
            INC3,2025-03-03 08:00:00,6,Desk,2025-03-03 09:00:00
            INC4,2025-03-03 08:00:00,7,Desk,2025-03-03 10:00:00
            INC5,2025-03-03 08:00:00,8,Desk,
            """, "servicenow-csv");
        Assert.That(work.Rows("select status from tickets order by ticket_id"), Is.EqualTo(new[] { "open", "pending", "resolved", "closed", "cancelled" }));
    }

    [Test]
    public void ServiceNows_last_word_about_a_cut_workbook_is_no_incident()
    {
        using var work = Imported("""
            Number,Opened,State,Assignment group
            INC1,2025-03-03 08:00:00,New,Desk
            INC2,2025-03-03 09:00:00,Closed,Desk
            Export stopped due to excessive size. Use CSV for a complete export,,,
            """, "servicenow-labels");
        Assert.That(work.Rows("select ticket_id from tickets order by 1"), Is.EqualTo(new[] { "INC1", "INC2" }));
    }

    [Test]
    public void An_incidents_last_state_is_kept_wherever_it_stands_in_the_log()
    {
        using var work = Imported("""
            number,incident_state,sys_mod_count,sys_updated_at,opened_at,resolved_at,assignment_group
            INC1,Closed,12,20/3/2016 09:00,13/3/2016 08:00,14/3/2016 10:00,Group 2
            INC1,New,0,13/3/2016 08:00,13/3/2016 08:00,?,?
            INC1,Active,9,13/3/2016 09:00,13/3/2016 08:00,?,Group 1
            INC2,Active,2,1/4/2016 09:30,1/4/2016 08:00,?,Group 1
            INC2,-100,3,1/4/2016 09:40,1/4/2016 08:00,?,Group 1
            """, "servicenow-incident-log");
        Assert.That(work.Rows("select ticket_id, status, opened_at, resolved_at, team from tickets order by 1"), Is.EqualTo(new[]
        {
            "INC1|closed|2016-03-13 08:00:00|2016-03-14 10:00:00|Group 2", "INC2||2016-04-01 08:00:00||Group 1",
        }));
    }

    [Test]
    public void Intercom_exports_of_one_row_a_conversation_are_read_as_well()
    {
        using var work = Imported("""
            conversation_id,conversation_state,conversation_created_at,conversation_first_response_at,conversation_closed_at
            1,closed,2025-03-03 08:00:00,2025-03-03 08:05:00,2025-03-03 09:00:00
            2,snoozed,2025-03-03 08:00:00,,
            """, "intercom-conversations");
        Assert.That(work.Rows(Times), Is.EqualTo(new[] { "1|2025-03-03 08:00:00|2025-03-03 08:05:00|2025-03-03 09:00:00|closed", "2|2025-03-03 08:00:00|||pending" }));
    }

    [Test]
    public void Salesforce_data_exports_have_field_names_and_utc()
    {
        using var work = Imported("""
            "Id","CaseNumber","ContactId","Status","Origin","OwnerId","CreatedDate","ClosedDate"
            "500A","00001026","003A","Closed","Phone","005A","2025-03-03T10:05:00.000Z","2025-03-03T15:05:00.000Z"
            "500B","00001027","003B","On Hold","Web","005A","2025-03-04T05:12:00.000Z",""
            """, "salesforce-cases");
        Assert.That(work.Rows("select ticket_id, customer_id, channel, opened_at, closed_at, status from tickets order by 1"), Is.EqualTo(new[]
        {
            "00001026|003A|hotline|2025-03-03 10:05:00|2025-03-03 15:05:00|closed", "00001027|003B|web|2025-03-04 05:12:00||pending",
        }));
    }

    private static Workdir Imported(string text, string profile, params string[] options)
    {
        var work = new Workdir().Write("export.csv", text + "\n");
        work.Run(["import", "export.csv", .. options]).Ends(ExitCode.Done).Says($"profile {profile}");
        return work;
    }
}
