using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class QueryTests
{
    private static Workdir Imported()
    {
        var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        return work;
    }

    [TestCase("insert into rejects select * from rejects")]
    [TestCase("delete from imports")]
    [TestCase("update imports set path = 'x'")]
    [TestCase("drop table imports")]
    [TestCase("create table x as select 1")]
    [TestCase("create temp table x as select 1")]
    [TestCase("copy (select 1) to 'stolen.csv'")]
    [TestCase("copy imports from 'a.csv'")]
    [TestCase("select * from read_csv('a.csv')")]
    [TestCase("select * from 'a.csv'")]
    [TestCase("select * from read_text('/etc/hostname')")]
    [TestCase("select * from glob('*')")]
    [TestCase("attach 'other.duckdb'")]
    [TestCase("pragma database_list")]
    [TestCase("set enable_external_access = true")]
    [TestCase("install httpfs")]
    [TestCase("load httpfs")]
    [TestCase("export database 'out'")]
    [TestCase("checkpoint")]
    [TestCase("call pragma_version()")]
    [TestCase("select 1; select 2")]
    [TestCase("select 1; drop table imports")]
    [TestCase("select 1) ; drop table imports ; select * from (select 1")]
    [TestCase("select 1) ; copy (select 1) to 'stolen.csv' ; select * from (select 1")]
    [TestCase("with x as (delete from imports returning *) select * from x")]
    [TestCase("")]
    [TestCase(";")]
    public void Whatever_would_change_or_read_anything_else_is_refused_without_harm(string sql)
    {
        using var work = Imported();
        var before = Directory.GetFiles(work.Folder).Order().ToArray();
        var result = work.Run("query", sql);
        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed).Or.EqualTo(ExitCode.WrongUsage), result.ToString());
        Assert.That(result.Err, Does.Not.Contain("should not have happened"), result.ToString());
        Assert.That(result.Out, Is.Empty, result.ToString());
        Assert.That(Directory.GetFiles(work.Folder).Order(), Is.EqualTo(before));
        Assert.That(work.Rows("select path from imports"), Is.EqualTo(new[] { "a.csv" }));
    }

    [TestCase("select count(*) as n from complaints;")]
    [TestCase("-- all of them\nselect count(*) as n from complaints -- that is it")]
    [TestCase("with c as (select * from complaints) select count(*) as n from c")]
    [TestCase("select count(*) as n from complaints where ';' <> 'x'")]
    public void Any_single_select_runs(string sql)
    {
        using var work = Imported();
        Assert.That(work.Run("query", sql, "--format", "csv").Ends(ExitCode.Done).Out, Is.EqualTo("n\n7\n"));
    }

    [Test]
    public void I_can_ask_what_there_is()
    {
        using var work = Imported();
        work.Run("query", "describe complaints").Ends(ExitCode.Done).Prints("received_at");
        work.Run("query", "select complaint_id from complaints order by received_at desc limit 1").Ends(ExitCode.Done).Prints("C7");
    }

    [TestCase("table")]
    [TestCase("csv")]
    [TestCase("json")]
    [TestCase("markdown")]
    public void I_can_have_rows_in_any_format(string format)
    {
        using var work = Imported();
        var result = work.Run("query", "select complaint_id, received_at, received_at::date as day, resolved_at is null as open, 0.1 + 0.2 as sum, 7 as n, sum(1)::hugeint as big, 'a | b \"c\", d' as text, null as nothing, [1, 2] as list from complaints where complaint_id in ('C1', 'C2') group by all order by 1", "--format", format);
        Approved.Matches(result.Ends(ExitCode.Done).Out, $"query-{format}.approved.txt");
    }

    [Test]
    public void A_text_that_a_spreadsheet_would_run_is_made_harmless_in_csv()
    {
        using var work = Imported();
        var result = work.Run("query", "select unnest(['=1+1', '+1', '-1', '@x', chr(9) || 'x', 'a=b']) as \"=header\", -1 as n", "--format", "csv");
        Assert.That(result.Ends(ExitCode.Done).Out, Is.EqualTo("'=header,n\n'=1+1,-1\n'+1,-1\n'-1,-1\n'@x,-1\n'\tx,-1\na=b,-1\n"));
    }

    [Test]
    public void A_cell_cannot_send_commands_to_my_terminal()
    {
        using var work = Imported();
        var table = work.Run("query", "select 'a' || chr(27) || '[2J' as x, 'b' || chr(7) as y").Ends(ExitCode.Done);
        Assert.That(table.Out.Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
    }

    [TestCase("select chanel from complaints", "channel")]
    [TestCase("select * from complaint", "complaints")]
    [TestCase("selekt 1", "selekt")]
    [TestCase("select cast(complaint_id as int) from complaints", "C1")]
    [TestCase("select error('my own words')", "my own words")]
    [TestCase("select 'infinity'::timestamp", "infinit")]
    public void What_the_engine_does_not_understand_is_said_in_its_words(string sql, string words)
    {
        using var work = Imported();
        var result = work.Run("query", sql).Says(words);
        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed).Or.EqualTo(ExitCode.WrongUsage), result.ToString());
        Assert.That(result.Err, Does.Not.Contain("should not have happened"), result.ToString());
    }
}
