namespace SatStats.Importing;

/// <summary>Gathers, for one field of one kind, what its reading will be decided from.</summary>
internal sealed class FieldEvidence
{
    private readonly int[] _indexes;

    public FieldEvidence(RecordDraft record, FieldDraft draft, Table table, ValueWords words)
    {
        (Record, Draft, ValueWords) = (record, draft, words);
        _indexes = [.. draft.Columns.Select(table.IndexOf)];
        var type = draft.Field.Type;
        NoValues = new(draft.Field, words);
        Durations = draft.Since is not null || DurationReading.IsDuration(draft.Field) ? new() : null;
        Moments = Durations is null && type is (FieldType.Time or FieldType.Day) ? new() : null;
        Numbers = Durations is null && type is (FieldType.Number or FieldType.Whole) ? new(new NumberText(draft.Field)) : null;
        Words = type is FieldType.YesNo || !words.IsEmpty ? new() : null;
    }

    public RecordDraft Record { get; }

    public FieldDraft Draft { get; }

    public ValueWords ValueWords { get; }

    public MomentEvidence? Moments { get; }

    public NumberEvidence? Numbers { get; }

    public DurationEvidence? Durations { get; }

    public WordEvidence? Words { get; }

    /// <summary>Words met that stand for no value.</summary>
    public NoValueWords NoValues { get; }

    public bool IsSettled => Moments is null || Moments.IsSettled;

    public bool IsWatched => Moments is not null || Numbers is not null || Durations is not null || Words is not null;

    /// <summary>Takes note of a row's value; missing cells are null.</summary>
    public void Add(IReadOnlyList<string?> row, long number)
    {
        if (Cell(row, 0) is not { } text) return;
        for (var i = 1; i < _indexes.Length; i++)
        {
            if (Cell(row, i) is { } more) text = $"{text} {more}";
        }
        Moments?.Add(text, number);
        Numbers?.Add(text, number);
        Durations?.Add(text, number);
        Words?.Add(text);
    }

    private string? Cell(IReadOnlyList<string?> row, int i) => row[_indexes[i]] is { } text && !NoValues.Takes(text, i) ? text : null;
}
