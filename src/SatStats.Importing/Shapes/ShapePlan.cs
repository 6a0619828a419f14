namespace SatStats.Importing;

/// <summary>The part of a plan that a file's shape settles.</summary>
internal static class ShapePlan
{
    /// <summary>A plan without any record, whose source has no hash yet.</summary>
    public static ImportPlan Of(ShapedFile shaped)
    {
        var (readable, table) = (shaped.Readable, shaped.Table);
        var name = readable.Part is null ? readable.Raw.Name : $"{readable.Raw.Name}#{readable.Part}";
        return new ImportPlan
        {
            Source = new(name, "", new FileInfo(readable.Raw.Path).Length, readable.Container + readable.Raw.Packing, readable.Encoding),
            ReadablePath = readable.Path,
            Dialect = table.Dialect,
            Numbering = readable.Numbering,
            EncodingEvidence = readable.EncodingEvidence,
            Columns = table.Columns,
            Text = shaped.Account,
            HasWideBlanks = shaped.HasWideBlanks,
            Records = [],
            Remarks = [.. readable.Remarks, .. shaped.Remarks],
        };
    }
}
