using System.Globalization;
using System.Text.RegularExpressions;
using SatStats.Warehousing;

namespace SatStats.Measuring.Surveys;

/// <summary>The queries about surveys, each over the same records: those of one touchpoint, period and condition.</summary>
internal sealed partial class SurveySql(Warehouse warehouse, SurveySettings settings, string zone)
{
    /// <summary>Where the queries lie among the room's resources.</summary>
    private const string Folder = "surveys/";

    /// <summary>The rows of the query of this name over what is asked for.</summary>
    public IEnumerable<object?[]> Over(string name, SurveyRequest request, CancellationToken cancel)
    {
        if (request.Where is { } where) warehouse.RequireCondition(where);
        var range = request.Period == Period.Ever ? null : request.Period;
        // A record belongs to the time at which the customer was asked, so that those who answer and those who do not are counted over the same invitations.
        var time = range is null ? "" : " and coalesce(s.invited_at, s.answered_at) >= ? and coalesce(s.invited_at, s.answered_at) < ?";
        var asked = $"{(request.Touchpoint is null ? "s.touchpoint is null" : "s.touchpoint = ?")}{time}{(request.Where is null ? "" : $" and (\n{request.Where}\n)")}";
        var bounds = new List<object?>();
        if (request.Touchpoint is not null) bounds.Add(request.Touchpoint);
        if (range is not null) bounds.AddRange([ZoneShift.StartOfDay(range.From, zone), ZoneShift.StartOfDay(range.To, zone)]);
        return warehouse.Query(Fill(Text("survey-cases") + Text(name), asked), cancel, [.. bounds]).Rows;
    }

    /// <summary>The rows of a query that does not look at surveys.</summary>
    public IEnumerable<object?[]> Read(string name, CancellationToken cancel) => warehouse.Query(Text(name), cancel).Rows;

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
