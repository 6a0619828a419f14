namespace SatStats.Reporting.Blocks;

/// <summary>A whole report before it is written down.</summary>
public sealed record ReportDocument
{
    public required string RecipeId { get; init; }

    public required string Title { get; init; }

    /// <summary>The period in words: <c>December 2013</c>.</summary>
    public required string PeriodName { get; init; }

    public required Period Period { get; init; }

    public required Language Language { get; init; }

    public required IReadOnlyList<ReportPage> Pages { get; init; }

    public required string ProgramVersion { get; init; }

    /// <summary>Every figure that the report shows, each once, in the order in which it was asked for.</summary>
    public required IReadOnlyList<Measurement> Measurements { get; init; }

    /// <summary>Title and period in one line: <c>Customer satisfaction report, December 2013</c>.</summary>
    public required string FullTitle { get; init; }

    public IEnumerable<ChartBlock> Charts => Pages.SelectMany(p => p.Blocks).OfType<ChartBlock>();
}

/// <summary>One section, as a page of the web report and a sheet of the workbook.</summary>
public sealed record ReportPage(string Id, string Title, IReadOnlyList<Block> Blocks);
