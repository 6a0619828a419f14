namespace SatStats.Reporting.Blocks;

/// <summary>One way of writing blocks down. A new block is a new method here, and the compiler names the writers that lack it.</summary>
internal interface IBlockWriter
{
    void Write(Heading heading);

    void Write(Paragraph paragraph);

    void Write(Callout callout);

    void Write(KeyFigures figures);

    void Write(Table table);

    void Write(ChartBlock chart);

    void Write(Definitions definitions);
}
