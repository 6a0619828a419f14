using SatStats.Charting;

namespace SatStats.Reporting.Blocks;

/// <summary>One thing on a page of a report, said without saying how it looks. The workbook and the web page write the same blocks.</summary>
public abstract record Block
{
    internal abstract void WriteTo(IBlockWriter writer);
}

/// <summary>Opens a part of a section.</summary>
public sealed record Heading(string Text) : Block
{
    internal override void WriteTo(IBlockWriter writer) => writer.Write(this);
}

/// <param name="IsLead">The sentence that a hurried reader should see first.</param>
public sealed record Paragraph(string Text, bool IsLead = false) : Block
{
    internal override void WriteTo(IBlockWriter writer) => writer.Write(this);
}

/// <summary>A remark that must not be overlooked: a finding, or what is missing and why.</summary>
/// <param name="Label">One or two words that say what kind of remark it is, so that its colour is not the only sign.</param>
public sealed record Callout(Tone Tone, string Label, string Text) : Block
{
    internal override void WriteTo(IBlockWriter writer) => writer.Write(this);
}

/// <summary>The figures that answer in ten seconds.</summary>
public sealed record KeyFigures(string Caption, IReadOnlyList<KeyFigure> Figures) : Block
{
    internal override void WriteTo(IBlockWriter writer) => writer.Write(this);
}

/// <summary>A chart, and the table that it is drawn from.</summary>
/// <param name="Id">Kebab-case, unique in the report: the name of its files.</param>
public sealed record ChartBlock(string Id, Chart Chart, ChartTable Data) : Block
{
    internal override void WriteTo(IBlockWriter writer) => writer.Write(this);
}

/// <summary>What the figures mean.</summary>
public sealed record Definitions(IReadOnlyList<Definition> Entries) : Block
{
    internal override void WriteTo(IBlockWriter writer) => writer.Write(this);
}

/// <summary>One metric explained: label and text, in reading order.</summary>
public sealed record Definition(string MetricId, string Title, IReadOnlyList<DefinitionLine> Lines);

public sealed record DefinitionLine(string Label, string Text);
