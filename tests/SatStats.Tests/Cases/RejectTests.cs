using System.Globalization;
using System.Text;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class RejectTests
{
    private static string[] Rejects(Workdir work, int import = 1)
    {
        using var json = work.Run("imports", "rejects", import.ToString(CultureInfo.InvariantCulture), "--format", "json").Json();
        return [.. json.RootElement.EnumerateArray().Select(r => $"{r.GetProperty("line")} {r.GetProperty("what")} {r.GetProperty("column")}")];
    }

    // More than the engine writes out while it still reads: it counts those otherwise.
    [TestCase(0)]
    [TestCase(3)]
    public void However_many_values_are_set_aside_each_is_there_at_once(int rejected)
    {
        const int good = 66_000, bad = 42_000;
        var text = new StringBuilder("Complaint ID,Date Received,First Response,Date Resolved,Date Closed\n");
        for (var i = 0; i < good; i++) text.Append(CultureInfo.InvariantCulture, $"C{i},2013-07-01,2013-07-02,2013-07-03,2013-07-04\n");
        for (var i = 0; i < rejected; i++) text.Append("X,,,,\n");
        for (var i = 0; i < bad; i++) text.Append(CultureInfo.InvariantCulture, $"D{i},2013-07-01,x{i},y{i},z{i}\n");
        using var work = new Workdir().Write("a.csv", text.ToString()).Write("b.csv", "Complaint ID,Date Received\nC1,\nC2,2013-07-02\n");
        work.Run("import", "a.csv", "b.csv", "--map", "first_response_at=First Response").Says(
            rejected > 0 ? $"rejected, line {good + 2}: " : $"set aside, line {good + 2}: ", $"and {(bad * 3) + rejected - (rejected > 1 ? 6 - rejected : 5):N0} more");
        Assert.That(work.Rows("select count(*), count(*) filter (where whole_row), count(distinct line), min(line), max(line), count(distinct value) from rejects where import_id = 1"),
            Is.EqualTo(new[] { $"{(bad * 3) + rejected}|{rejected}|{bad + rejected}|{good + 2}|{good + bad + rejected + 1}|{bad * 3}" }));
    }

    [Test]
    public void A_row_without_a_time_is_rejected_with_its_line()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received\nC1,2013-07-01\nC2,\nC3,2013-07-03\n");
        var result = work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects).Says("rejected, line 3: received_at is missing, and a complaint record needs it");
        Assert.That(result.Account(), Is.EqualTo(new Account(3, 2, 0, 0, 1)));
    }

    [Test]
    public void Lines_are_counted_as_my_editor_counts_them_even_after_cells_with_line_ends()
    {
        using var work = new Workdir().Write("a.csv", """
            Complaint ID,Date Received,Status,Customer Complaint
            C1,2013-07-01,Open,"first line
            second line

            fourth line"
            C2,,Open,fine
            C3,2013-07-03,Open,"two
            lines",one cell too many
            C4,2013-07-04,Open
            C5,2013-07-05,Open,"says ""no""
            twice"

            C6,when I called,Open,last

            """);
        var result = work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects);
        Assert.That(result.Account(), Is.EqualTo(new Account(6, 2, 0, 0, 4)), result.ToString());
        Assert.That(Rejects(work).Select(r => r.Split(' ')[0]), Is.EqualTo(new[] { "6", "7", "9", "13" }));
        Approved.Matches(result.ToString() + work.Run("imports", "rejects", "1") + work.Run("imports", "rejects", "1", "--format", "csv"), "rejects.approved.txt");
    }

    [Test]
    public void A_quote_in_the_middle_of_a_cell_does_not_upset_the_lines()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Tariff\nC1,2013-07-01,12\" cable\nC2,2013-07-02,\"a, b\"\nC3,,5' 3\"\nC4,2013-07-01,x\nC5,,y\n");
        work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects);
        Assert.That(Rejects(work).Select(r => r.Split(' ')[0]), Is.EqualTo(new[] { "4", "6" }));
    }

    [Test]
    public void Titles_above_the_header_and_windows_line_ends_are_counted_too()
    {
        using var work = new Workdir().Write("a.csv", "Report of July\r\n\r\nComplaint ID,Date Received,Status\r\nC1,2013-07-01,Open\r\nC2,,Open\r\nC3,2013-07-02\r\nC4,2013-07-02,Open\r\n");
        work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects);
        Assert.That(Rejects(work).Select(r => r.Split(' ')[0]), Is.EqualTo(new[] { "5", "6" }));
    }

    [Test]
    public void A_value_that_does_not_fit_is_set_aside_and_its_row_is_kept()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Date Resolved,Compensation\nC1,2013-07-01,2013-07-02,5\nC2,2013-07-01,soon,10\nC3,2013-07-01,2013-07-04,much\n");
        var result = work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects);
        Assert.That(result.Account(), Is.EqualTo(new Account(3, 3, 0, 0, 0, 2)));
        Assert.That(Rejects(work), Is.EqualTo(new[] { "3 value set aside Date Resolved", "4 value set aside Compensation" }));
        Assert.That(work.Rows("select complaint_id, resolved_at, compensation from complaints order by 1"), Is.EqualTo(new[] { "C1|2013-07-02|5", "C2||10", "C3|2013-07-04|" }));
    }

    [Test]
    public void Words_that_only_the_engine_takes_for_times_are_rejected()
    {
        var text = new StringBuilder("Complaint ID,Date Received\n");
        for (var i = 0; i < 50; i++) text.Append(CultureInfo.InvariantCulture, $"C{i},2013-07-01 10:00:{i:00}\n");
        string[] odd = ["epoch", "infinity", "-infinity", "0044-03-15 (BC)", "2013-07-01 10:00:00+08", "294246-01-01 00:00:00", "0024-07-01 10:00:00"];
        foreach (var word in odd) text.Append(CultureInfo.InvariantCulture, $"X{word},{word}\n");
        using var work = new Workdir().Write("a.csv", text.ToString());
        var result = work.Run("import", "a.csv", "--tz", "Asia/Shanghai").Ends(ExitCode.DoneWithRejects);
        Assert.That(work.Rows("select complaint_id, received_at from complaints where complaint_id like 'X%'"),
            Is.Empty.Or.EqualTo(new[] { "X2013-07-01 10:00:00+08|2013-07-01 02:00:00" }), result.ToString());
        Assert.That(work.Run("query", "select min(received_at), max(received_at) from complaints").Ends(0).Out, Does.Contain("2013-07-01 02:00:49"));
    }

    [Test]
    public void A_number_far_too_large_for_a_moment_is_set_aside_and_not_fatal()
    {
        var text = new StringBuilder("Complaint ID,Date Received,Closed At\n");
        for (var i = 0; i < 60; i++) text.Append(CultureInfo.InvariantCulture, $"C{i},{1372636800 + i},{1372646800 + i}\n");
        text.Append("X,1372636800,9999999999999999999\nY,1372636800,1e300\n");
        using var work = new Workdir().Write("a.csv", text.ToString());
        var result = work.Run("import", "a.csv");
        Assert.That(result.Code, Is.EqualTo(ExitCode.DoneWithRejects).Or.EqualTo(ExitCode.Done), result.ToString());
        Assert.That(result.Account().Kept, Is.EqualTo(62), result.ToString());
    }

    [Test]
    public void A_large_file_tells_the_right_lines_too()
    {
        var text = new StringBuilder("Complaint ID,Date Received,Customer Complaint\n");
        for (var i = 0; i < 60_000; i++) text.Append(CultureInfo.InvariantCulture, $"C{i},{(i % 20_000 == 19_999 ? "" : "2013-07-01 10:00:00")},\"a cell\nof two lines, number {i}\"\n");
        text.Append("C,2013-07-01 10:00:00\nZ,,end\n");
        using var work = new Workdir().Write("a.csv", text.ToString());
        var result = work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects);
        Assert.That(result.Account(), Is.EqualTo(new Account(60_002, 59_997, 0, 0, 5)));
        Assert.That(Rejects(work).Select(r => r.Split(' ')[0]), Is.EqualTo(new[] { "40000", "80000", "120000", "120002", "120003" }));
    }

    [Test]
    public void An_import_that_is_not_there_has_no_rejects()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv");
        work.Run("imports", "rejects", "7").Ends(ExitCode.WrongUsage).Says("There is no import 7");
        work.Run("imports", "rejects", "one").Ends(ExitCode.WrongUsage).Says("'one' is not the number of an import");
    }
}
