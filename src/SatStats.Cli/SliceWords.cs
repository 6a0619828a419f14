namespace SatStats.Cli;

/// <summary>Reads a slice as a person writes it: region=North; for several dimensions region=North, channel=app; nothing after the sign means that the records have no value there.</summary>
internal static class SliceWords
{
    /// <summary>The slice, or null where there is no equals sign.</summary>
    public static Slice? Read(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal)) return null;
        var parts = new List<KeyValuePair<string, string?>>();
        foreach (var piece in text.Split(','))
        {
            var at = piece.IndexOf('=', StringComparison.Ordinal);
            // A comma within a value: "category=Billing, charges".
            if (at < 0 && parts.Count > 0) parts[^1] = new(parts[^1].Key, $"{parts[^1].Value},{piece}");
            else if (at <= 0) throw new SatStatsException($"'{text}' is not a slice.", "Write it as region=North, or as \"region=North, channel=app\".", isUsage: true);
            else parts.Add(new(piece[..at].Trim(), piece[(at + 1)..]));
        }
        return new([.. parts.Select(p => KeyValuePair.Create(p.Key, p.Value!.Trim() is { Length: > 0 } value ? value : null))]);
    }
}
