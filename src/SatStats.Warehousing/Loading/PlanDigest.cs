using System.Security.Cryptography;
using System.Text;

namespace SatStats.Warehousing;

/// <summary>A fingerprint of how a file is read, so that the same file under another reading is another import.</summary>
internal static class PlanDigest
{
    public static string Of(ImportPlan plan)
    {
        var text = new StringBuilder().Append(plan.Dialect).Append('|').Append(plan.Zone).Append('|').AppendJoin(',', plan.MissingTokens);
        foreach (var (column, texts) in plan.MissingIn.OrderBy(m => m.Key, StringComparer.Ordinal)) text.Append("\n!").Append(column).Append('|').AppendJoin(',', texts);
        if (plan.Text.Found is { } found) text.Append('|').Append(found);
        if (plan.Text.Repairs) text.Append("|repaired");
        foreach (var record in plan.Records)
        {
            text.Append("\n#").Append(record.Kind).Append('|').Append(record.SkipRowsWithout).AppendJoin(',', record.ExtraConstants.OrderBy(c => c.Key, StringComparer.Ordinal));
            foreach (var (column, words) in record.SkipRows.OrderBy(s => s.Key, StringComparer.Ordinal)) text.Append("\n-").Append(column).Append('|').AppendJoin(',', words);
            if (record.Fold is { } fold) text.Append("\n+").AppendJoin(',', fold.Select(f => f.Column + "=" + Describe(f.Reading)));
            foreach (var field in record.Fields)
                text.Append('\n').Append(field.Field.Name).Append('|').AppendJoin(',', field.Columns).Append('|').Append(field.Constant).Append('|').Append(Describe(field.Reading));
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private static string Describe(Reading reading) => reading switch
    {
        Reading.Mapped m => $"mapped {m.KeepsOthers} {string.Join(',', m.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Key + "=" + v.Value))}",
        Reading.Moment m => $"moment {string.Join(',', m.Patterns)}{(m.CountsFrom1911 ? " from 1911" : "")}{(m.HasEndOfDay ? " 24:00" : "")}{(m.HasSerials ? " serials" : "")}{Swapped(m.Swaps)}",
        Reading.Number n => $"number {n.DecimalMark}{n.Thousands}{(n.Percent ? " percent" : "")}{Swapped(n.Swaps)}",
        Reading.YesNo w => $"yesno {string.Join(',', w.Yes)}/{string.Join(',', w.No)}",
        _ => reading.ToString(),
    };

    private static string Swapped(IEnumerable<TextSwap> swaps) => string.Concat(swaps.Select(s => $" {s.From}={s.To}"));
}
