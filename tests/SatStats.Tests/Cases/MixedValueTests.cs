using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Numbers, scores and answers as exports write them, and what is stored of them.</summary>
public class MixedValueTests
{
    private static CommandResult Imported(Workdir work, string text, int code = ExitCode.Done) => work.Write("e.csv", text).Run("import", "e.csv").Ends(code);

    private static string Survey(string header, params string[] answers) =>
        $"Response ID;Date;{header}\n" + string.Concat(answers.Select((a, i) => $"R{i:000};2013-07-01;{a}\n"));

    private static string[] Scores(CommandResult result, Workdir work)
    {
        Assert.That(result.Err, Does.Not.Contain("set aside"), result.ToString());
        return work.Rows("select satisfaction from surveys order by response_id");
    }

    [TestCase("¥1,234.50|￥20|30元", "1234.5|20|30")]
    [TestCase("€ 1.234,50|20,00 €|-5,00 €", "1234.5|20|-5")]
    [TestCase("$1,234.50|($20.00)|US$3", "1234.5|-20|3")]
    [TestCase("1'234.50|12'000.00|3", "1234.5|12000|3")]
    [TestCase("1\u202F234,50|12\u00A0000,00|3,5", "1234.5|12000|3.5")]
    [TestCase("１２３|４５６．５|7", "123|456.5|7")]
    [TestCase("1.2万|3亿|500", "12000|300000000|500")]
    [TestCase("1.5万元|20元|¥3", "15000|20|3")]
    public void Money_is_a_number_whatever_stands_around_it(string written, string stored)
    {
        using var work = new Workdir();
        Imported(work, "Purchase ID;Customer ID;Purchase Date;Amount\n" + string.Concat(written.Split('|').Select((w, i) => $"P{i};C1;2013-07-01;{w}\n")));
        Assert.That(work.Rows("select amount from purchases order by purchase_id"), Is.EqualTo(stored.Split('|')));
    }

    [Test]
    public void A_currency_on_a_score_is_no_number()
    {
        using var work = new Workdir();
        Imported(work, Survey("Satisfaction", "5", "4", "$3"), ExitCode.DoneWithRejects).Says("Satisfaction '$3' is not a number");
    }

    [TestCase("5|4|3|2|1", "1", "5")]
    [TestCase("4 stars|5 stars|1 star", "1", "5")]
    [TestCase("4/5|5/5|2/5", "1", "5")]
    [TestCase("8/10|10/10|1/10", "1", "10")]
    [TestCase("4分|5分|3分", "1", "5")]
    [TestCase("90|75|100|0", "0", "100")]
    public void A_score_keeps_its_scale(string answers, string least, string most)
    {
        using var work = new Workdir();
        var scores = Scores(Imported(work, Survey("Satisfaction", answers.Split('|'))), work);
        Assert.That(scores, Is.EqualTo(answers.Split('|').Select(a => a.Split(' ', '/', '分')[0])));
        Assert.That(work.Rows("select distinct scale_min, scale_max from surveys"), Is.EqualTo(new[] { $"{least}|{most}" }));
    }

    [TestCase("Satisfaction (1-7)", "1|7")]
    [TestCase("Satisfaction (0-10)", "0|10")]
    [TestCase("How satisfied were you overall, on a scale of 1 to 10?", "1|10")]
    public void A_scale_in_the_header_goes_before_what_the_scores_happen_to_be(string header, string scale)
    {
        using var work = new Workdir();
        Imported(work, Survey(header, "5", "4", "3"));
        Assert.That(work.Rows("select distinct scale_min, scale_max from surveys"), Is.EqualTo(new[] { scale }));
    }

