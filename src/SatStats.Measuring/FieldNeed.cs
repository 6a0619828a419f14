using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>A field that a figure cannot do without, or several of which one will do: "reopened", "customer.customer_id", "resolved_at or closed_at".</summary>
internal sealed record FieldNeed(string Text, IReadOnlyList<(RecordKind Kind, Field Field)> Alternatives)
{
    public static FieldNeed Read(Metric metric, string text) => new(text, [.. text.Split(" or ", StringSplitOptions.TrimEntries).Select(name => One(metric, name))]);

    private static (RecordKind, Field) One(Metric metric, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var kind = dot < 0 ? metric.Records : RecordKinds.Named(name[..dot]);
        return (kind, kind[name[(dot + 1)..]]);
    }
}

/// <summary>Says which fields the imported records have values in; asked once for each.</summary>
internal sealed class FieldSearch(Warehouse warehouse)
{
    private readonly Dictionary<(string Table, string Field), bool> _found = [];

    /// <summary>The metric's needs that no record meets.</summary>
    public IReadOnlyList<string> Missing(Metric metric) =>
        [.. metric.Needs.Select(n => FieldNeed.Read(metric, n)).Where(n => !n.Alternatives.Any(a => Has(a.Kind, a.Field))).Select(n => n.Text)];

    private bool Has(RecordKind kind, Field field)
    {
        if (_found.TryGetValue((kind.Table, field.Name), out var known)) return known;
        return _found[(kind.Table, field.Name)] = warehouse.Query($"select 1 from {kind.Table} where {field.Name} is not null limit 1").Rows.Any();
    }
}
