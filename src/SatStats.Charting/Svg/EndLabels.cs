namespace SatStats.Charting.Svg;

/// <summary>What stands at the end of a line: the value in bold and the name under it.</summary>
/// <param name="At">The height where the line ends.</param>
internal sealed record EndLabel(double At, string Value, string Name, string Ink)
{
    /// <summary>Given up first where not all labels find room.</summary>
    public bool IsContext { get; init; }
}

/// <summary>
/// Names lines where they end, so that nobody has to match colours with a legend. Labels that would touch are moved apart,
/// and one that had to move far is tied to its line by a thin leader.
/// </summary>
internal sealed class EndLabels
{
    private const double Indent = 14;
    private const double LeaderFrom = 15;

    private readonly List<EndText> _texts;
    private readonly double _gap = 5;

    /// <param name="widest">The most that the column may take from the plot.</param>
    /// <param name="height">The height of the column: many labels in it are set on one line each, and context that does not fit is left out.</param>
    public EndLabels(IReadOnlyList<EndLabel> labels, double widest, double height)
    {
        var room = widest - Indent;
        _texts = Set(labels, label => EndText.InLines(label, room));
        if (Total > height)
        {
            _gap = 1;
            _texts = Set(labels, label => EndText.OnOneLine(label, room));
        }
        while (Total > height && _texts.Exists(text => text.Label.IsContext))
            _texts = [.. _texts.Where(text => text != _texts.Last(other => other.Label.IsContext))];
        Width = _texts.Count == 0 ? 8 : Indent + _texts.Max(text => text.Width);
    }

    public double Width { get; }

    private double Total => _texts.Sum(text => text.Height + _gap) - _gap;

    public void Draw(SvgCanvas canvas, Box column)
    {
        var tops = Tops(column.Top, column.Bottom);
        for (var i = 0; i < _texts.Count; i++)
        {
            var (text, x) = (_texts[i], column.Left + Indent);
            var shift = tops[i] + text.Middle - text.Label.At;
            if (Math.Abs(shift) > LeaderFrom) canvas.Line(column.Left + 3, text.Label.At, x - 3, text.Label.At + shift, new(Palette.Grey.Mark, 0.8));
            text.Draw(canvas, x, tops[i]);
        }
    }

    /// <summary>The top of each label, from the highest down: as near to its line as the others and the edges allow.</summary>
    internal List<double> Tops(double top, double bottom)
    {
        var groups = new List<Group>();
        foreach (var text in _texts)
        {
            var group = new Group(text.Label.At - text.Middle, text.Height + _gap, 1);
            // Labels that touch share the move, so that no single one goes far.
            while (groups.Count > 0 && groups[^1].Bottom > group.Top)
            {
                group = groups[^1].Joined(group);
                groups.RemoveAt(groups.Count - 1);
            }
            groups.Add(group with { Top = Math.Max(top, group.Top) });
        }
        return Spread(groups, bottom + _gap);
    }

    internal double Height(int index) => _texts[index].Height;

    /// <summary>Pushes the groups up from the lower edge and gives each label its place in its group.</summary>
    private List<double> Spread(List<Group> groups, double limit)
    {
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            groups[g] = groups[g] with { Top = Math.Min(groups[g].Top, limit - groups[g].Height) };
            limit = groups[g].Top;
        }
        var tops = new List<double>();
        foreach (var group in groups)
        {
            var y = group.Top;
            for (var i = 0; i < group.Count; i++)
            {
                tops.Add(y);
                y += _texts[tops.Count - 1].Height + _gap;
            }
        }
        return tops;
    }

    /// <summary>Ordered by height, so that moving apart never makes two labels cross.</summary>
    private static List<EndText> Set(IReadOnlyList<EndLabel> labels, Func<EndLabel, EndText> set) => [.. labels.OrderBy(label => label.At).Select(set)];

    private sealed record Group(double Top, double Height, int Count)
    {
        public double Bottom => Top + Height;

        public Group Joined(Group below) =>
            new(((Top * Count) + ((below.Top - Height) * below.Count)) / (Count + below.Count), Height + below.Height, Count + below.Count);
    }
}
