namespace SatStats.Charting.Svg;

/// <summary>What stands at the end of a line: the value in bold and the name under it.</summary>
/// <param name="At">The height where the line ends.</param>
internal sealed record EndLabel(double At, string Value, string Name, string Ink);

/// <summary>
/// Names lines where they end, so that nobody has to match colours with a legend. Labels that would touch are moved apart,
/// and one that had to move is tied to its line by a thin leader.
/// </summary>
internal sealed class EndLabels
{
    private const double Gap = 5;
    private const double Indent = 14;
    private const double ValueHeight = 16;

    private readonly IReadOnlyList<EndLabel> _labels;
    private readonly IReadOnlyList<WrappedText> _names;

    public EndLabels(IReadOnlyList<EndLabel> labels, double widest)
    {
        // By height, so that moving apart never makes two labels cross.
        _labels = [.. labels.OrderBy(label => label.At)];
        var room = widest - Indent;
        var nameLines = labels.Count > 6 ? 1 : 2;
        _names = [.. _labels.Select(label => TextWrap.Wrap(label.Name, room, nameLines, Name(label)))];
        Width = _labels.Count == 0 ? 8 : Indent + Math.Min(room, _labels.Select((label, i) => Math.Max(Value(label).WidthOf(label.Value), _names[i].Lines.Select(Name(label).WidthOf).DefaultIfEmpty().Max())).Max());
    }

    public double Width { get; }

    public void Draw(SvgCanvas canvas, double lineEnd, Box column)
    {
        var tops = Tops(column.Top, column.Bottom);
        for (var i = 0; i < _labels.Count; i++)
        {
            var (label, x) = (_labels[i], column.Left + Indent);
            var y = tops[i];
            var shift = y + (Height(i) / 2) - label.At;
            if (Math.Abs(shift) > 8) canvas.Polyline([(lineEnd + 6, label.At), (column.Left + 4, label.At + (shift / 2)), (x - 3, label.At + shift)], new(Palette.Grey.Mark, 0.8));
            if (label.Value.Length > 0) canvas.Text(x, y + 13, label.Value, Value(label));
            canvas.Lines(x, y + (label.Value.Length > 0 ? ValueHeight : 0) + 11, _names[i], Name(label), whole: label.Name);
        }
    }

    /// <summary>The top of each label: as near to its line as the others and the edges allow.</summary>
    internal IReadOnlyList<double> Tops(double top, double bottom)
    {
        var tops = _labels.Select((label, i) => label.At - (Height(i) / 2)).ToArray();
        // Groups of touching labels share the move, so that no single one goes far.
        var groups = new List<(double Top, double Height, int Count)>();
        for (var i = 0; i < tops.Length; i++)
        {
            var group = (Top: tops[i], Height: Height(i) + Gap, Count: 1);
            while (groups.Count > 0 && groups[^1].Top + groups[^1].Height > group.Top)
            {
                var above = groups[^1];
                groups.RemoveAt(groups.Count - 1);
                var height = above.Height + group.Height;
                var wished = ((above.Top * above.Count) + ((group.Top - above.Height) * group.Count)) / (above.Count + group.Count);
                group = (wished, height, above.Count + group.Count);
            }
            groups.Add(Within(group, top, bottom));
        }
        return Spread(groups, bottom);
    }

    private static (double Top, double Height, int Count) Within((double Top, double Height, int Count) group, double top, double bottom) =>
        (Math.Max(top, Math.Min(group.Top, bottom - group.Height + Gap)), group.Height, group.Count);

    private double[] Spread(List<(double Top, double Height, int Count)> groups, double bottom)
    {
        var limit = bottom + Gap;
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            groups[g] = (Math.Min(groups[g].Top, limit - groups[g].Height), groups[g].Height, groups[g].Count);
            limit = groups[g].Top;
        }
        var tops = new double[_labels.Count];
        var at = 0;
        foreach (var group in groups)
        {
            var y = group.Top;
            for (var i = 0; i < group.Count; i++, at++)
            {
                tops[at] = y;
                y += Height(at) + Gap;
            }
        }
        return tops;
    }

    internal double Height(int index) => (_labels[index].Value.Length > 0 ? ValueHeight : 0) + (_names[index].Lines.Count * TextStyle.Small.LineHeight);

    private static TextStyle Value(EndLabel label) => TextStyle.Strong with { Ink = label.Ink, Size = 14 };

    private static TextStyle Name(EndLabel label) => TextStyle.Small with { Ink = label.Ink };
}
