using System.Globalization;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring.Surveys;

internal sealed record Household(string Id, string? Region, string? Area, string? Segment);

internal sealed record Reply(string Id, string? Customer, string? Mode, DateTime? Invited, DateTime? Answered, double? Score, double Low, double Top)
{
    public int? Recommend { get; init; }

    /// <summary>Result, punctuality, professionalism, staff.</summary>
    public double?[] Items { get; init; } = new double?[4];

    public string? Reason { get; init; }

    public string? Comment { get; init; }

    public bool IsAnswered => Answered is not null || Score is not null || Recommend is not null || Items.Any(i => i is not null) || Reason is not null || Comment is not null;

    public bool HasScore => Score >= Low && Score <= Top;

    public DateTime? At => Invited ?? Answered;
}

/// <summary>Surveys of two months without any story: every combination of asked, answered, missing and wrong happens.</summary>
internal sealed class RandomSurveys
{
    private readonly Random _random;

    public RandomSurveys(int seed, int count)
    {
        _random = new Random(seed);
        Households = [.. Enumerable.Range(0, 300).Select(i => new Household($"K{i}", Maybe(14, 15) ? Of("north", "south", "east", "west") : null, Maybe(9, 10) ? Of("urban", "urban", "rural") : null, Maybe(9, 10) ? Of("consumer", "consumer", "business") : null))];
        Replies = [.. Enumerable.Range(0, count).Select(One)];
    }

    public IReadOnlyList<Household> Households { get; }

    public IReadOnlyList<Reply> Replies { get; }

    public Workdir Imported(bool hasCustomers = true)
    {
        var work = new Workdir();
        work.Write("survey.csv", "response_id,customer_id,touchpoint,mode,invited_at,answered_at,satisfaction,scale_min,scale_max,recommend,item_result,item_punctuality,item_professionalism,item_staff,reason,comment\n"
            + string.Concat(Replies.Select(r => Line(r.Id, r.Customer, "installation", r.Mode, r.Invited, r.Answered, r.Score, r.Low, r.Top, r.Recommend, r.Items[0], r.Items[1], r.Items[2], r.Items[3], r.Reason, r.Comment))));
        work.Run("import", "survey.csv", "--as", "survey").Ends(0);
        if (!hasCustomers) return work;
        work.Write("customer.csv", "customer_id,region,area_type,segment\n" + string.Concat(Households.Select(h => Line(h.Id, h.Region, h.Area, h.Segment))));
        work.Run("import", "customer.csv", "--as", "customer").Ends(0);
        return work;
    }

    private Reply One(int i)
    {
        var invited = new DateTime(2013, 11, 1).AddMinutes(_random.Next(61 * 24 * 60)).AddSeconds(_random.Next(60));
        var answers = Maybe(3, 5);
        double? Score(int part, int whole) => answers && Maybe(part, whole) ? Math.Min(_random.Next(0, 13), 11) : null;
        return new Reply($"R{i:0000}", Maybe(19, 20) ? $"K{_random.Next(310)}" : null, Maybe(15, 16) ? Of("sms", "sms", "ivr", "app") : null, Maybe(12, 13) ? invited : null, answers ? invited.AddMinutes(_random.Next(1, 4000)) : null, Score(9, 10), 1, 10)
        {
            Recommend = answers && Maybe(3, 4) ? _random.Next(-1, 12) : null,
            Items = [Score(7, 8), Score(7, 8), Score(7, 8), Score(7, 8)],
            Reason = answers && Maybe(1, 3) ? Of("late", "rude", "broken") : null,
            Comment = answers && Maybe(1, 6) ? "…" : null,
        };
    }

    private static string Line(params object?[] cells) => string.Join(',', cells.Select(c => c switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => c?.ToString(),
    })) + "\n";

    private bool Maybe(int part, int whole) => _random.Next(whole) < part;

    private string Of(params string[] values) => values[_random.Next(values.Length)];
}
