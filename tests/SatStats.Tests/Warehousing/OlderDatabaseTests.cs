using NUnit.Framework;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Warehousing;

/// <summary>A database from before a field existed is brought up to date when it is next opened for importing.</summary>
public class OlderDatabaseTests
{
    [Test]
    public void A_column_that_was_kept_as_it_stood_does_not_become_the_field_that_later_got_its_name()
    {
        using var work = new Workdir();
        work.Write("old.csv", "Ticket ID,Opened At,Status,Replies (old)\nT1,2013-10-01 09:00:00,closed,many\n").Run("import", "old.csv", "--as", "ticket").Ends(0);
        using (var engine = new Engine($"Data Source={work.PathOf("satstats.duckdb")}"))
        {
            engine.Run("drop view main.tickets");
            engine.Run("alter table loads.ticket_1 rename column \"Replies (old)\" to \"Replies\"");
            foreach (var field in new[] { "replies", "customer_replies", "assignees", "closings", "first_resolved_at" }) engine.Run($"alter table records.tickets drop column {field}");
            engine.Run("create view main.tickets as select * from records.tickets");
            engine.Run("drop view main.surveys");
            engine.Run("alter table records.surveys drop column severity");
            engine.Run("create view main.surveys as select * from records.surveys");
            engine.Run("delete from migrations where number >= 10");
        }
        work.Write("new.csv", "ticket_id,opened_at,status,replies\nT2,2013-10-02 09:00:00,closed,3\n").Run("import", "new.csv", "--as", "ticket").Ends(0);

        Assert.That(work.Rows("select ticket_id, replies + 1, \"Replies (file)\" from tickets order by 1"), Is.EqualTo(new[] { "T1||many", "T2|4|" }));
    }
}
