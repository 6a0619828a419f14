using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class ImportTests
{
    [Test]
    public void I_can_import_an_english_export_and_see_what_became_of_it()
    {
        using var work = new Workdir().Write("complaints.csv", Small.Complaints);
        var result = work.Run("import", "complaints.csv").Ends(ExitCode.Done);
        Assert.That(result.Account(), Is.EqualTo(new Account(7, 7, 0, 0, 0)));
        Approved.Matches(result.ToString() + work.Run("imports") + work.Run("query", "select * from complaints order by 3"), "import-english.approved.txt");
    }

    [Test]
    public void I_can_import_a_chinese_export()
    {
        using var work = new Workdir().Write("投诉.csv", Small.ChineseComplaints);
        var result = work.Run("import", "投诉.csv", "--tz", "Asia/Shanghai").Ends(ExitCode.Done);
        Assert.That(result.Account(), Is.EqualTo(new Account(3, 3, 0, 0, 0)));
        Assert.That(work.Rows("select complaint_id, received_at, channel, status, resolved_at, 责任部门 from complaints order by 1"), Is.EqualTo(new[]
        {
            "T1|2013-12-02|热线|resolved|2013-12-02 12:00:00|畅享", "T2|2013-12-03|微信|pending||畅享", "T3|2013-12-04|热线|resolved|2013-12-08|融合",
        }).Or.EqualTo(new[]
        {
            "T1|2013-12-02|热线|resolved|2013-12-02 12:00:00|畅享", "T2|2013-12-03|微信|open||畅享", "T3|2013-12-04|热线|resolved|2013-12-08|融合",
        }));
    }

    [Test]
    public void I_can_import_semicolons_and_decimal_commas()
    {
        using var work = new Workdir().Write("tickets.csv", Small.SemicolonTickets);
        work.Run("import", "tickets.csv").Ends(ExitCode.Done);
        Assert.That(work.Rows("select ticket_id, opened_at, type, status, handling_minutes from tickets order by 1"), Is.EqualTo(new[]
        {
            "W1|2013-12-31 08:00:00|repair|resolved|12.5", "W2|2013-12-30 08:00:00|install|open|", "W3|2013-12-29 08:00:00|repair|closed|40",
        }));
    }

    [Test]
    public void I_can_import_a_workbook()
    {
        using var work = new Workdir();
        var result = work.Run("import", Path.Combine(SharedData.Root, "samples", "surveys-2013H2.xlsx"), "--tz", "Asia/Shanghai");
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done).Or.EqualTo(ExitCode.DoneWithRejects), result.ToString());
        Assert.That(result.Account().Read, Is.GreaterThan(500), result.ToString());
        Assert.That(work.Rows("select count(*) > 500, count(satisfaction) > 100 from surveys"), Is.EqualTo(new[] { "True|True" }));
    }

    [Test]
    public void A_dry_run_explains_and_changes_nothing()
    {
        using var work = new Workdir().Write("complaints.csv", Small.Complaints);
        var result = work.Run("import", "complaints.csv", "--dry-run").Ends(ExitCode.Done);
        Assert.That(File.Exists(work.PathOf("satstats.duckdb")), Is.False);
        Approved.Matches(result.ToString(), "import-dry-run.approved.txt");
    }

    [Test]
    public void A_dry_run_of_several_files_tells_of_each_and_of_the_one_that_fails()
    {
        using var work = new Workdir().Write("a.csv", "one\n1\n").Write("b.csv", Small.Complaints);
        work.Run("import", "a.csv", "b.csv", "--dry-run").Ends(ExitCode.Failed).Says("1 of 2 files").Prints("b.csv", "received_at");
    }

    [Test]
    public void Importing_the_same_file_again_changes_nothing_and_says_so()
    {
        using var work = new Workdir().Write("complaints.csv", Small.Complaints);
        work.Run("import", "complaints.csv").Ends(ExitCode.Done);
        var before = work.Rows("select * from complaints order by complaint_id");
        var again = work.Run("import", "complaints.csv").Ends(ExitCode.Done).Says("loaded before as import 1; nothing changed");
        Assert.That(again.Account(), Is.EqualTo(new Account(7, 0, 0, 7, 0)));
        Assert.That(work.Rows("select * from complaints order by complaint_id"), Is.EqualTo(before));
        Assert.That(work.Rows("select count(*) from imports"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void An_edited_file_updates_what_was_edited_and_nothing_else()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Write("b.csv", Small.Complaints.Replace("C2,2013-11-12 10:30:00,App,Open,,", "C2,2013-11-12 10:30:00,App,Resolved,2013-11-13 10:30:00,", StringComparison.Ordinal) + "C8,2013-12-31 22:00:00,App,Open,,Mobile\n");
        Assert.That(work.Run("import", "b.csv").Ends(ExitCode.Done).Account(), Is.EqualTo(new Account(8, 1, 1, 6, 0)));
        Assert.That(work.Rows("select count(*), count(resolved_at) from complaints"), Is.EqualTo(new[] { "8|5" }));
        Assert.That(work.Rows("select import_id, status from complaints where complaint_id = 'C2'"), Is.EqualTo(new[] { "2|resolved" }));
    }

    [Test]
    public void A_change_in_a_column_of_my_own_that_begins_with_an_underscore_is_an_update()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,_note\nC1,2013-07-01,a\nC2,2013-07-02,a\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Write("a.csv", "Complaint ID,Date Received,_note\nC1,2013-07-01,a\nC2,2013-07-02,b\n");
        Assert.That(work.Run("import", "a.csv").Ends(ExitCode.Done).Account(), Is.EqualTo(new Account(2, 0, 1, 1, 0)));
    }

    [Test]
    public void A_folder_is_imported_file_by_file_and_a_bad_file_does_not_keep_the_others_out()
    {
        using var work = new Workdir().Write("in/a.csv", Small.Complaints).Write("in/b.csv", "one\n1\n").Write("in/c.csv", Small.SemicolonTickets);
        var result = work.Run("import", "in").Ends(ExitCode.Failed).Says("1 of 3 files could not be imported");
        Assert.That(result.Accounts(), Has.Count.EqualTo(2));
        Assert.That(work.Rows("select (select count(*) from complaints), (select count(*) from tickets)"), Is.EqualTo(new[] { "7|3" }));
    }

    [Test]
    public void Quiet_says_nothing_unless_rows_were_rejected()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints).Write("b.csv", "Complaint ID,Date Received\nC1,2013-07-01\n,2013-07-02\n");
        Assert.That(work.Run("import", "a.csv", "--quiet").Ends(ExitCode.Done).Err, Is.Empty);
        work.Run("import", "b.csv", "--quiet").Ends(ExitCode.DoneWithRejects).Says("rejected, line 3");
    }

    [Test]
    public void What_the_import_says_does_not_depend_on_the_language_of_my_computer()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        var usual = work.Run("import", "a.csv", "--db", "1.duckdb").Err;
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("fr-FR");
            Assert.That(work.Run("import", "a.csv", "--db", "2.duckdb").Err, Is.EqualTo(usual));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
