using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Sections;

/// <summary>One part of a report: asks for its measurements and says them as blocks. One class a section, listed in <see cref="SectionCatalogue"/>.</summary>
internal abstract class Section
{
    /// <summary>Kebab-case: what a recipe lists.</summary>
    public abstract string Id { get; }

    public abstract LocalText Title { get; }

    /// <summary>Whether it tells about the other sections, and so must be built after them wherever it stands.</summary>
    public virtual bool LooksBack => false;

    public abstract IEnumerable<Block> Build(SectionContext context);
}
