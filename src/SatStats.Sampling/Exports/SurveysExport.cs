namespace SatStats.Sampling;

/// <summary>All invitations and answers, as a workbook with a sheet of notes before the data. Unanswered invitations have no score.</summary>
internal static class SurveysExport
{
    public const string Name = "surveys-2013H2.xlsx";

    /// <summary>A sheet ends at 1,048,576 rows; people go on in the next one.</summary>
    private const int RowsASheet = 1_000_000;

    private static readonly string[] s_header =
    [
        "答卷编号", "客户编号", "工单编号", "触点", "调查方式", "邀请时间", "提交时间", "总体满意度", "推荐意愿", "安装结果", "上门及时性", "专业性", "服务态度",
        "是否遇到问题", "是否投诉过", "是否解决", "是否愿意再次购买", "不满意原因", "意见",
    ];

    public static SampleFile Write(World world, TicketBook book, string folder, DirtLog dirt)
    {
        using var workbook = new Workbook(Path.Combine(folder, Name));
        workbook.Add("说明", WriteNotes);
        using var answers = Rows(world, book, dirt).GetEnumerator();
        var (number, sheets, more) = (0, 0, answers.MoveNext());
        while (more)
        {
            workbook.Add(sheets++ == 0 ? "答卷明细" : $"答卷明细({sheets.ToString(CultureInfo.InvariantCulture)})", rows =>
            {
                WriteHeader(rows);
                for (; more && rows.Count <= RowsASheet; more = answers.MoveNext(), number++) WriteRow(rows, answers.Current.Number, answers.Current.Answer);
            });
        }
        return new(Name, "survey", number, "workbook, the data on the second sheet, real dates");
    }

    private static void WriteNotes(SheetRows rows)
    {
        string[] notes = ["2013年下半年客户满意度调查", "总体满意度及各项评分为1至10分，10分最满意；推荐意愿为0至10分。", "未提交的答卷没有提交时间和评分。"];
        foreach (var note in notes) rows.Begin().Text(note).End();
    }

    private static void WriteHeader(SheetRows rows)
    {
        rows.Begin();
        foreach (var name in s_header) rows.Word(name);
        rows.End();
    }

    private static IEnumerable<(int Number, Answer Answer)> Rows(World world, TicketBook book, DirtLog dirt)
    {
        var relationship = new RelationshipSurveys(world);
        var number = 0;
        for (var month = 0; month < Clock.Months; month++)
        {
            var answers = relationship.Of(month).Concat(TouchpointSurveys.Of(world, book, month)).OrderBy(a => a.InvitedAt).ToList();
            if (month == 1) MakeEleven(answers, dirt);
            foreach (var answer in answers)
            {
                yield return (++number, answer);
                if (number is not (50 or 51)) continue;
                dirt.Note(Name, "exactly repeated row", "one of the two is kept");
                yield return (number, answer);
            }
        }
    }

    private static void MakeEleven(List<Answer> answers, DirtLog dirt)
    {
        var at = answers.FindIndex(a => a.Touchpoint == Touchpoint.Repair && a.Score >= 9);
        if (at < 0) return;
        answers[at] = answers[at] with { Score = 11 };
        dirt.Note(Name, "score 11 on a scale that ends at 10", "kept and reported: outside its scale, in no score");
    }

    private static void WriteRow(SheetRows rows, int number, Answer a)
    {
        rows.Begin().Text(string.Create(CultureInfo.InvariantCulture, $"R{number:D8}")).Text(Words.Customer(a.Customer));
        rows.Text(a.Ticket < 0 ? "" : Words.Ticket(a.Ticket)).Word(Words.Touchpoints[a.Touchpoint]).Word(Words.Modes[a.Mode]);
        rows.Time(a.InvitedAt).Time(a.AnsweredAt).Number(a.Score).Number(a.Recommend);
        rows.Number(a.Result).Number(a.Punctuality).Number(a.Professionalism).Number(a.Staff);
        rows.Word(YesNo(a.HadProblem)).Word(YesNo(a.Complained)).Word(YesNo(a.WasResolved)).Word(YesNo(a.WouldBuyAgain));
        rows.Word(a.Reason < 0 ? "" : Words.Reasons[a.Reason]).Word(a.Comment < 0 ? "" : Words.Comments[a.Comment]).End();
    }

    private static string YesNo(sbyte answer) => answer switch { < 0 => "", 0 => "否", _ => "是" };
}
