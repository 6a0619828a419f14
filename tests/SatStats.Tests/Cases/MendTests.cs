using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Rejected rows come back as a file that can be mended in a spreadsheet and imported again.</summary>
public class MendTests
{
    private const string Broken = """"
        Complaint ID;Date Received;Received Via;Date Resolved;Note
        C1;25/11/2013 09:00;Hotline;26/11/2013 09:00;fine
        C2;12/11/2013 10:30;App;soon;=1+1
        C3;when;Hotline;02/12/2013 08:00;"two
        lines; and a ""quote"""
        C4;01/12/2013 07:45;Hotline;;too;many
        C5;09/12/2013 12:00;App
        C6;29/11/2013 12:00;App;much;-5
        """";

    [Test]
    public void A_mended_file_can_be_imported_again_and_everything_is_right()
    {
        using var work = new Workdir().Write("a.csv", Broken);
        work.Run("import", "a.csv", "--tz", "Asia/Shanghai").Ends(ExitCode.DoneWithRejects);
        work.Run("imports", "rejects", "1", "--rows", "-o", "mend.csv").Ends(ExitCode.Done)
            .Says("mend.csv: 5 rows to mend", "satstats import mend.csv --as complaint --tz Asia/Shanghai --date-order received_at=dmy,resolved_at=dmy");
        var text = File.ReadAllText(work.PathOf("mend.csv"));
        Approved.Matches(text, "mend.approved.txt");
        text = text.Replace(";soon;", ";13/11/2013 10:00;", StringComparison.Ordinal).Replace(";when;", ";01/12/2013 08:00;", StringComparison.Ordinal)
            .Replace(";much;", ";;", StringComparison.Ordinal).Replace(";too;many", ";many;", StringComparison.Ordinal);
        work.Write("mend.csv", text);
        var again = work.Run("import", "mend.csv", "--as", "complaint", "--tz", "Asia/Shanghai", "--date-order", "received_at=dmy,resolved_at=dmy").Ends(ExitCode.Done);
        Assert.That(again.Account(), Is.EqualTo(new Account(5, 3, 1, 1, 0)), again.ToString());
        Assert.That(again.Err, Does.Not.Contain("satstats: "));
        Assert.That(work.Rows("select complaint_id, received_at, channel, resolved_at, Note from complaints order by 1"), Is.EqualTo(new[]
        {
            "C1|2013-11-25 01:00:00|Hotline|2013-11-26 01:00:00|fine", "C2|2013-11-12 02:30:00|App|2013-11-13 02:00:00|'=1+1",
            "C3|2013-12-01|Hotline|2013-12-02|two\nlines; and a \"quote\"", "C4|2013-11-30 23:45:00|Hotline||many",
            "C5|2013-12-09 04:00:00|App||", "C6|2013-11-29 04:00:00|App||-5",
        }).Or.EqualTo(new[]
        {
            "C1|2013-11-25 01:00:00|Hotline|2013-11-26 01:00:00|fine", "C2|2013-11-12 02:30:00|App|2013-11-13 02:00:00|=1+1",
            "C3|2013-12-01|Hotline|2013-12-02|two\nlines; and a \"quote\"", "C4|2013-11-30 23:45:00|Hotline||many",
            "C5|2013-12-09 04:00:00|App||", "C6|2013-11-29 04:00:00|App||-5",
        }));
        Assert.That(work.Rows("select count(*) from information_schema.columns where table_schema = 'main' and table_name = 'complaints' and column_name like 'satstats%'"), Is.EqualTo(new[] { "0" }));
    }

    [Test]
    public void What_says_what_is_wrong_is_not_taken_for_a_field()
    {
        using var work = new Workdir().Write("a.csv", "satstats: line,satstats: column,satstats: reason,Response ID,Answered At,Satisfaction\n3,Satisfaction,is not a number,R1,2013-07-01,5\n");
        work.Run("import", "a.csv", "--as", "survey").Ends(ExitCode.Done);
        Assert.That(work.Rows("select response_id, reason, satisfaction from surveys"), Is.EqualTo(new[] { "R1||5" }));
    }

    [Test]
    public void Rows_kept_without_a_value_in_a_file_without_keys_would_come_twice_and_are_left_out()
    {
        using var work = new Workdir().Write("a.csv", "Date Received,Channel,Date Resolved\n2013-07-01,app,2013-07-02\n2013-07-01,web,soon\n,web,2013-07-03\n");
        work.Run("import", "a.csv", "--as", "complaint").Ends(ExitCode.DoneWithRejects);
        var mend = work.Run("imports", "rejects", "1", "--rows").Ends(ExitCode.Done).Says("1 row to mend", "1 more cannot be mended this way");
        Assert.That(mend.Out, Does.Contain(",web,2013-07-03").And.Not.Contain("soon"));
        work.Write("mend.csv", mend.Out.Replace(",,web,", ",2013-07-03,web,", StringComparison.Ordinal));
        Assert.That(work.Run("import", "mend.csv", "--as", "complaint").Ends(ExitCode.Done).Account(), Is.EqualTo(new Account(1, 1, 0, 0, 0)));
        Assert.That(work.Rows("select count(*) from complaints"), Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public void An_import_of_an_earlier_program_says_why_its_rows_cannot_be_had()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("imports", "rejects", "1", "--rows", "-o", "m.csv").Ends(ExitCode.Done).Says("m.csv: 0 rows to mend");
        work.Run("imports", "rejects", "1", "-o", "m.csv").Ends(ExitCode.WrongUsage).Says("-o belongs to --rows");
        work.Run("imports", "rejects", "4", "--rows").Ends(ExitCode.WrongUsage).Says("There is no import 4");
    }
}
