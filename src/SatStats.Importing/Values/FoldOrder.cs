namespace SatStats.Importing;

/// <summary>Finds out how the columns that tell a record's states apart are compared: as numbers, as moments or as text.</summary>
internal sealed class FoldOrder
{
    private readonly List<(string Column, FieldEvidence Number, FieldEvidence Moment)> _columns = [];

    public FoldOrder(RecordDraft record, Table table)
    {
        foreach (var column in record.Fold ?? [])
        {
            FieldEvidence Seen(FieldType type) => new(record, new(new Field(column, type, ""), [column], ""), table, new(new Field(column, type, ""), []));
            _columns.Add((column, Seen(FieldType.Number), Seen(FieldType.Time)));
        }
        Kind = record.Kind;
    }

    public RecordKind Kind { get; }

    public IEnumerable<FieldEvidence> Evidence => _columns.SelectMany(c => new[] { c.Number, c.Moment });

    /// <summary>The columns with their readings, once the rows have been looked at.</summary>
    public IReadOnlyList<FoldColumn> Decide(MomentContext context) => [.. _columns.Select(c => new FoldColumn(c.Column, Reading(c.Number.Numbers!, c.Moment, context)))];

    private static Reading Reading(NumberEvidence numbers, FieldEvidence moment, MomentContext context)
    {
        if (numbers.Seen > 0 && numbers.Odd == 0) return numbers.Decide();
        if (moment.Moments!.Written * 2 > moment.Moments.Seen) return new MomentReading(moment.Draft, moment.Moments, context).Decide().Reading;
        return new Reading.Text();
    }
}
