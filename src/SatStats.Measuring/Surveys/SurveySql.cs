using System.Globalization;
using System.Text.RegularExpressions;
using SatStats.Warehousing;

namespace SatStats.Measuring.Surveys;

/// <summary>The queries about surveys, each over the same records: those of one touchpoint, period and condition that no rule leaves out.</summary>
/// <param name="rules">The workspace's exclusions that hold for every figure of survey records.</param>
internal sealed partial class SurveySql(Warehouse warehouse, SurveySettings settings, IReadOnlyList<ExclusionRule> rules, string zone)
{
    /// <summary>Where the queries lie among the room's resources.</summary>
    private const string Folder = "surveys/";

    /// <summary>The rows of the query of this name over what is asked for.</summary>
    public IEnumerable<object?[]> Over(string name, SurveyRequest request, CancellationToken cancel) =>
        warehouse.Query(Fill(Text("survey-cases") + Text(name), Asked(request) + Kept(rules.Count)), cancel, Bounds(request)).Rows;

    /// <summary>The rows of a query that does not look at surveys.</summary>
    public IEnumerable<object?[]> Read(string name, CancellationToken cancel) => warehouse.Query(Text(name), cancel).Rows;

    /// <summary>How many records each rule leaves out; a record that several name counts for the first, so that they add up.</summary>
    public IEnumerable<(ExclusionRule Rule, long Count)> LeftOut(SurveyRequest request, CancellationToken cancel)
    {
        foreach (var (i, rule) in rules.Index())
        {
            var sql = $"select count(*) from surveys s where {Asked(request)}{Kept(i)} and (\n{rule.Where}\n)";
            yield return (rule, AnswerCell.Whole(warehouse.Query(sql, cancel, Bounds(request)).Rows.Single()[0]));
        }
    }

    /// <exception cref="SatStatsException">A condition cannot be used; for a rule names file, line and remedy.</exception>
    public void Check(SurveyRequest request)
    {
        if (request.Where is { } where) warehouse.RequireCondition(where);
        foreach (var rule in rules)
        {
            try
            {
                warehouse.RequireCondition(rule.Where);
                foreach (var _ in warehouse.Query($"select 1 from surveys s where {Conditions.Not(rule.Where)} limit 0").Rows) break;
            }
            catch (SatStatsException e)
            {
                throw new SatStatsException($"{rule.Place}: exclusion '{rule.Id}' cannot be used for surveys: {e.Message}", "Write a condition over the fields of survey records or the other columns of their files.", inner: e);
            }
        }
    }

    // A record belongs to the time at which the customer was asked, so that those who answer and those who do not are counted over the same invitations.
    private static string Asked(SurveyRequest request)
    {
        var time = request.Period == Period.Ever ? "" : " and coalesce(s.invited_at, s.answered_at) >= ? and coalesce(s.invited_at, s.answered_at) < ?";
        return $"{(request.Touchpoint is null ? "s.touchpoint is null" : "s.touchpoint = ?")}{time}{(request.Where is null ? "" : $" and (\n{request.Where}\n)")}";
    }

    private object?[] Bounds(SurveyRequest request)
    {
        object?[] touchpoint = request.Touchpoint is null ? [] : [request.Touchpoint];
        return request.Period == Period.Ever ? touchpoint : [.. touchpoint, ZoneShift.StartOfDay(request.Period.From, zone), ZoneShift.StartOfDay(request.Period.To, zone)];
    }

    private string Kept(int count) => string.Concat(rules.Take(count).Select(r => $" and {Conditions.Not(r.Where)}"));

    private string Fill(string sql, string asked) => Slot().Replace(sql, slot => slot.Groups[1].Value switch
    {
        "asked" => asked,
        "item_low" => settings.ItemScale is { } scale ? Written(scale.Low) : "s.scale_min",
        "item_top" => settings.ItemScale is { } scale ? Written(scale.Top) : "s.scale_max",
        "weighted_items" => $"({string.Join(" + ", Weighed().Select(i => $"{Written(i.Weight)} * item_{i.Name}"))})",
        _ => Written(settings.ItemWeights.Sum()),
    });

    // What weighs nothing may be missing.
    private IEnumerable<(string Name, double Weight)> Weighed() => SurveySettings.ItemNames.Zip(settings.ItemWeights).Where(i => i.Second > 0);

    // With its type, so that whole numbers are not divided as whole numbers.
    private static string Written(double number) => string.Create(CultureInfo.InvariantCulture, $"cast({number:R} as double precision)");

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(SurveySql).Assembly.GetManifestResourceStream($"{Folder}{name}.sql")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{(asked|item_low|item_top|weighted_items|all_weights)\}")]
    private static partial Regex Slot();
}
