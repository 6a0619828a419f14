using System.Globalization;
using System.Text.RegularExpressions;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>The columns that a metric's cases have, which is the first that is asked of any query: a mistake in a user's own is told here, with file and line.</summary>
internal static partial class MetricColumns
{
    private static readonly string[] s_needed = ["case_at", "case_value"];

    /// <exception cref="SatStatsException">The engine does not understand the query, or it lacks the moment or the value of its cases.</exception>
    public static IReadOnlyList<string> Of(Warehouse warehouse, Metric metric)
    {
        try
        {
            var columns = warehouse.Query($"select * from (\n{metric.Sql}\n) as cases limit 0").Columns;
            if (s_needed.FirstOrDefault(c => !columns.Contains(c)) is not { } missing) return [.. columns];
            throw new SatStatsException($"The query gives no {missing}.", $"Select the moment of each case as case_at and its value as case_value: ... as {missing}.");
        }
        catch (SatStatsException e) when (metric.Origin is not null)
        {
            var (file, line) = metric.Origin.Value;
            // The engine counts from the line above the query, with which it was put into brackets.
            if (EngineLine().Match(e.InnerException?.Message ?? "") is { Success: true } match) line += int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 2;
            throw new SatStatsException(string.Create(CultureInfo.InvariantCulture, $"Metric file {file}, line {line}: {e.Message}"), e.Remedy ?? "Mend the query; satstats query tries out its parts.", inner: e);
        }
    }

    [GeneratedRegex(@"^LINE (\d+):", RegexOptions.Multiline)]
    private static partial Regex EngineLine();
}
