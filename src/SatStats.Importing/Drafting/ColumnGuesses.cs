namespace SatStats.Importing;

/// <summary>What columns can be taken for by their values, where their headers say nothing.</summary>
internal sealed class ColumnGuesses(Table table, IReadOnlyList<Profile> lists)
{
    private const int Looked = 200;
    private const double Most = 0.8;

    /// <summary>Columns that hold dates and that no field of the record takes.</summary>
    public IReadOnlyList<string> Dates(RecordDraft record) => Unused(record).Where(c => Share(c, v => MomentShape.Of(v) is not null) >= Most).ToList();

    /// <summary>Columns in which every row has a value of its own, such as a number of the record.</summary>
    public IReadOnlyList<string> Keys(RecordDraft record) => Unused(record).Where(IsKey).ToList();

    public IReadOnlyList<string> Unused(RecordDraft record) => table.Columns.Where(c => !record.Fields.Any(f => f.Columns.Contains(c))).ToList();

    /// <summary>The record with every field that its values give away: the only dates, the first column of distinct codes, words that only one field has.</summary>
    /// <param name="without">Fields of which the user says that they have no column.</param>
    public RecordDraft Complete(RecordDraft record, IReadOnlySet<string> without)
    {
        if (record.Kind.TimeField is { } time && record.Find(time) is null && !without.Contains(time)) record = WithTime(record, record.Kind[time]);
        if (record.Kind.KeyFields is [var key] && record.Find(key) is null && !without.Contains(key) && Keys(record) is [var first, ..])
            record = record.With(new(record.Kind[key], [first], "every row has another value there"));
        foreach (var field in record.Kind.Fields.Where(f => f.Values.Count > 0 && record.Find(f.Name) is null && !without.Contains(f.Name)).ToList())
        {
            var words = WordsOf(field);
            if (Unused(record).FirstOrDefault(c => AreWords(c, words)) is { } column)
                record = record.With(new(field, [column], $"its values are those of {field.Name}"));
        }
        return record;
    }

    // What began has a date in every row; what has ended has one only where it has.
    private RecordDraft WithTime(RecordDraft record, Field time)
    {
        var dates = Dates(record);
        if (dates is [var only]) return record.With(new(time, [only], "no other column holds dates"));
        return dates.Where(c => table.FirstValues(c).Count() == table.FirstRows.Count).ToList() is [var full]
            ? record.With(new(time, [full], "the only dates that stand in every row"))
            : record;
    }

    private ValueWords WordsOf(Field field) => new(field, ValueWords.Of(field, lists.Select(l => l.Values)));

    private bool AreWords(string column, ValueWords words)
    {
        var values = table.FirstValues(column).Take(Looked).ToList();
        // Yes and no, or 1 and 0, are the words of too many columns.
        var canonical = values.Where(v => v.Length > 1).Select(words.Canonical).OfType<string>().ToList();
        return values.Count > 2 && canonical.Distinct().Count() > 1 && canonical.Count >= Most * values.Count && !values.Exists(v => v is "yes" or "no" or "是" or "否");
    }

    private bool IsKey(string column)
    {
        var values = table.FirstValues(column).Take(Looked).ToList();
        return values.Count > 2 && values.Count == Math.Min(Looked, table.FirstRows.Count) && values.Distinct(StringComparer.Ordinal).Count() == values.Count
            && values.TrueForAll(v => v.Length <= 40 && v.Any(char.IsAsciiDigit) && !v.Contains(' ', StringComparison.Ordinal) && MomentShape.Of(v) is null);
    }

    private double Share(string column, Func<string, bool> holds)
    {
        var values = table.FirstValues(column).Take(Looked).ToList();
        return values.Count == 0 ? 0 : (double)values.Count(holds) / values.Count;
    }
}
