namespace SatStats;

/// <summary>What the figures would be if those who answered were composed as those they are to speak for.</summary>
/// <param name="Lack">Why there are no weights; None where there are.</param>
/// <param name="Source">Where the margins come from.</param>
/// <param name="Answers">Answers with a score.</param>
/// <param name="Weighted">Of which could be weighted.</param>
/// <param name="LargestWeight">In average ones, after trimming.</param>
/// <param name="Cut">Answers whose weight was cut to the largest allowed.</param>
/// <param name="LargestDeviation">How far a group's weighted share is from its margin in the end; above zero only after cutting.</param>
public sealed record SurveyWeighting(SurveyLack Lack, SurveyPopulation Source, long Answers, long Weighted, double LargestWeight, long Cut, double LargestDeviation)
{
    /// <summary>Kish's design effect: how many times larger the variance is through the weights.</summary>
    public double? DesignEffect { get; init; }

    /// <summary>An unweighted sample of this size would be as sure.</summary>
    public double? EffectiveN { get; init; }

    /// <summary>Unweighted beside weighted, over the answers that could be weighted.</summary>
    public IReadOnlyList<WeightedRow> Figures { get; init; } = [];

    public IReadOnlyList<MarginRow> Margins { get; init; } = [];

    /// <summary>Groupings that were asked for and could not be used.</summary>
    public IReadOnlyList<LocalText> Unused { get; init; } = [];

    /// <summary>Groups of the population from which nobody answered: the weighted figures do not speak for them.</summary>
    public IReadOnlyList<MarginRow> Unreached { get; init; } = [];
}

public sealed record WeightedRow(string Id, LocalText Title, SurveyFigure Unweighted, SurveyFigure Weighted, double? DesignEffect);

/// <param name="Population">The group's share of the population.</param>
/// <param name="Sample">Its share of the answers.</param>
/// <param name="AfterWeighting">Its weighted share.</param>
public sealed record MarginRow(string Dimension, LocalText DimensionName, string Group, LocalText GroupName, double Population, double Sample, double AfterWeighting);

/// <summary>Who answers, and whether late answers differ.</summary>
public sealed record SurveyNonresponse(IReadOnlyList<ResponseTest> Tests, SurveyWaves? Waves);

/// <summary>Whether groups answer at different rates.</summary>
/// <param name="Lowest">The group that answers least.</param>
/// <param name="P">By chi-square; null where the groups are too small for it.</param>
/// <param name="Adjusted">Adjusted for the number of groupings (Benjamini and Hochberg).</param>
public sealed record ResponseTest(string Dimension, LocalText DimensionName, int Groups, string Lowest, LocalText LowestName, SurveyFigure LowestRate, string Highest, LocalText HighestName, SurveyFigure HighestRate, double? P, double? Adjusted)
{
    public bool Differs => Adjusted < 0.05;
}

/// <summary>Answers by how long they took to come, in three parts of equal size. Who answers late resembles who never answers, if any of the answered do.</summary>
/// <param name="Difference">Share satisfied of the last third less that of the first.</param>
/// <param name="P">Whether it is more than chance.</param>
public sealed record SurveyWaves(IReadOnlyList<WaveRow> Rows, SurveyDifference Difference, double P);

/// <param name="FromHours">The shortest wait in it.</param>
/// <param name="ToHours">The longest.</param>
public sealed record WaveRow(int Wave, double FromHours, double ToHours, SurveyFigure TopTwo);
