using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Files as systems export them, with what stands above, below and between the data.</summary>
public sealed class ShapeCaseTests
{
    private const string Header = "Complaint ID,Date Received,Severity,Channel\n";
    private const string Rows = "C1,2026-01-31 10:00:00,1,phone\nC2,2026-02-01 11:00:00,2,web\n";

    private static CommandResult Import(string text, params string[] options)
    {
        using var work = new Workdir().Write("a.csv", text);
        return work.Run(["import", "a.csv", .. options]);
    }

    private static CommandResult Read(string text, params string[] options)
    {
        using var work = new Workdir().Write("a.csv", text);
        return work.Run(["read", "a.csv", .. options]);
    }

    [TestCase("Timezone: Europe/Berlin\n")]
    [TestCase("\nReporting period: 2026-01-01 to 2026-02-28,,,\n")]
    [TestCase("Confidential Information - Do Not Distribute\nCopyright © 2026 Example Corp\n")]
    [TestCase("Export truncated: the maximum number of rows (2) was reached\n")]
    [TestCase("\n导出时间：2026-03-01 10:00\n")]
    public void A_note_below_the_data_is_neither_a_record_nor_a_reject(string note)
    {
        var result = Import(Header + Rows + note).Ends(ExitCode.Done);
        Assert.That(result.Account(), Is.EqualTo(new Account(2, 2, 0, 0, 0)));
        result.Says("Not data: ");
    }

    [TestCase("Total,,3,\n")]
    [TestCase("合计,,3,\n")]
    [TestCase(",,3,\nGrand total:,,6,\n", 1)]
    [TestCase(",Total,3,\n")]
    public void A_total_is_no_record(string total, int rejected = 0)
    {
        var result = Import(Header + Rows + total).Says("Not data: 1 total");
        Assert.That(result.Account(), Is.EqualTo(new Account(2 + rejected, 2, 0, 0, rejected)));
    }

    [Test]
    public void Subtotals_amid_the_data_are_no_records() =>
        Assert.That(Import(Header + Rows + "小计,,3,\nC3,2026-02-02 12:00:00,1,web\n小计,,1,\n").Ends(ExitCode.Done).Says("Not data: 2 totals").Account().Kept, Is.EqualTo(3));

    [Test]
    public void A_record_whose_name_is_a_word_for_total_stays_a_record() =>
        Assert.That(Read("customer,city,channel\nTotal,Paris,web\nSum,Rome,phone\nAnn,Oslo,web\n").Ends(ExitCode.Done).Out.Split('\n'), Has.Length.EqualTo(5));

    [Test]
    public void A_last_row_that_was_cut_off_is_rejected_and_no_note() =>
        Assert.That(Import(Header + Rows + "C3,2026-02").Ends(ExitCode.DoneWithRejects).Account(), Is.EqualTo(new Account(3, 2, 0, 0, 1)));

    [Test]
    public void Pages_put_together_repeat_their_header_and_that_is_no_data()
    {
        var result = Import(Header + Rows + Header + "C3,2026-02-02 12:00:00,1,web\n" + Header).Ends(ExitCode.Done).Says("Not data: header repeated 2 times");
        Assert.That(result.Account(), Is.EqualTo(new Account(3, 3, 0, 0, 0)));
    }

    [Test]
    public void Titles_above_the_header_are_skipped_and_told() =>
        Import("Monthly export,,,\n,,,\n\n" + Header + Rows).Ends(ExitCode.Done).Says("Skipped above the header: Monthly export");

    [Test]
    public void A_question_that_stands_over_several_columns_names_each_of_them()
    {
        var read = Read("Respondent ID,Which of these do you use?,,How satisfied are you?,Anything else?\n,Phone,Web,Response,Open-Ended Response\n1,Phone,,5,no\n2,,Web,4,\n");
        Assert.That(read.Ends(0).Out, Does.StartWith("Respondent ID,Which of these do you use? – Phone,Which of these do you use? – Web,How satisfied are you?,Anything else?\n1,Phone,,5,no\n"));
    }

    [Test]
    public void Many_choices_under_one_question_still_make_a_header_of_two_rows()
    {
        var read = Read("ID,Which?,,,,,,\n,A,B,C,D,E,F,G\n1,A,,,,,F,\n2,,B,,,,,G\n");
        Assert.That(read.Ends(0).Out, Does.StartWith("ID,Which? – A,Which? – B,").And.Contain("\n2,,B,,,,,G\n"));
    }

