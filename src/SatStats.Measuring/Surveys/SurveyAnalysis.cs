using SatStats.Warehousing;

namespace SatStats.Measuring.Surveys;

/// <summary>What one survey says in one period: who was asked and answered, how they score, by mode, weighted, by item, why, and what silence may hide.</summary>
public sealed class SurveyAnalysis
{
    private readonly Warehouse _warehouse;
    private readonly SurveySettings _settings;
    private readonly SurveySql _sql;

    /// <param name="workspace">How answers are summed up, and which records are left out by a rule for every figure.</param>
    /// <param name="zone">The zone in which days and months are cut; null takes the zone that the data were read in.</param>
    public SurveyAnalysis(Warehouse warehouse, WorkspaceSettings workspace, string? zone)
    {
        (_warehouse, _settings) = (warehouse, workspace.Survey);
        var rules = workspace.Exclusions.Where(r => r.Kind == RecordKinds.Survey && r.Metrics.Count == 0).ToList();
        _sql = new(warehouse, _settings, rules, zone ?? (warehouse.Zones() is [var newest, ..] ? newest : "UTC"));
    }

    /// <summary>The touchpoints that survey records name, the most frequent first; null where some name none.</summary>
    public IReadOnlyList<string?> Touchpoints(CancellationToken cancel = default) =>
        [.. _warehouse.Query("select touchpoint from surveys group by touchpoint order by count(*) desc, touchpoint", cancel).Rows.Select(r => (string?)r[0])];

    /// <summary>The whole analysis; what cannot be estimated says why.</summary>
    /// <exception cref="SatStatsException">The engine does not understand a condition.</exception>
    public SurveyFindings Run(SurveyRequest request, CancellationToken cancel = default)
    {
        _sql.Check(request);
        var cells = Answers(request, cancel);
        var recommendations = _sql.Over("recommendations", request, cancel).Select(ValueCell.Of).ToList();
        var indices = _sql.Over("item-indices", request, cancel).Select(ValueCell.Of).ToList();
        var isResponseKnown = IsResponseKnown(request, cells, cancel);
        var before = request.Period == Period.Ever ? ((Period, IReadOnlyList<AnswerCell>)?)null : (request.Period.Previous, Answers(request with { Period = request.Period.Previous }, cancel));
        var scores = Scores.Of(cells, recommendations, isResponseKnown);
        var (source, population) = Population(request, cells, isResponseKnown, cancel);
        var findings = new SurveyFindings
        {
            Request = request,
            TouchpointName = SurveyNames.Touchpoint(request.Touchpoint),
            Settings = _settings,
            Funnel = Funnel.Of(cells, isResponseKnown),
            Scores = scores,
            Modes = Modes.Of(cells, before, isResponseKnown),
            Weighting = new Weighting(_settings, source, population, cells).Of(recommendations, indices, scores.Scale),
            Items = Items.Of(indices, ItemScores(request, cancel), scores.Scale, _settings),
            Reasons = Reasons.Of([.. _sql.Over("reasons", request, cancel).Select(r => ((string?)r[0], AnswerCell.Whole(r[1]), AnswerCell.Whole(r[2])))]),
            Nonresponse = Nonresponse.Of(cells, Waves(request, cancel), isResponseKnown),
            LeftOut = [.. _sql.LeftOut(request, cancel).Select(l => new SurveyExclusion(l.Rule.Id, l.Rule.Title, l.Count))],
            Remarks = [],
        };
        return findings with { Remarks = [.. SurveyRemarks.Of(findings)] };
    }

    private List<AnswerCell> Answers(SurveyRequest request, CancellationToken cancel) => [.. _sql.Over("answers", request, cancel).Select(AnswerCell.Of)];

    // Records without one silent customer are an export of answers, whatever their column of invitations says: of thirty, somebody would not have
    // answered. Fewer may all have, where the touchpoint's other months know of silence.
    private bool IsResponseKnown(SurveyRequest request, List<AnswerCell> cells, CancellationToken cancel) =>
        cells.Any(c => c is { IsInvited: true, IsAnswered: false })
        || (cells.Where(c => c.IsInvited).Sum(c => c.Count) < SurveyFigure.MarkedBelow && AnswerCell.Whole(_sql.Over("reach", new(request.Touchpoint, Period.Ever), cancel).Single()[0]) > 0);

    private List<(string, double?, long)> ItemScores(SurveyRequest request, CancellationToken cancel) =>
        [.. _sql.Over("item-scores", request, cancel).Select(r => ((string)r[0]!, AnswerCell.Number(r[1]), AnswerCell.Whole(r[2])))];

    private List<(int, double, double, long, long)> Waves(SurveyRequest request, CancellationToken cancel) =>
        [.. _sql.Over("waves", request, cancel).Select(r => ((int)AnswerCell.Whole(r[0]), AnswerCell.Number(r[1])!.Value, AnswerCell.Number(r[2])!.Value, AnswerCell.Whole(r[3]), AnswerCell.Whole(r[4])))];

    /// <summary>
    /// Whom weighted answers are to speak for: all customers, where they are on record and the answers are not picked by a condition that they
    /// cannot be asked; otherwise all who were asked.
    /// </summary>
    private (SurveyPopulation, IReadOnlyList<(CustomerGroup, long)>) Population(SurveyRequest request, List<AnswerCell> cells, bool isResponseKnown, CancellationToken cancel)
    {
        if (_settings.Population == SurveyPopulation.Customers && request.Where is null)
        {
            var customers = _sql.Read("population", cancel).Select(r => (AnswerCell.GroupOf(r, 0), AnswerCell.Whole(r[3]))).ToList();
            if (customers.Count > 0) return (SurveyPopulation.Customers, customers);
        }
        return (SurveyPopulation.Invited, isResponseKnown ? [.. cells.Where(c => c.IsInvited).Select(c => (c.Group, c.Count))] : []);
    }
}
