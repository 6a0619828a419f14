namespace SatStats.Importing;

/// <summary>Whether a column's dates count their years from 1911, and why.</summary>
internal sealed class CalendarEvidence(FieldDraft draft, MomentEvidence evidence, MomentContext context)
{
    private bool IsGiven => context.Given.For(draft.Field.Name) == DateOrder.Republic;

    public bool CountsFrom1911 => evidence.FirstFrom1911 is not null || (IsGiven && evidence.Orders.Values.Any(o => o.MayCountFrom1911));

    /// <summary>The reason; null where the column's dates count like ours.</summary>
    /// <exception cref="SatStatsException">They look as if they counted from 1911, and nothing in the file says so.</exception>
    public string? Why()
    {
        if (!CountsFrom1911) return null;
        if (IsGiven) return "years count from 1911 as given";
        var first = evidence.FirstFrom1911!;
        if (evidence.NamesItsCalendar || first.Text.Contains('年', StringComparison.Ordinal)) return $"{first} counts its year from 1911";
        if (context.ByProfile == DateOrder.Republic) return "years count from 1911 by the profile";
        return context.From1911(draft) is { } why
            ? $"{first} counts its year from 1911: {why}"
            : throw new SatStatsException(
                $"{context.File}: column '{string.Join("' + '", draft.Columns)}' holds {first}, whose year may count from 1911 (the Republic of China's), and nothing in the file says so.",
                $"If it does, say --date-order roc (for this field alone: --date-order {draft.Field.Name}=roc).", isUsage: true);
    }

    /// <summary>What the rest of the file says for such years: traditional characters in its headers, or our years in another column.</summary>
    public static string? InFile(Table table, IEnumerable<FieldEvidence> others)
    {
        if (table.Columns.FirstOrDefault(c => c.Any(x => TraditionalCharacters.Simplify(x) != x)) is { } header) return $"the header '{header}' is in traditional characters";
        var gregorian = others.FirstOrDefault(e => e.Moments?.Shapes.Keys.Any(s => !s.CountsFrom1911 && !s.HasShortYear) == true);
        return gregorian is null ? null : $"'{gregorian.Draft.Columns[0]}' writes four digits for ours";
    }
}
