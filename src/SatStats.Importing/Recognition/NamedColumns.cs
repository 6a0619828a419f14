namespace SatStats.Importing;

/// <summary>
/// Names the columns of a file without a header by the profile that knows their order: the one that the user asks for, or the only one
/// whose files have that many columns with that between them.
/// </summary>
internal static class NamedColumns
{
    private const string NoHeader = "No header found";

    /// <summary>The file with its columns' names, or as it is where no profile has them.</summary>
    /// <exception cref="SatStatsException">The profile that the user asks for names another number of columns.</exception>
    public static ShapedFile Of(ImportRequest request, ShapedFile shaped)
    {
        var table = shaped.Table;
        if (table.HasHeader || Knowing(request, shaped) is not { } profile) return shaped;
        var remark = $"The file has no header; its {Words.Count(profile.Columns.Count)} columns are named by the profile {profile.Id}.";
        return shaped with { Table = table with { Columns = profile.Columns, IsNamed = true }, Remarks = [.. shaped.Remarks.Where(r => !r.StartsWith(NoHeader, StringComparison.Ordinal)), remark] };
    }

    private static Profile? Knowing(ImportRequest request, ShapedFile shaped)
    {
        var width = shaped.Table.Columns.Count;
        if (request.Profile is { } name)
        {
            var asked = Profiles.Named(name, request.WorkspaceFolder);
            if (asked.Columns.Count == 0 || asked.Columns.Count == width) return asked.Columns.Count == 0 ? null : asked;
            throw new SatStatsException(FormattableString.Invariant($"'{shaped.Readable.Raw.Name}' has {width} columns and no header; the profile {asked.Id} names {asked.Columns.Count}."), "Check that it is such an export, or write a profile of your own.", isUsage: true);
        }
        var delimiter = (shaped.Account.Found ?? shaped.Table.Dialect).Delimiter;
        var fitting = Profiles.All(request.WorkspaceFolder).Where(p => p.Columns.Count == width && p.Delimiters.Contains(delimiter)).Take(2).ToList();
        return fitting is [var only] ? only : null;
    }
}
