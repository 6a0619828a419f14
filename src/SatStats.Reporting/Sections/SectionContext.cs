using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>What a section is built from: the input, its own options, and the figures.</summary>
internal sealed record SectionContext(ReportInput Input, RecipeSection Options, Figures Figures)
{
    public Language Language => Input.Language;

    public Period Period => Input.Period;

    public string In(LocalText text) => text.In(Language);

    /// <summary>Says that there is nothing to show for a metric, in place of an empty chart.</summary>
    public Callout NoData(string metric)
    {
        var title = Figures.Metric(metric);
        var text = title is null
            ? new LocalText("No data for {id}: the catalogue has no such metric", "没有{id}的数据：目录中没有此指标", "沒有{id}的資料：目錄中沒有此指標").Fill(Language, ("id", metric))
            : Figures.One(metric) is { } m ? Wording.Missing(m, Language) : Wording.Nothing(title, Period, Language);
        return new(Tone.Neutral, In(Shared.Missing), LocalTextFilling.Stop(Language, text));
    }

    public Heading Heading(LocalText text) => new(In(text));
}
