namespace SatStats.Measuring.Surveys;

/// <summary>What a reader of a survey's figures must know, most important first.</summary>
internal static class SurveyRemarks
{
    public static IEnumerable<SurveyRemark> Of(SurveyFindings f) => Response(f).Concat(Answers(f)).Concat(Modes(f)).Concat(WeightingRemarks.Of(f)).Concat(Small(f));

    private static IEnumerable<SurveyRemark> Response(SurveyFindings f)
    {
        var rate = f.Funnel["answered"].OfInvited;
        if (rate.Lack == SurveyLack.OnlyAnswers && f.Funnel.Cases > 0) yield return new("only_answers", Tone.Bad, SurveyTexts.OnlyAnswers);
        if (rate.Value < f.Settings.LowResponse && f.Scores.Bounds is [var bound, ..])
        {
            yield return new("low_response", Tone.Bad, SurveyTexts.LowResponse.With(
                ("rate", Filling.Value(rate.Value, Unit.Percent)), ("limit", Filling.Value(f.Settings.LowResponse, Unit.Percent)), ("low", Filling.Value(bound.Low, bound.Unit)), ("high", Filling.Value(bound.High, bound.Unit))));
        }
        if (f.Funnel.WithoutInvitation > 0 && rate.Lack != SurveyLack.OnlyAnswers) yield return new("without_invitation", Tone.Neutral, SurveyTexts.WithoutInvitation.With(("n", Filling.Number(f.Funnel.WithoutInvitation))));
        foreach (var test in f.Nonresponse.Tests.Where(t => t.Differs))
        {
            yield return new($"response_differs_by_{test.Dimension}", Tone.Bad, SurveyTexts.ResponseDiffers.With(
                ("by", test.DimensionName), ("lowest", test.LowestName), ("low", Filling.Value(test.LowestRate.Value, Unit.Percent)), ("highest", test.HighestName),
                ("high", Filling.Value(test.HighestRate.Value, Unit.Percent)), ("p", Filling.Probability(test.Adjusted!.Value))));
        }
        if (f.Nonresponse.Waves is { P: < 0.05 } waves)
        {
            var text = waves.Difference.Value < 0 ? SurveyTexts.LateLess : SurveyTexts.LateMore;
            yield return new("late_answers_differ", Tone.Bad, text.With(
                ("late", Filling.Value(waves.Rows[^1].TopTwo.Value, Unit.Percent)), ("early", Filling.Value(waves.Rows[0].TopTwo.Value, Unit.Percent)), ("p", Filling.Probability(waves.P))));
        }
    }

    private static IEnumerable<SurveyRemark> Answers(SurveyFindings f)
    {
        foreach (var rule in f.LeftOut.Where(l => l.Count > 0)) yield return new($"excluded_{rule.Id}", Tone.Neutral, SurveyTexts.Excluded.With(("n", Filling.Number(rule.Count)), ("rule", rule.Title)));
        if (f.Scores["mean"].Lack == SurveyLack.MixedScales) yield return new("mixed_scales", Tone.Bad, SurveyTexts.MixedScales);
        if (f.Funnel.OutsideScale > 0) yield return new("outside_scale", Tone.Neutral, SurveyTexts.OutsideScale.With(("n", Filling.Number(f.Funnel.OutsideScale))));
        if (f.Items.Incomplete > 0) yield return new("items_missing", Tone.Neutral, SurveyTexts.ItemsMissing.With(("n", Filling.Number(f.Items.Incomplete))));
        if (f.Items.OutsideScale > 0) yield return new("items_outside_scale", Tone.Neutral, SurveyTexts.ItemsOutside.With(("n", Filling.Number(f.Items.OutsideScale))));
    }

    private static IEnumerable<SurveyRemark> Modes(SurveyFindings f)
    {
        if (f.Modes.P is < 0.05 and var p) yield return new("modes_differ", Tone.Bad, SurveyTexts.ModesDiffer.With(("p", Filling.Probability(p))));
        if (f.Modes.Mix is { } mix && mix.Mix.IsDistinguishable) yield return new("mix_of_modes", Tone.Bad, SurveyTexts.MixMoved.With(("mix", Filling.Difference(mix.Mix.Value)), ("total", Filling.Difference(mix.Total.Value))));
        if (f.Modes.Mix is { OnlyOnce.Count: > 0 } once) yield return new("modes_only_once", Tone.Neutral, SurveyTexts.OnlyOnce.With(("modes", Filling.List(once.OnlyOnce))));
    }

    // Those of the same answers more than once (weighted, bounds) are not counted again.
    private static IEnumerable<SurveyRemark> Small(SurveyFindings f)
    {
        var figures = f.Scores.Figures.Select(x => x.Figure).Concat(f.Modes.Rows.SelectMany(m => new[] { m.ResponseRate, m.TopTwo, m.Mean }))
            .Concat(f.Items.Rows.Select(i => i.Figure)).Append(f.Items.Index).Concat(f.Reasons.Rows.Select(r => r.Share)).ToList();
        var (marked, withheld) = (figures.Count(x => x.HasFewCases), figures.Count(x => x.Lack == SurveyLack.TooFew));
        if (marked > 0) yield return new("marked", Tone.Neutral, SurveyTexts.Marked.With(("n", Filling.Number(marked)), ("least", Filling.Number(SurveyFigure.MarkedBelow))));
        if (withheld > 0) yield return new("withheld", Tone.Neutral, SurveyTexts.Withheld.With(("n", Filling.Number(withheld)), ("least", Filling.Number(SurveyFigure.SuppressedBelow))));
    }
}
