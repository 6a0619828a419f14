namespace SatStats.Sampling;

/// <summary>The complaint work orders of the half year, as the operator's Chinese system exports them: a title row, then the header.</summary>
internal static class ComplaintsExport
{
    public const string Name = "complaints-2013H2.csv";

    // Dirt goes into the last months only: no episode of the repurchase story is that young.
    private const int FirstDirtyMonth = 4;

    private static readonly string[] s_header =
    [
        "投诉编号", "客户编号", "受理时间", "受理渠道", "投诉分类", "二级分类", "严重程度", "产品", "地市", "客户群", "投诉内容",
        "首次响应时间", "办结时间", "归档时间", "工单状态", "是否重开", "责任部门",
    ];

    public static SampleFile Write(World world, IReadOnlyList<Complaint> complaints, string folder, DirtLog dirt)
    {
        using var text = new DelimitedText(Path.Combine(folder, Name), ',', TimeStyle.Slashes, windows: true);
        text.Row("查询结果");
        text.Row(s_header);
        var month = 0;
        for (var i = 0; i < complaints.Count; i++)
        {
            if (complaints[i].Month != month) EndMonth(text, world, complaints[i - 1], month++, dirt);
            WriteRow(text, world, Dirtied(complaints[i], dirt), dirt);
        }
        EndMonth(text, world, complaints[^1], month, dirt);
        return new(Name, "complaint", text.Rows - 2, "UTF-8 with BOM, CRLF, commas, a title row above the header, 2013/7/1 8:05");
    }

    private static Complaint Dirtied(Complaint complaint, DirtLog dirt)
    {
        if (complaint.Month < FirstDirtyMonth) return complaint;
        if (complaint.Number is 5 or 6)
        {
            dirt.Note(Name, "customer number is blank", "kept: the complaint counts, the customer is unknown");
            return complaint with { Customer = -1 };
        }
        if (complaint.Number is >= 9 and <= 14 && complaint.ResolvedAt >= 0 && dirt.CountOf(Name, DirtLog.Negative) < 3)
        {
            dirt.Note(Name, DirtLog.Negative, "kept and reported: not a duration");
            return complaint with { FirstResponseAt = complaint.ReceivedAt, ResolvedAt = complaint.ReceivedAt - 90, ArchivedAt = complaint.ReceivedAt + Clock.Day };
        }
        return complaint;
    }

    private static void EndMonth(DelimitedText text, World world, Complaint last, int month, DirtLog dirt)
    {
        WriteRow(text, world, last, dirt);
        dirt.Note(Name, "exactly repeated row", "one of the two is kept");
        if (month == 2)
        {
            text.Row(s_header);
            dirt.Note(Name, "header repeated in the middle (pages put together)", "left out: it is no data");
        }
        if (month != FirstDirtyMonth) return;
        for (var i = 0; i < 5; i++)
        {
            WriteRow(text, world, last with { Number = 9_000_000 + i }, dirt, i < 3 ? "空" : "待补录");
            dirt.Note(Name, "time of receipt unusable (空, 待补录)", "rejected: no time of receipt");
        }
    }

    private static void WriteRow(DelimitedText text, World world, Complaint c, DirtLog dirt, string? received = null)
    {
        var region = c.Customer < 0 ? "" : Words.Regions[world.Regions[c.Customer]];
        if (c.Number == 15) dirt.Note(Name, "region with a trailing space", "trimmed");
        text.Add(string.Create(CultureInfo.InvariantCulture, $"TS13{c.Month + 7:D2}{c.Number:D7}"));
        text.Add(c.Customer < 0 ? "" : Words.Customer(c.Customer));
        _ = received is null ? text.AddTime(c.ReceivedAt) : text.Add(received);
        text.Add(Words.ComplaintChannels[c.Channel]).Add(Words.Categories[c.Category]).Add(Words.Subcategories[c.Category][c.Subcategory]);
        text.Add(c.IsMajor ? "严重" : "一般").Add(Words.Products[c.Product]).Add(c.Number == 15 ? region + " " : region);
        text.Add(c.Customer < 0 ? "" : Words.SegmentsInChinese[world.Segments[c.Customer]]).Add(Words.Contents[c.Category]);
        text.AddTime(c.FirstResponseAt).AddTime(c.ResolvedAt).AddTime(c.ArchivedAt);
        text.Add(c.ResolvedAt < 0 ? "处理中" : c.ArchivedAt < 0 ? "待归档" : "已归档").Add(c.IsReopened ? "是" : "否");
        text.Add(Words.Departments[c.Category % Words.Departments.Length]);
        text.EndRow();
    }
}
