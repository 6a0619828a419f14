namespace SatStats.Importing;

/// <summary>A text that stands for no value in one column, how often, and why that was concluded.</summary>
internal sealed record Sentinel(string Column, string Text, long Count, string Why);

/// <summary>Finds numbers that cannot be what their column holds, and recur: -1 among scores of 1 to 10, -1 among counts.</summary>
internal static class Sentinels
{
    // Once may be a slip, and is set aside; a system that writes -1 for "none" does so again.
    public const int Recurs = 2;

    /// <summary>In the values of one field. <paramref name="given"/> is the scale of scores where the profile or the user says it.</summary>
    public static IEnumerable<Sentinel> In(FieldEvidence seen, Scale? given)
    {
        var words = seen.NoValues.Found(seen.Draft.Columns);
        return seen.Draft.Columns is [var column] ? words.Concat(InOne(column, seen, given)) : words;
    }

    private static IEnumerable<Sentinel> InOne(string column, FieldEvidence seen, Scale? given)
    {
        if (seen.Moments is { } moments)
        {
            return moments.FarDays.Found().Select(f => new Sentinel(column, f.Text, f.Count, f.Why))
                .Concat(moments.Noughts.Where(n => moments.Written + moments.Numbers > 0).Select(n => new Sentinel(column, n.Key, n.Value, "it is no date")));
        }
        if (seen.Numbers is { } numbers) return NumberText.IsScore(seen.Draft.Field) ? OfScores(column, seen, numbers, given) : OfCounts(column, seen.Draft.Field, numbers);
        return seen.Durations is { Written: 0 } durations ? OfCounts(column, seen.Draft.Field, durations.Bare) : [];
    }

    private static IEnumerable<Sentinel> OfScores(string column, FieldEvidence seen, NumberEvidence numbers, Scale? given)
    {
        var scale = seen.Draft.Field.Name switch
        {
            "recommend" => new Scale(0, 10, ""),
            "satisfaction" => given ?? Scales.Of(column, numbers),
            _ => Scales.Of(column, numbers),
        };
        if (scale is null) return [];
        return Of(column, numbers, n => !scale.Holds(n), $"outside the scale {scale}");
    }

    // Money may be owed, so a negative amount is one.
    private static IEnumerable<Sentinel> OfCounts(string column, Field field, NumberEvidence numbers) =>
        field.Name is "amount" or "compensation" or "value" || numbers.Least < 0 ? [] : Of(column, numbers, n => n < 0, "nothing else there is below 0");

    private static IEnumerable<Sentinel> Of(string column, NumberEvidence numbers, Func<double, bool> isImpossible, string why)
    {
        var all = numbers.StandIns.Count(isImpossible);
        // A column of nothing else says nothing about what it means.
        return all == numbers.Placed ? [] : numbers.StandIns.Texts(isImpossible).Where(t => t.Count >= Recurs).Select(t => new Sentinel(column, t.Text, t.Count, why));
    }
}
