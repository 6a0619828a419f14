using SatStats.Importing;

namespace SatStats.Cli.Commands;

/// <summary>Asks, one after the other, what a draft leaves open. Where nobody sits at the terminal, it asks nothing.</summary>
internal sealed class DraftDialogue(Surroundings surroundings)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public ProfileDraft Complete(DraftRequest request, CancellationToken cancel)
    {
        var draft = Drafting.Draft(request, cancel);
        // An answer can raise new questions: another kind has other fields, another column other words.
        while (surroundings.Answers is { } answers && draft.Open.FirstOrDefault(p => _asked.Add($"{p.Option} {p.Field} {p.Word}")) is { } point)
        {
            if (Ask(request, point, answers) is not { } answered) continue;
            if (Drafted(answered, cancel) is not { } next) continue;
            (request, draft) = (answered, next);
        }
        return draft;
    }

    /// <summary>The request with the answer; null where the question is left open.</summary>
    private DraftRequest? Ask(DraftRequest request, OpenPoint point, TextReader answers)
    {
        while (true)
        {
            surroundings.Error.WriteLine(point.Question);
            surroundings.Error.Write($"  {string.Join(", ", point.Choices)} [{point.Assumed ?? "leave open"}]: ");
            var line = answers.ReadLine();
            var answer = line?.Trim() is { Length: > 0 } said ? said : line is null ? null : point.Assumed;
            if (answer is null) return null;
            if (Answered(request, point, answer) is { } answered) return answered;
        }
    }

    private DraftRequest? Answered(DraftRequest request, OpenPoint point, string answer) => OrSay(() => request.With(point, answer));

    private ProfileDraft? Drafted(DraftRequest request, CancellationToken cancel) => OrSay(() => Drafting.Draft(request, cancel));

    private T? OrSay<T>(Func<T> act) where T : class
    {
        try
        {
            return act();
        }
        catch (SatStatsException e)
        {
            surroundings.Error.WriteLine($"  {e.Message} {e.Remedy}");
            return null;
        }
    }
}
