using SatStats.Reporting.Blocks;
using SatStats.Reporting.Sections;
using SatStats.Reporting.Texts;
using SatStats.Reporting.Writers;

namespace SatStats.Reporting;

/// <summary>Turns an input into a document: asks each section of the recipe for its blocks.</summary>
internal static class DocumentBuilder
{
    public static ReportDocument Build(ReportInput input, CancellationToken ct)
    {
        var recipe = Recipes.Read(input.Recipe);
        var figures = new Figures(input);
        var pages = new ReportPage[recipe.Sections.Count];
        // Those that look back at the others come last, wherever they stand.
        foreach (var (options, at) in recipe.Sections.Select((s, i) => (s, i)).OrderBy(s => SectionCatalogue.Named(s.s.Id).LooksBack))
        {
            ct.ThrowIfCancellationRequested();
            var section = SectionCatalogue.Named(options.Id);
            var blocks = section.Build(new SectionContext(input, options, figures)).ToList();
            pages[at] = new ReportPage(section.Id, section.Title.In(input.Language), blocks);
        }
        return new ReportDocument
        {
            RecipeId = recipe.Id,
            Title = recipe.Title.In(input.Language),
            FullTitle = WriterWords.TitleAndPeriod.Fill(input.Language, ("title", recipe.Title.In(input.Language)), ("period", input.Period.Name(input.Language))),
            PeriodName = input.Period.Name(input.Language),
            Period = input.Period,
            Language = input.Language,
            Pages = pages,
            ProgramVersion = input.ProgramVersion,
            Measurements = figures.Used,
        };
    }
}