    [Test]
    public void Older_survey_exports_with_two_header_rows_are_named_by_the_first() =>
        Assert.That(Read("V1,V2,Q1\nResponseID,ResponseSet,How satisfied are you?\nR_1,Default,5\nR_2,Default,4\n").Ends(0).Out, Is.EqualTo("V1,V2,Q1\nR_1,Default,5\nR_2,Default,4\n"));

    [Test]
    public void I_can_say_how_many_rows_name_the_columns() =>
        Assert.That(Read("2025,,2026,\nopen,closed,open,closed\n1,2,3,4\n", "--header-rows", "2").Ends(0).Out, Is.EqualTo("2025 – open,2025 – closed,2026 – open,2026 – closed\n1,2,3,4\n"));

    [TestCase("||", "a||b||c\n1||x|y||3\n2||z||4\n")]
    [TestCase("::", "a::b::c\n1::x:y::3\n2::z::4\n")]
    [TestCase("|~|", "a|~|b|~|c\n1|~|x|y|~|3\n2|~|z|~|4\n")]
    [TestCase("^", "a^b^c\n1^x^3\n2^z^4\n")]
    [TestCase(" ", "a b c\n1 x 3\n2 z 4\n5 \"q r\" 6\n")]
    [TestCase("comma and blank", "a, b, c\n1, \"x, y\", 3\n2, z, 4\n")]
    public void Rare_delimiters_are_found(string name, string text) =>
        Assert.That(Read(text).Ends(0).Out, Does.StartWith("a,b,c\n1,").And.Contain("\n2,z,4\n"), name);

    [Test]
    public void Backslashes_before_quotes_are_no_part_of_the_text_and_others_are() =>
        Assert.That(Read("id,text\n1,\"say \\\"hi\\\" now\"\n2,\"c:\\dir \\\"x\\\" y\"\n").Ends(0).Out, Is.EqualTo("id,text\n1,\"say \"\"hi\"\" now\"\n2,\"c:\\dir \"\"x\"\" y\"\n"));

    [Test]
    public void Rows_that_leave_out_their_empty_cells_at_the_end_are_whole() =>
        Assert.That(Read("id,name,city,note\n1,Ann\n2,Bob,Oslo\n3,Cid\n4,Dan,Rome,x\n5,Eve,Bonn\n").Ends(0).Says("Rows end with their last value: 4").Out, Does.Contain("\n1,Ann,,\n2,Bob,Oslo,\n"));

    [Test]
    public void A_header_that_does_not_fit_its_rows_is_not_guessed_in_an_import()
    {
        var text = "Complaint ID,Date ReceivedSeverity,Channel\n" + Rows;
        Import(text).Ends(ExitCode.Failed).Says("The header has 3 cells and the rows have 4");
        Read(text).Ends(ExitCode.Done).Says("so its names may stand over the wrong columns");
    }

    [Test]
    public void Repairs_are_made_only_when_asked_for_and_each_is_listed()
    {
        var text = Header + Rows + "C3,2026-02-02 12:00:00,1\nC4,2026-02-03 12:00:00,1,web,\nC5,2026-02-04 12:00:00,2,\"web\" shop\nC6,2026-02-05 12:00:00,2,web,shop\n";
        Assert.That(Import(text).Ends(ExitCode.DoneWithRejects).Account(), Is.EqualTo(new Account(6, 2, 0, 0, 4)));
        using var work = new Workdir().Write("a.csv", text);
        var repaired = work.Run("import", "a.csv", "--repair").Ends(ExitCode.DoneWithRejects).Says("3 rows are repaired, as asked for");
        Assert.That(repaired.Account(), Is.EqualTo(new Account(6, 5, 0, 0, 1)));
        work.Run("imports", "rejects", "1", "--format", "csv").Prints(
            ",4,row repaired,,\"C3,2026-02-02 12:00:00,1\",was repaired: 1 empty cell added at its end", ",5,row repaired,", "left out", ",6,row repaired,", "a stray quote was kept as a character", ",7,row rejected,");
        Assert.That(work.Rows("select channel from complaints where complaint_id = 'C5'"), Has.Some.Contains("\"web\" shop").Or.Some.Contains("web"));
    }

    [Test]
    public void An_import_with_repairs_is_another_import()
    {
        using var work = new Workdir().Write("a.csv", Header + Rows + "C3,2026-02-02 12:00:00,1\n");
        Assert.That(work.Run("import", "a.csv").Account(), Is.EqualTo(new Account(3, 2, 0, 0, 1)));
        Assert.That(work.Run("import", "a.csv", "--repair").Account(), Is.EqualTo(new Account(3, 1, 0, 2, 0)));
    }
}
