namespace SatStats.Importing;

/// <summary>Finds the customer's rating in an export of tickets or complaints: a survey answer that came with it.</summary>
internal static class Ratings
{
    // What an answer shares with the ticket that it is about.
    private static readonly string[] Shared = ["customer_id", "region", "segment"];

    /// <summary>The rating of a file that lists of synonyms took for tickets or complaints, by what the same list knows of surveys; null where there is none.</summary>
    public static RecordDraft? In(RecordDraft main, IEnumerable<Candidate> candidates, Profile profile)
    {
        if (main.Kind != RecordKinds.Ticket && main.Kind != RecordKinds.Complaint) return null;
        if (candidates.FirstOrDefault(c => c.Profile == profile && c.Records is [{ } only] && only.Kind == RecordKinds.Survey)?.Records[0] is not { } survey) return null;
        var used = main.Fields.SelectMany(f => f.Columns).ToHashSet(StringComparer.Ordinal);
        var own = survey.Fields.Where(f => f.Field.PointsAt is null && f.Field.Name != "response_id" && !f.Columns.Any(used.Contains)).ToList();
        // A score that stands among a ticket's columns without a word more can be one of risk, or of a lead.
        if (own.Find(f => f.Field.Name == "satisfaction") is not { } rating || rating.Columns.Any(c => HeaderKey.Of(c) == "score")) return null;
        var fields = own.Concat(main.Fields.Where(f => Shared.Contains(f.Field.Name)).Select(f => f with { Field = RecordKinds.Survey[f.Field.Name] })).ToList();
        // One rating a ticket: a later export of the same ticket updates it.
        if (main.Find(main.Kind.KeyFields[0]) is { } key)
            fields.AddRange([key with { Field = RecordKinds.Survey["response_id"] }, key with { Field = RecordKinds.Survey[main.Kind.KeyFields[0]] }]);
        return new(RecordKinds.Survey, fields) { SkipRowsWithout = "satisfaction", Values = survey.Values };
    }

    public static string Remark(RecordDraft main, RecordDraft rating) =>
        $"Rows with a rating in '{rating.Find("satisfaction")!.Columns[0]}' are survey answers too; at which touchpoint is not said (--set touchpoint=...). --as {main.Kind.Id} leaves them out.";
}
