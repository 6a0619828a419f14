using System.Xml.Linq;
using SatStats.Reporting;
using SatStats.Reporting.Writers;

namespace SatStats.Tests.Reporting;

/// <summary>The input of a report about December 2013, whole or with something taken away.</summary>
internal static class Story
{
    public static Period December { get; } = Period.Month("2013-12");

    public static ReportInput Input(Language language = Language.English) => new()
    {
        Period = December,
        Language = language,
        Recipe = "monthly",
        Measure = StoryFigures.Answer,
        Catalogue = StoryMetrics.All,
        Ledger = Ledger,
        RejectExamples =
        [
            new("exports/complaints-2013-12.csv", 4711, "resolved_at", "2013-13-45", "Not a moment in any of the column's patterns.", WholeRow: false),
            new("exports/complaints-2013-12.csv", 5120, null, "=1+1", "The row has 9 cells where the header has 14.", WholeRow: true),
        ],
        Findings = Findings,
        Control = StoryControl.Charts,
        Signals = StoryControl.Signals,
        Survey = touchpoint => touchpoint == "installation" ? StorySurvey.Installation : null,
        ProgramVersion = "0.1.0",
    };

    public static ReportInput WithoutData(Language language = Language.English) =>
        Input(language) with { Control = _ => [], Signals = _ => new([], 0, 0), Measure = _ => [], Ledger = [], RejectExamples = [], Findings = [], Survey = _ => null };

    /// <summary>The page alone, as XML.</summary>
    public static XElement Page(ReportInput input) =>
        XElement.Parse(WebPageWriter.Write(DocumentBuilder.Build(input, CancellationToken.None))["<!DOCTYPE html>\n".Length..]);

    /// <summary>The workbook alone.</summary>
    public static byte[] Workbook(ReportInput input) => WorkbookWriter.Write(DocumentBuilder.Build(input, CancellationToken.None));

    private static IReadOnlyList<LedgerEntry> Ledger { get; } =
    [
        Entry(1, "/exports/complaints-2013-12.csv", "complaints", new RecordCount(RecordKinds.Complaint, 69_812, 69_744, 52, 12, 4, 17)),
        Entry(2, "/exports/装机回访2013.xlsx", "installation-survey", new RecordCount(RecordKinds.Named("survey"), 14_160, 14_160, 0, 0, 0, 0)),
        Entry(3, "/exports/work-orders.csv", "tickets", new RecordCount(RecordKinds.Named("ticket"), 218_402, 218_300, 102, 0, 0, 3)),
    ];

    private static IReadOnlyList<Finding> Findings
    {
        get
        {
            var about = StoryFigures.Answer(new() { Metrics = ["complaint-resolution-in-time"], Range = December })[0];
            return
            [
                new(3, Tone.Bad, about, new("Complaints resolved in time fell below target for the first time this year, while volume did not rise.", "投诉及时解决率年内首次低于目标，而投诉量并未上升。", "投訴及時解決率年內首次低於目標，而投訴量並未上升。")),
                new(2, Tone.Good, about, new("Installation visits on time rose for the third month.", "装机上门准时率连续第三个月上升。", "裝機上門準時率連續第三個月上升。")),
                new(1, Tone.Neutral, about, new("河池 has the lowest resolution of the eight cities; its n is small.", "河池解决率为八市最低，但样本较小。", "河池解決率為八市最低，但樣本較小。")),
            ];
        }
    }

    private static LedgerEntry Entry(long id, string path, string profile, RecordCount count) => new(
        id, path, "9f2c4be1a7d05583c6e1b94f20a8d37e6b1c5f90d2e8a3471b6c0d9e8f7a6b5c", 10_485_760, "csv", "GB18030", profile, "Asia/Shanghai",
        new(2014, 1, 3, 2, 0, 0, DateTimeKind.Utc), "0.1.0", new(2013, 1, 1, 0, 5, 0, DateTimeKind.Utc), new(2013, 12, 31, 15, 50, 0, DateTimeKind.Utc), [count]);
}
