using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>A mistake in a metric of one's own is named with its file and line.</summary>
public class OwnMetricTests
{
    private const string Header = """
        -- title: Mine
        -- legend: Something of mine.
        -- family: rate
        -- unit: percent
        -- better: higher
        -- records: complaint
        -- basis: received in the period
        -- clock: none

        """;

    private static CommandResult Measured(string header, string query)
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints).Write("own/metrics/mine.sql", header + query);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        return work.Run("measure", "mine", "--workspace", "own");
    }

    [TestCase("select r.*, r.received_at as case_at,\n       r.nothing as case_value\nfrom complaints r", "mine.sql, line 10: Binder Error")]
    [TestCase("select r.*, 1 as case_value from complaints r", "mine.sql, line 9: The query gives no case_at")]
    [TestCase("select r.*, r.received_at as case_at,\n  1 as case_value\nfrom complaints r where (", "mine.sql, line 1")]
    public void A_query_that_cannot_work_is_told_with_its_line(string query, string says) => Measured(Header, query).Ends(ExitCode.Failed).Says(says);

    [TestCase("-- family: rate", "-- family: rat", "line 3", "'family: rat'")]
    [TestCase("-- records: complaint", "-- records: complint", "line 6", "'complaint'")]
    [TestCase("-- clock: none", "-- clock: none\n-- needs: foo", "line 9", "foo")]
    [TestCase("-- clock: none", "-- clock: none\n-- target: 95", "line 9", "Write it as 0.95")]
    public void A_header_that_cannot_be_is_told_with_its_line(string line, string wrong, string where, string says) =>
        Measured(Header.Replace(line, wrong, StringComparison.Ordinal), "select r.*, r.received_at as case_at, 1 as case_value from complaints r").Says("mine.sql", where, says);

    [Test]
    public void A_rate_of_anything_but_one_and_nothing_is_refused() =>
        Measured(Header, "select r.*, r.received_at as case_at, 7 as case_value from complaints r").Ends(ExitCode.Failed).Says("mine is a rate, and a case of it has the value 7", "null for one that is still open");

    [Test]
    public void Nor_is_it_taken_for_one_or_nothing_where_it_shares_a_reading_with_others()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints)
            .Write("own/metrics/odd.sql", Header + "select r.*, r.received_at as case_at, 7 as case_value from complaints r")
            .Write("own/metrics/even.sql", Header + "select r.*, r.received_at as case_at, 1 as case_value from complaints r");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("measure", "even", "odd", "--workspace", "own").Ends(ExitCode.Failed).Says("odd is a rate, and a case of it has the value 7");
    }

    [Test]
    public void A_workspace_that_is_not_there_is_named()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("measure", "complaint-volume", "--workspace", "nowhere").Ends(ExitCode.WrongUsage).Says("There is no folder", "nowhere");
    }

    [Test]
    public void That_a_channel_has_fewer_complaints_than_the_rest_is_neither_good_nor_bad()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Received Via,Status\n" + string.Concat(Enumerable.Range(1, 90).Select(i => $"C{i},2013-12-{1 + (i % 28):00} 08:00:00,{(i < 20 ? "App" : "Hotline")},Open\n")));
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        var said = work.Run("compare", "complaint-volume", "--between", "channel=App", "rest", "--month", "2013-12").Ends(ExitCode.Done);
        Assert.That(said.Out, Does.Contain("lower").And.Not.Contain("better"));
    }
}
