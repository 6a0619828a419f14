namespace SatStats.Reporting.Sections;

/// <summary>All sections that a recipe can list.</summary>
internal static class SectionCatalogue
{
    public static IReadOnlyList<Section> All { get; } =
    [
        new SummarySection(), new ControlSection(), new ComplaintsSection(), new InstallationSection(), new SurveySection(), new RepurchaseSection(), new TicketsSection(), new PromisesSection(),
        new DefinitionsSection(), new DataQualitySection(),
    ];

    public static Section Named(string id) =>
        All.FirstOrDefault(s => s.Id == id) ?? throw SatStatsException.Unknown("report section", id, All.Select(s => s.Id));
}
