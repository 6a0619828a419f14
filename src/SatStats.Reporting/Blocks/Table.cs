namespace SatStats.Reporting.Blocks;

/// <summary>A table of typed cells: a workbook keeps them as numbers, a page writes them out.</summary>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    internal override void WriteTo(IBlockWriter writer) => writer.Write(this);
}

/// <param name="IsText">Text stands left, figures right.</param>
public sealed record Column(string Title, bool IsText = false);

/// <param name="IsEmphasised">The row that a reader should look at.</param>
public sealed record TableRow(IReadOnlyList<Cell> Cells, bool IsEmphasised = false);

/// <summary>What stands in a table's cell.</summary>
public abstract record Cell;

public sealed record TextCell(string Text) : Cell;

/// <param name="Value">In the unit's own scale; null shows a dash.</param>
public sealed record FigureCell(double? Value, Unit Unit) : Cell;

/// <summary>A change, with its sign. Changes of shares are in percentage points, changes of counts are relative.</summary>
public sealed record DifferenceCell(double? Difference, Unit Unit) : Cell
{
    /// <summary>Only how large, without a sign.</summary>
    public bool IsSize { get; init; }
}

public sealed record JudgementCell(Judgement? Judgement) : Cell;

/// <summary>What can be said about a change or a target: never by colour alone.</summary>
public sealed record Judgement(Tone Tone, string Symbol, string Word)
{
    public override string ToString() => $"{Symbol} {Word}";
}
