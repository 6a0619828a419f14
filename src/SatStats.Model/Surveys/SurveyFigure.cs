namespace SatStats;

/// <summary>Why a figure about a survey is missing.</summary>
public enum SurveyLack
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Nobody it could be about.</summary>
    NoCases,

    /// <summary>Fewer cases than may be published.</summary>
    TooFew,

    /// <summary>The export holds only answers, so that nobody knows how many were asked.</summary>
    OnlyAnswers,

    /// <summary>The export has no such question.</summary>
    NotAsked,

    /// <summary>Scores on different scales have no common mean.</summary>
    MixedScales,

    /// <summary>All margins are unknown, or cannot be reached.</summary>
    NoMargins,

    /// <summary>The margins contradict each other in these answers: no weights meet them all.</summary>
    NotConverged,
}

/// <summary>A figure with its cases and its 95% interval.</summary>
/// <param name="N">Cases that it rests on.</param>
/// <param name="Value">In the unit's own scale; null where it is missing.</param>
public sealed record SurveyFigure(Unit Unit, long N, double? Value, double? Low, double? High)
{
    /// <summary>Below this many cases a value is withheld.</summary>
    public const int SuppressedBelow = 5;

    /// <summary>Below this many cases a value is marked.</summary>
    public const int MarkedBelow = 30;

    public SurveyLack Lack { get; init; }

    /// <summary>Whether the value is shown, and rests on so few cases that a reader must know.</summary>
    public bool HasFewCases => Value is not null && N < MarkedBelow;

    public static SurveyFigure Missing(Unit unit, SurveyLack lack, long n = 0) => new(unit, n, null, null, null) { Lack = lack };
}

/// <summary>A figure under its name.</summary>
/// <param name="Id">For programs; the same in every language.</param>
public sealed record NamedFigure(string Id, LocalText Title, SurveyFigure Figure);

/// <summary>A difference of shares with its 95% interval, in shares.</summary>
public sealed record SurveyDifference(double Value, double Low, double High)
{
    /// <summary>Whether it can be told from none.</summary>
    public bool IsDistinguishable => Low > 0 || High < 0;
}

/// <summary>Something that a reader of the figures must know.</summary>
/// <param name="Id">For programs; the same in every language.</param>
/// <param name="Tone">Bad where it weakens the figures.</param>
public sealed record SurveyRemark(string Id, Tone Tone, LocalText Text);
