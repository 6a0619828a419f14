using System.Globalization;
using System.Text;

namespace SatStats.Tests.Cases;

/// <summary>Small exports that many cases share.</summary>
internal static class Small
{
    /// <summary>Seven complaints of two months, two channels and a column that no field takes.</summary>
    public const string Complaints = """
        Complaint ID,Date Received,Received Via,Status,Date Resolved,Tariff
        C1,2013-11-04 09:00:00,Hotline,Resolved,2013-11-05 09:00:00,Fibre 100
        C2,2013-11-12 10:30:00,App,Open,,Fibre 50
        C3,2013-11-29 23:10:00,Hotline,Resolved,2013-12-02 08:00:00,Fibre 100
        C4,2013-12-01 07:45:00,Hotline,Open,,Mobile
        C5,2013-12-09 12:00:00,App,Resolved,2013-12-09 18:00:00,Fibre 100
        C6,2013-12-20 16:20:00,App,Resolved,2013-12-27 16:20:00,Mobile
        C7,2013-12-31 21:05:00,Hotline,Open,,Mobile

        """;

    public const string ChineseComplaints = """
        投诉编号,受理时间,受理渠道,投诉分类,处理状态,办结时间,责任部门
        T1,2013-12-02 08:00:00,热线,宽带故障,已办结,2013-12-02 20:00:00,畅享
        T2,2013-12-03 08:00:00,微信,资费争议,处理中,,畅享
        T3,2013-12-04 08:00:00,热线,资费争议,已办结,2013-12-08 08:00:00,融合

        """;

    public const string SemicolonTickets = """
        Ticket ID;Opened At;Ticket Type;Status;Resolved At;Handling Minutes
        W1;31/12/2013 08:00;repair;resolved;31/12/2013 18:30;12,5
        W2;30/12/2013 08:00;install;open;;
        W3;29/12/2013 08:00;repair;closed;30/12/2013 09:00;40,0

        """;

    /// <summary>Many complaints of one channel and no surprises.</summary>
    public static string Many(int rows)
    {
        var text = new StringBuilder("Complaint ID,Date Received,Channel,Status\n");
        var day = new DateTime(2013, 7, 1);
        for (var i = 0; i < rows; i++) text.Append(CultureInfo.InvariantCulture, $"M{i},{day.AddMinutes(i % 200_000):yyyy-MM-dd HH:mm:ss},hotline,Open\n");
        return text.ToString();
    }
}
