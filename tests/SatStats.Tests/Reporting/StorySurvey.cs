namespace SatStats.Tests.Reporting;

/// <summary>What the survey of installations says in the story's month.</summary>
internal static class StorySurvey
{
    public static SurveyFindings Installation { get; } = new()
    {
        Request = new("installation", Story.December),
        TouchpointName = new("Installation", "装机", "裝機"),
        Settings = SurveySettings.Usual,
        Funnel = new(
            [
                new("invited", new("invited", "邀请", "邀請"), 3_400, Nothing, Nothing), new("answered", new("answered", "作答", "作答"), 1_250, Share(3_400, 0.368), Nothing),
                new("scored", new("gave a score", "给出评分", "給出評分"), 1_180, Share(3_400, 0.347), Share(1_250, 0.944)),
            ], 3_400, 0, 0),
        Scores = new((1, 10), [new("top_two", TopTwo, Share(1_180, 0.82)), new("mean", Mean, new(Unit.Score, 1_180, 9.05, 8.96, 9.14))], [new("top_two", TopTwo, Unit.Percent, 3_400, 2_220, 0.285, 0.938)]),
        Modes = new([new("sms", new("text message", "短信", "簡訊"), 2_000, Share(2_000, 0.33), Share(660, 0.84), new(Unit.Score, 660, 9.1, 8.98, 9.22)), new("ivr", new("automatic call (IVR)", "自动语音", "自動語音"), 12, Share(12, 0.5), SurveyFigure.Missing(Unit.Percent, SurveyLack.TooFew, 4), SurveyFigure.Missing(Unit.Score, SurveyLack.TooFew, 4))],
            0.004, new(Story.December.Previous, Share(1_180, 0.82), Share(1_100, 0.8), Share(1_180, 0.815), new(0.02, -0.012, 0.052), new(0.005, 0.001, 0.009), new(0.015, -0.017, 0.047), [])),
        Weighting = new(SurveyLack.None, SurveyPopulation.Customers, 1_180, 1_180, 2.4, 0, 0)
        {
            DesignEffect = 1.18, EffectiveN = 1_000, Figures = [new("top_two", TopTwo, Share(1_180, 0.82), Share(1_180, 0.806), 1.21)],
            Margins = [new("region", new("region", "地区", "地區"), "南宁", new("南宁"), 0.4, 0.5, 0.4), new("segment", new("segment", "客户群", "客戶群"), "家庭", new("家庭"), 0.7, 0.6, 0.7)],
        },
        Items = new(Points(1_100, 88), [new("result", new("result", "结果", "結果"), 0.2, Points(1_100, 91)), new("punctuality", new("punctuality", "及时性", "及時性"), 0.8, Points(1_100, 79))], 80, 0, new("(result × 20% + punctuality × 80% − 1) ÷ 9 × 100", "(结果 × 20% + 及时性 × 80% − 1) ÷ 9 × 100", "(結果 × 20% + 及時性 × 80% − 1) ÷ 9 × 100")),
        Reasons = new(70, 60, 90, [new("未按约定时间上门", 40, Share(60, 0.667), 0.667, 55), new("服务态度差", 20, Share(60, 0.333), 1, 35)]),
        Nonresponse = new([new("region", new("region", "地区", "地區"), 2, "河池", new("河池"), Share(900, 0.3), "南宁", new("南宁"), Share(2_500, 0.39), 0.001, 0.004)], null),
        Remarks =
        [
            new("response_differs_by_region", Tone.Bad, new("Response differs by region beyond chance.", "不同地区的回复率差异超出随机。", "不同地區的回覆率差異超出隨機。")),
            new("marked", Tone.Neutral, new("One figure is marked.", "1个数值已加注。", "1個數值已加註。")),
        ],
    };

    private static LocalText TopTwo => new("Satisfied (9 or 10 of 1 to 10)", "满意率（1至10分中的9、10分）", "滿意率（1至10分中的9、10分）");

    private static LocalText Mean => new("Mean score (1 to 10)", "平均分（1至10）", "平均分（1至10）");

    private static SurveyFigure Nothing => SurveyFigure.Missing(Unit.Percent, SurveyLack.NoCases);

    private static SurveyFigure Share(long n, double value) => new(Unit.Percent, n, value, value - 0.02, value + 0.02);

    private static SurveyFigure Points(long n, double value) => new(Unit.Points, n, value, value - 1.5, value + 1.5);
}
