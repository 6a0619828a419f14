namespace SatStats.Measuring.Surveys;

/// <summary>What a reader must know about weights: whom they speak for, whom they cannot, and what they cost.</summary>
internal static class WeightingRemarks
{
    // From here on the weights cost more than a third of the answers.
    private const double LargeEffect = 1.5;

    public static IEnumerable<SurveyRemark> Of(SurveyFindings f)
    {
        var w = f.Weighting;
        if (w.Answers == 0) yield break;
        if (w.Lack == SurveyLack.NoMargins) yield return new("no_margins", Tone.Neutral, w.Unused.Count > 0 ? SurveyTexts.NoMargins : SurveyTexts.OneGroup);
        if (w.Lack == SurveyLack.NotConverged) yield return new("not_converged", Tone.Bad, SurveyTexts.NotConverged);
        if (w.Unused.Count > 0 && w.Lack == SurveyLack.None) yield return new("margin_unknown", Tone.Neutral, SurveyTexts.MarginUnknown.With(("by", Filling.List(w.Unused))));
        if (w.Unreached.Count > 0)
        {
            var groups = w.Unreached.Select(u => SurveyTexts.Unreached.With(("group", u.GroupName), ("by", u.DimensionName), ("share", Filling.Value(u.Population, Unit.Percent))));
            yield return new("empty_margins", Tone.Bad, SurveyTexts.EmptyMargins.With(("groups", Filling.List(groups))));
        }
        if (w.Lack != SurveyLack.None) yield break;
        if (w.Weighted < w.Answers) yield return new("not_weighable", Tone.Neutral, SurveyTexts.NotWeighable.With(("n", Filling.Number(w.Answers - w.Weighted))));
        if (w.Cut > 0)
        {
            yield return new("weights_cut", Tone.Neutral, SurveyTexts.WeightsCut.With(
                ("n", Filling.Number(w.Cut)), ("trim", Filling.Plain(SurveyNames.Written(f.Settings.Trim))), ("off", Filling.Points(w.LargestDeviation))));
        }
        if (w.DesignEffect >= LargeEffect) yield return new("design_effect", Tone.Bad, SurveyTexts.DesignEffect.With(("effect", Filling.Value(w.DesignEffect, Unit.Score)), ("n", Filling.Number(w.Weighted)), ("effective", Filling.Value(w.EffectiveN, Unit.Count))));
        if (w.Source == SurveyPopulation.Customers && f.Request.Touchpoint is not (null or "relationship")) yield return new("speaks_for_customers", Tone.Neutral, SurveyTexts.SpeaksForCustomers);
    }
}