    [TestCase("非常满意|满意|一般|不满意|非常不满意", "5|4|3|2|1")]
    [TestCase("很满意|较满意|一般|不太满意|很不满意", "5|4|3|2|1")]
    [TestCase("Very satisfied|Satisfied|Neutral|Dissatisfied|Very dissatisfied", "5|4|3|2|1")]
    [TestCase("Excellent|Good|Fair|Poor|Very poor", "5|4|3|2|1")]
    [TestCase("😀|🙂|😐|🙁|😡", "5|4|3|2|1")]
    [TestCase("★★★★★|★★★★☆|★★★☆☆|★★☆☆☆|★☆☆☆☆", "5|4|3|2|1")]
    [TestCase("5-非常满意|4-满意|3-一般|2-不满意|1-非常不满意", "5|4|3|2|1")]
    [TestCase("A.非常满意|B.满意|C.一般|非常满意(5分)|满意", "5|4|3|5|4")]
    [TestCase("Good|Bad|Good with comment", "5|1|5")]
    [TestCase("👍|👎|👍", "5|1|5")]
    public void Scores_in_words_and_signs_are_on_a_scale_of_five(string answers, string stored)
    {
        using var work = new Workdir();
        Assert.That(Scores(Imported(work, Survey("Satisfaction", answers.Split('|'))), work), Is.EqualTo(stored.Split('|')));
        Assert.That(work.Rows("select distinct scale_min, scale_max from surveys"), Is.EqualTo(new[] { "1|5" }));
    }

    [TestCase("-1|7|8|-1|10|1", "Column 'Satisfaction': 2 values '-1' count as missing (outside the scale 1 to 10)", "|7|8||10|1", "1|10")]
    [TestCase("99|4|5|99|99|1", "3 values '99' count as missing (outside the scale 1 to 5)", "|4|5|||1", "1|5")]
    [TestCase("0|4|5|0|3|1", "2 values '0' count as missing (outside the scale 1 to 5)", "|4|5||3|1", "1|5")]
    [TestCase("0|4|9|0|10|1", "scale of 0 to 10", "0|4|9|0|10|1", "0|10")]
    [TestCase("?|4|5|未评价|3|Offered", "1 value '?' counts as missing", "|4|5||3|", "1|5")]
    public void A_number_that_cannot_be_a_score_and_recurs_counts_as_missing(string answers, string said, string stored, string scale)
    {
        using var work = new Workdir();
        var result = Imported(work, Survey("Satisfaction", answers.Split('|'))).Says(said);
        Assert.That(Scores(result, work), Is.EqualTo(stored.Split('|')));
        Assert.That(work.Rows("select distinct scale_min, scale_max from surveys"), Is.EqualTo(new[] { scale }));
        Assert.That(result.Account().SetAside, Is.Zero);
    }

    [Test]
    public void A_single_number_outside_the_scale_is_kept_for_the_figures_to_leave_out()
    {
        using var work = new Workdir();
        Imported(work, Survey("Satisfaction", "7", "8", "-1", "10"));
        Assert.That(work.Rows("select satisfaction from surveys order by response_id"), Is.EqualTo(new[] { "7", "8", "-1", "10" }));
    }

    [Test]
    public void Counts_and_dates_that_cannot_be_count_as_missing()
    {
        using var work = new Workdir();
        Imported(work, """
            Ticket ID,Opened,Resolved At,Closed At,Transfers,Status
            1,2013-12-01 10:00,1900-01-01 00:00:00,2013-12-02,-1,solved
            2,2013-12-01 11:00,1900-01-01 00:00:00,none,3次,open
            3,2013-12-01 12:00,2013-12-01 13:00:00,2013-12-02,-1,?
            4,2013-12-01 12:00,9999-12-31 00:00:00,2013-12-02,0,open
            5,2013-12-01 12:00,9999-12-31 00:00:00,2013-12-02,0,open
            """).Says("Column 'Resolved At': 2 values '1900-01-01 00:00:00' count as missing (the other dates lie in 2013)", "'9999-12-31 00:00:00' count as missing",
                "Column 'Transfers': 2 values '-1' count as missing (nothing else there is below 0)", "Column 'Closed At': 1 value 'none' counts as missing (it is no date)", "Column 'Status': 1 value '?' counts as missing");
        Assert.That(work.Rows("select ticket_id, resolved_at, closed_at, transfers, status from tickets order by 1"), Is.EqualTo(new[]
        {
            "1||2013-12-02||resolved", "2|||3|open", "3|2013-12-01 13:00:00|2013-12-02||", "4||2013-12-02|0|open", "5||2013-12-02|0|open",
        }));
    }

    [Test]
    public void A_plan_that_takes_more_for_missing_is_another_import()
    {
        using var work = new Workdir();
        Imported(work, Survey("Satisfaction", "7", "8", "10"));
        Assert.That(work.Run("import", "e.csv", "--missing", "8").Ends(ExitCode.Done).Account().Updated, Is.EqualTo(1));
    }

