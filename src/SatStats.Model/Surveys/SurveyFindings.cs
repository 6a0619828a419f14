namespace SatStats;

/// <summary>What one survey says in one period, and how far it can be trusted. Made by Measuring; terminal and report tell the same.</summary>
public sealed record SurveyFindings
{
    public required SurveyRequest Request { get; init; }

    public required LocalText TouchpointName { get; init; }

    public required SurveySettings Settings { get; init; }

    public required SurveyFunnel Funnel { get; init; }

    public required SurveyScores Scores { get; init; }

    public required SurveyModes Modes { get; init; }

    public required SurveyWeighting Weighting { get; init; }

    public required SurveyItems Items { get; init; }

    public required SurveyReasons Reasons { get; init; }

    public required SurveyNonresponse Nonresponse { get; init; }

    /// <summary>Records that the workspace's exclusions leave out of everything here.</summary>
    public IReadOnlyList<SurveyExclusion> LeftOut { get; init; } = [];

    /// <summary>What a reader must know, most important first.</summary>
    public required IReadOnlyList<SurveyRemark> Remarks { get; init; }
}

/// <param name="Id">The name of the rule in satstats.yaml.</param>
public sealed record SurveyExclusion(string Id, LocalText Title, long Count);

/// <summary>From those asked to those who said something.</summary>
/// <param name="Cases">All survey records of the period.</param>
/// <param name="WithoutInvitation">Answers that have no invitation on record; they are in no response rate.</param>
/// <param name="OutsideScale">Scores that their scale does not have; they are in no figure.</param>
public sealed record SurveyFunnel(IReadOnlyList<FunnelStep> Steps, long Cases, long WithoutInvitation, long OutsideScale)
{
    public FunnelStep this[string id] => Steps.Single(s => s.Id == id);
}

/// <summary>One step of the funnel.</summary>
/// <param name="OfInvited">Share of the invitations that are on record; only with those answers that had one.</param>
/// <param name="OfAnswered">Share of all answers.</param>
public sealed record FunnelStep(string Id, LocalText Title, long Count, SurveyFigure OfInvited, SurveyFigure OfAnswered);

/// <summary>How the answers score.</summary>
/// <param name="Scale">The one scale of all scores; null where there are several or none.</param>
/// <param name="Figures">Share satisfied, mean, index of 0 to 100, net promoter score.</param>
/// <param name="Bounds">Where the share and the index would lie if all who gave no score were dissatisfied, or satisfied; no estimate, so no interval.</param>
public sealed record SurveyScores((double Low, double Top)? Scale, IReadOnlyList<NamedFigure> Figures, IReadOnlyList<SurveyBound> Bounds)
{
    public SurveyFigure this[string id] => Figures.Single(f => f.Id == id).Figure;
}

/// <param name="Asked">All of whom the bound speaks.</param>
/// <param name="Unknown">Of whom nothing is known.</param>
public sealed record SurveyBound(string Id, LocalText Title, Unit Unit, long Asked, long Unknown, double Low, double High);

/// <summary>The ways of asking beside each other.</summary>
/// <param name="P">The probability of shares satisfied at least as different if the modes did not differ; null where too few answered.</param>
/// <param name="Mix">What a change of mix did to the share satisfied since the period before; null where there is nothing to compare.</param>
public sealed record SurveyModes(IReadOnlyList<ModeRow> Rows, double? P, ModeMix? Mix);

public sealed record ModeRow(string? Mode, LocalText Name, long Invited, SurveyFigure ResponseRate, SurveyFigure TopTwo, SurveyFigure Mean);

/// <summary>The change since the period before, over the modes that both had.</summary>
/// <param name="Standardised">The share satisfied as it would be under the earlier mix of modes.</param>
/// <param name="OnlyOnce">Modes that only one of the two periods had; they are left out of all five figures.</param>
public sealed record ModeMix(Period BeforePeriod, SurveyFigure Now, SurveyFigure Before, SurveyFigure Standardised, SurveyDifference Total, SurveyDifference Mix, SurveyDifference Within, IReadOnlyList<LocalText> OnlyOnce);

/// <summary>The weighted index of items.</summary>
/// <param name="Index">0 to 100, over answers with all items that weigh something; its interval from the answers' own indices.</param>
/// <param name="Rows">Each item by itself, on 0 to 100.</param>
/// <param name="Incomplete">Answers with some of the items only; they are in no index.</param>
/// <param name="OutsideScale">Item scores that their scale does not have; they count as missing.</param>
/// <param name="Formula">The index in words, with its weights and scale.</param>
public sealed record SurveyItems(SurveyFigure Index, IReadOnlyList<ItemRow> Rows, long Incomplete, long OutsideScale, LocalText Formula);

/// <param name="Weight">Share of the index, 0 to 1.</param>
public sealed record ItemRow(string Id, LocalText Title, double Weight, SurveyFigure Figure);

/// <summary>Why the dissatisfied are so, most frequent first.</summary>
/// <param name="Dissatisfied">Answers in the worst two boxes of their scale, or the worst alone where it is short.</param>
/// <param name="WithReason">Of which gave a reason; shares are of these.</param>
public sealed record SurveyReasons(long Dissatisfied, long WithReason, long AllWithReason, IReadOnlyList<ReasonRow> Rows);

/// <param name="Cumulative">Share of this and all more frequent reasons.</param>
/// <param name="All">How many gave it whatever their score.</param>
public sealed record ReasonRow(string Reason, long Count, SurveyFigure Share, double? Cumulative, long All);
