using System.Globalization;
using System.Text.RegularExpressions;

namespace SatStats.Measuring.Repurchase;

/// <summary>
/// The queries of the analysis with their definitions filled in. What a problem episode is stands in one file; the metric repurchase-by-outcome
/// fills the same one in with the defaults, so that the two cannot come apart.
/// </summary>
internal static partial class EpisodeSql
{
    /// <summary>Where the queries lie among the room's resources.</summary>
    public const string Folder = "repurchase/";

    /// <summary>The query of this name.</summary>
    public static string Read(string name, RepurchaseSettings settings) => Fill(Text(name), settings);

    /// <summary>Fills in the definitions; a text without their names stays as it is.</summary>
    public static string Fill(string sql, RepurchaseSettings settings) => Slot().Replace(sql, slot => slot.Groups[1].Value switch
    {
        "problem_episodes" => Part("problem-episodes", settings),
        "fault_problems" => settings.IncludesFaults ? Text("fault-problems").TrimEnd() : "",
        "place_of_problem" => Part(settings.Episodes == EpisodeChoice.All ? "problem-begins" : "problem-is-first", settings),
        "place_of_answer" => Part(settings.Episodes == EpisodeChoice.All ? "answer-begins" : "answer-is-first", settings),
        "problem_begins" => Part("problem-begins", settings),
        "value_band" => Part("value-band", settings),
        "like_episodes" => Part("like-episodes", settings),
        "is_counted" => Part(settings.OnlyFree ? "is-counted-if-free" : "is-counted", settings),
        "landmark_days" => Written(settings.LandmarkDays),
        "window_days" => Written(settings.WindowDays),
        "quick_hours" => Written(settings.QuickHours),
        "gap_days" => Written(settings.GapDays),
        _ => slot.Value,
    });

    private static string Part(string name, RepurchaseSettings settings) => Fill(Text(name).TrimEnd(), settings);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(EpisodeSql).Assembly.GetManifestResourceStream($"{Folder}{name}.sql")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Slot();
}
