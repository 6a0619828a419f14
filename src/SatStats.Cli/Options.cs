using System.CommandLine;
using System.CommandLine.Parsing;
using SatStats.Warehousing;

namespace SatStats.Cli;

/// <summary>Options that several commands share, worded once.</summary>
internal static class Options
{
    public const string DefaultDatabase = "satstats.duckdb";

    public static Option<string> Database() => new("--db")
    {
        Description = "The database file",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultDatabase,
    };

    public static Option<string?> AsOf() => new("--as-of")
    {
        Description = "As it was known right after this import (its number), or at the end of this day",
        HelpName = "IMPORT|DAY",
    };

    /// <summary>What --as-of says, or null.</summary>
    public static AsOf? AsOfText(string? text) => text is null ? null : Warehousing.AsOf.Parse(text);

    public static Option<int> Wait() => new("--wait")
    {
        Description = "How many seconds to wait for a database that another program holds",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 10,
    };

    public static Option<bool> Verbose() => new("--verbose") { Description = "Tell more, and show the whole trace of an error" };

    public static Option<OutputFormat> Format() => new("--format", "-f")
    {
        CustomParser = Named<OutputFormat>,
        Description = "table, csv, json or markdown",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => OutputFormat.Table,
    };

    public static Option<string?> Where() => new("--where") { Description = "Only records for which this SQL condition holds, such as \"channel = 'hotline'\"", HelpName = "CONDITION" };

    public static Option<string[]> By() => new("--by")
    {
        Description = "Break down by a field of the records, or by any other column of their files; repeat for several",
        HelpName = "DIMENSION",
    };

    public static Option<Grain?> GrainOfTime() => new("--grain") { Description = "Cut time into day, week, month, quarter or year", HelpName = "GRAIN", CustomParser = result => Named<Grain>(result) };

    public static Option<string?> Month() => new("--month") { Description = "The month to look at: 2013-12", HelpName = "YYYY-MM" };

    public static Option<string?> From() => new("--from") { Description = "The first day: 2013-07-01", HelpName = "DAY" };

    public static Option<string?> To() => new("--to") { Description = "The last day, included: 2013-12-31", HelpName = "DAY" };

    public static Option<string?> Zone() => new("--tz") { Description = "Time zone: Asia/Shanghai, +08:00 or UTC", HelpName = "ZONE" };

    public static Option<string?> Workspace() => new("--workspace") { Description = "Folder with your own metrics/, profiles/ and satstats.yaml", HelpName = "FOLDER" };

    public static Option<string> Tongue() => new("--lang")
    {
        Description = "Language of titles: en, zh (simplified) or zh-Hant (traditional)",
        HelpName = "LANGUAGE",
        DefaultValueFactory = _ => "en",
    };

    public static Language LanguageOf(string name) => name.ToLowerInvariant() switch
    {
        "en" or "english" => Language.English,
        "zh" or "zh-cn" or "zh-hans" => Language.SimplifiedChinese,
        "zh-hant" or "zh-tw" or "zh-hk" => Language.TraditionalChinese,
        _ => throw SatStatsException.Unknown("language", name, ["en", "zh", "zh-Hant"]),
    };

    // The parser's own words name types of this program, and it takes a bare number for a name.
    public static T Named<T>(ArgumentResult result) where T : struct, Enum
    {
        var word = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        if (names.IndexOf(word.ToLowerInvariant()) is >= 0 and var place) return Enum.Parse<T>(Enum.GetNames<T>()[place]);
        var near = NearestName.Of(word, names);
        result.AddError($"'{word}' is not one of {string.Join(", ", names)}.{(near.Count > 0 ? $" Did you mean '{near[0]}'?" : "")}");
        return default;
    }

    /// <summary>The days that --month, or --from and --to, speak of; null where none is given.</summary>
    public static Period? Range(string? month, string? from, string? to)
    {
        // The years that zones and records know; the period before must be one too.
        foreach (var text in new[] { month, from, to })
            if (text?.Length >= 4 && int.TryParse(text.AsSpan(0, 4), out var year) && year is < 1900 or > 2200) throw new SatStatsException($"{text} lies outside the years 1900 to 2200.", "Check the year.", isUsage: true);
        if (month is not null && (from ?? to) is not null) throw new SatStatsException("--month cannot stand together with --from or --to.", "Leave one of them out.", isUsage: true);
        if (month is not null) return Period.Month(month);
        if (from is null && to is null) return null;
        if (from is null || to is null) throw new SatStatsException("--from and --to belong together.", "Give both, as 2013-07-01 and 2013-12-31.", isUsage: true);
        var (first, last) = (Period.Day(from), Period.Day(to));
        return first <= last ? new(first, last.AddDays(1)) : throw new SatStatsException($"--from {from} lies after --to {to}.", "Swap the two.", isUsage: true);
    }
}
