namespace SatStats.Importing;

/// <summary>Decides the reading of every field once the rows have been looked at.</summary>
internal sealed class Readings(IReadOnlyList<FieldEvidence> evidence, Scan scan, YesNoWords yesNo, Func<DateOrder?, MomentContext> context, DateOrder? byProfile)
{
    /// <summary>Complete after every field has been decided.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>The field's plan, or null where its column does not hold what its header promised.</summary>
    public FieldPlan? Decide(RecordDraft record, FieldDraft draft)
    {
        if (draft.Constant is not null) return Constants.Plan(draft, yesNo);
        var seen = evidence.First(e => e.Record.Kind == record.Kind && e.Draft.Field == draft.Field);
        var decision = Decision(seen);
        if (decision is null && (draft.IsGiven || draft.Field.IsRequired)) throw NotThat(draft);
        if (decision is null)
        {
            Remarks.Add($"Column '{string.Join("' + '", draft.Columns)}' was not taken as {draft.Field.Name}: its values are not of that kind. It is kept as an extra column.");
            return null;
        }
        return new(draft.Field, draft.Columns, decision.Reading, Evidence: string.Join("; ", new[] { draft.Evidence, decision.Why }.Where(t => t.Length > 0)));
    }

    private Decision? Decision(FieldEvidence seen)
    {
        var column = string.Join("' + '", seen.Draft.Columns);
        if (seen.Durations is not null) return Duration(seen);
        if (seen.Moments is not null) return Moment(seen);
        if (seen.Numbers is not null) return Number(seen, column);
        if (seen.Words is null) return new(new Reading.Text(), "");
        if (seen.Draft.Field.Type == FieldType.YesNo) return YesNo(seen, column);
        return Mapped(seen, column);
    }

    private Decision? Duration(FieldEvidence seen)
    {
        var reading = new DurationReading(seen.Draft, seen.Durations!);
        if (!reading.IsPlausible) return null;
        var decision = reading.Decide();
        Remarks.AddRange(reading.Remarks);
        return decision;
    }

    private Decision? Moment(FieldEvidence seen)
    {
        var reading = new MomentReading(seen.Draft, seen.Moments!, context(byProfile));
        if (!reading.IsPlausible) return null;
        var decision = reading.Decide();
        Remarks.AddRange(reading.Remarks);
        return decision;
    }

    private Decision? Number(FieldEvidence seen, string column)
    {
        var numbers = seen.Numbers!;
        if (seen.Words is { } words && (numbers.Odd * 2 > numbers.Seen || AreRecoded(words, seen.ValueWords) || (seen.ValueWords.RenamesNumbers && numbers.Seen > 0)))
        {
            if (!seen.Record.Values.ContainsKey(seen.Draft.Field.Name) && TwoEnds.Of(words, seen.Draft, column, Remarks) is { } ends) return ends;
            var mapped = WordReadings.Mapped(words, seen.Draft, seen.ValueWords, scan.SawWholeFile, column, Remarks);
            return mapped.Reading is Reading.Mapped { Values.Count: > 0 } ? mapped : null;
        }
        if (numbers.Odd * 2 > numbers.Seen) return null;
        var reading = numbers.Decide();
        if (numbers.IsUndecided) Remarks.Add($"Column '{column}': the comma in {numbers.FirstUndecided} was taken as a thousands mark.");
        if (numbers.Odd > 0) Remarks.Add($"Column '{column}': {Words.Count(numbers.Odd, "value")} no number, the first in row {Words.Count(numbers.FirstOdd!.Row)}; they will be set aside.");
        return new(reading, reading is { DecimalMark: ',' } ? "decimal comma" : reading.Percent ? "percentages" : "");
    }

    // A profile can say that 1 is the best score of its system: then every number in the column is a word for another one.
    private static bool AreRecoded(WordEvidence words, ValueWords known)
    {
        var found = words.Words.Select(w => (w.Key, Canonical: known.Canonical(w.Key))).ToList();
        return found.Count > 0 && found.TrueForAll(w => w.Canonical is not null) && found.Exists(w => w.Canonical != w.Key);
    }

    private Decision? YesNo(FieldEvidence seen, string column)
    {
        var remarks = new List<string>();
        var decision = WordReadings.YesNo(seen.Words!, yesNo, column, remarks);
        var isKnown = seen.Words!.Seen == 0 || decision.Why.StartsWith("a counter", StringComparison.Ordinal) || seen.Words.Words.Any(w => yesNo.IsYes(w.Key) || yesNo.IsNo(w.Key));
        if (!isKnown) return null;
        Remarks.AddRange(remarks);
        return decision;
    }

    private Decision? Mapped(FieldEvidence seen, string column)
    {
        var remarks = new List<string>();
        var decision = WordReadings.Mapped(seen.Words!, seen.Draft, seen.ValueWords, scan.SawWholeFile, column, remarks);
        if (decision.Reading is Reading.Mapped { KeepsOthers: false, Values.Count: 0 } && seen.Words!.Seen > 0) return null;
        Remarks.AddRange(remarks);
        return decision;
    }

    private SatStatsException NotThat(FieldDraft draft)
    {
        var samples = draft.Columns.SelectMany(c => scan.Samples[c]).Take(2).Select(v => v.Length > 40 ? v[..40] + "..." : v);
        var what = draft.Field.Type is FieldType.Time or FieldType.Day ? "dates" : draft.Field.Type == FieldType.YesNo ? "yes and no" : draft.Field.Values.Count > 0 ? $"any of {string.Join(", ", draft.Field.Values)}" : "numbers";
        return new($"Column '{string.Join("' + '", draft.Columns)}' was taken as {draft.Field.Name}, but does not hold {what}: it holds {string.Join(" and ", samples.Select(s => $"'{s}'"))}.",
            $"Name another column: --map {draft.Field.Name}=<header>.", isUsage: true);
    }
}