    [TestCase("是|否|是")]
    [TestCase("非|是|否")]
    [TestCase("√|×|√")]
    [TestCase("有|无|有")]
    [TestCase("已解决|未解决|是")]
    [TestCase("Y|N|y")]
    [TestCase("oui|non|Oui")]
    [TestCase("✓|✗|✓")]
    public void Yes_and_no_have_many_words(string words)
    {
        using var work = new Workdir();
        Imported(work, "Complaint ID;Received At;Severity;Reopened\n" + string.Concat(words.Split('|').Select((w, i) => $"{i};2013-07-01;major;{w}\n")));
        Assert.That(work.Rows("select reopened from complaints order by complaint_id"), Is.EqualTo(words.Split('|').Select(w => w is "是" or "√" or "有" or "已解决" or "Y" or "y" or "oui" or "Oui" or "✓" ? "True" : "False")));
    }

    [Test]
    public void Keys_that_were_pressed_leave_open_which_end_is_best_until_a_profile_says_it()
    {
        using var work = new Workdir().Write("ivr.yaml", "id: ivr\nrecords:\n  - kind: survey\n    fields: {response_id: 答卷编号, answered_at: 提交时间, satisfaction: 满意度按键}\n    values: {satisfaction: {\"5\": [\"1\"], \"4\": [\"2\"], \"3\": [\"3\"], \"2\": [\"4\"], \"1\": [\"5\"]}}\n");
        Imported(work, "答卷编号,提交时间,满意度按键\nR1,2013-07-01,1\nR2,2013-07-01,2\nR3,2013-07-01,5\n").Says("In '满意度按键' keys were pressed, and nothing says whether the highest is the best");
        work.Run("import", "e.csv", "--profile", work.PathOf("ivr.yaml")).Ends(ExitCode.Done);
        Assert.That(work.Rows("select satisfaction from surveys order by response_id"), Is.EqualTo(new[] { "5", "4", "1" }));
    }

    [Test]
    public void A_question_says_for_itself_what_it_asks()
    {
        using var work = new Workdir();
        Imported(work, "Response ID;Date;How satisfied are you overall?;Did our technician arrive on time?;Was the technician professional?;Was the technician friendly?;How likely are you to recommend us?;Resolution time\nR1;2013-07-01;9;8;7;6;10;5\n");
        Assert.That(work.Rows("select satisfaction, item_punctuality, item_professionalism, item_staff, recommend from surveys"), Is.EqualTo(new[] { "9|8|7|6|10" }));
        Imported(work, "答卷编号;提交时间;您对本次安装的总体满意度;师傅是否准时上门;师傅的专业能力;师傅的服务态度;您对安装结果的评价;您向他人推荐的可能性;所学专业\nR2;2013-07-01;9;8;7;6;5;10;数学\n");
        Assert.That(work.Rows("select satisfaction, item_punctuality, item_professionalism, item_staff, item_result, recommend, \"所学专业\" from surveys where response_id = 'R2'"), Is.EqualTo(new[] { "9|8|7|6|5|10|数学" }));
    }

    [Test]
    public void A_ticket_with_its_rating_is_both()
    {
        using var work = new Workdir();
        string Tickets(string last) => $"Ticket ID,Created at,Status,Assignee,Satisfaction Rating,Feedback\n1,2013-12-01 10:00,solved,Ann,5,fine\n2,2013-12-01 11:00,open,Bob,,\n3,2013-12-01 12:00,closed,Ann,{last},\n";
        var result = Imported(work, Tickets("2")).Says("Rows with a rating in 'Satisfaction Rating' are survey answers too", "1 row is no survey answers, and not read");
        Assert.That(result.Accounts().Select(a => a.Kept), Is.EqualTo(new[] { 3, 2 }));
        Assert.That(work.Rows("select ticket_id, satisfaction, comment from surveys order by 1"), Is.EqualTo(new[] { "1|5|fine", "3|2|" }));
        Assert.That(Imported(work, Tickets("4")).Accounts().Select(a => (a.Kept, a.Updated)), Is.EqualTo(new[] { (0, 1), (0, 1) }), "a rating that changes is the same answer");
        work.Run("import", "e.csv", "--as", "ticket", "--db", "other.duckdb").Ends(ExitCode.Done).Account();
        work.Run("import", "e.csv", "--set", "touchpoint=hotline", "--db", "third.duckdb").Ends(ExitCode.Done);
    }
}
