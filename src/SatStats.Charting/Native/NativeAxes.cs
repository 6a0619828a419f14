using DocumentFormat.OpenXml;
using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>The axes of native charts: a quiet category axis, and a value axis with light grid lines or none at all.</summary>
internal static class NativeAxes
{
    public const uint Category = 111111101;
    public const uint Value = 111111102;
    public const uint SecondCategory = 111111103;
    public const uint Second = 111111104;

    private const int MostLabels = 13;

    public static C.AxisId[] Ids(uint category = Category, uint value = Value) => [new C.AxisId { Val = category }, new C.AxisId { Val = value }];

    /// <summary>Categories from left to right, at the foot of the plot even where values are negative.</summary>
    public static C.CategoryAxis Along(int count)
    {
        var axis = Start(Category, C.AxisPositionValues.Bottom, C.OrientationValues.MinMax, isHidden: false);
        axis.Append(End(Value, C.TickMarkValues.Outside));
        // At exactly 0 degrees LibreOffice breaks crowded labels into columns of letters; a thousandth of one, and it skips some, as Excel is told to.
        if (count > MostLabels) axis.GetFirstChild<C.TextProperties>()!.BodyProperties!.Rotation = 60;
        if (count > MostLabels) axis.Append(new C.TickLabelSkip { Val = (count + MostLabels - 1) / MostLabels }, new C.TickMarkSkip { Val = (count + MostLabels - 1) / MostLabels });
        axis.Append(new C.NoMultiLevelLabels { Val = true });
        return axis;
    }

    /// <summary>Categories from top to bottom, in the order in which they are given.</summary>
    public static C.CategoryAxis Down()
    {
        var axis = Start(Category, C.AxisPositionValues.Left, C.OrientationValues.MaxMin, isHidden: false);
        axis.Append(End(Value, C.TickMarkValues.None));
        axis.Append(new C.NoMultiLevelLabels { Val = true });
        return axis;
    }

    /// <summary>The hidden twin that a second value axis must have.</summary>
    public static C.CategoryAxis HiddenTwin()
    {
        var axis = Start(SecondCategory, C.AxisPositionValues.Bottom, C.OrientationValues.MinMax, isHidden: true);
        axis.Append(End(Second, C.TickMarkValues.None));
        axis.Append(new C.NoMultiLevelLabels { Val = true });
        return axis;
    }

    /// <summary>Values upwards, with the same ticks as the drawn chart.</summary>
    public static C.ValueAxis Up(ValueScale scale, bool isBetween)
    {
        var axis = new C.ValueAxis(
            new C.AxisId { Val = Value },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = scale.High }, new C.MinAxisValue { Val = scale.Low }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorGridlines(NativeText.Lined(Palette.Grid, 1)));
        axis.Append(Labels(scale.TickFormat(), C.TickLabelPositionValues.NextTo));
        axis.Append(Crossing(Category, C.CrossesValues.AutoZero, isBetween));
        axis.Append(new C.MajorUnit { Val = Math.Round(scale.Ticks[1] - scale.Ticks[0], 10) });
        return axis;
    }

    /// <summary>Values from left to right under a scatter, without grid lines.</summary>
    public static C.ValueAxis Across(ValueScale scale)
    {
        var axis = new C.ValueAxis(
            new C.AxisId { Val = Category },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = scale.High }, new C.MinAxisValue { Val = scale.Low }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Bottom });
        axis.Append(Labels(scale.TickFormat(), C.TickLabelPositionValues.Low));
        axis.Append(Crossing(Value, C.CrossesValues.Minimum, isBetween: false));
        axis.Append(new C.MajorUnit { Val = Math.Round(scale.Ticks[1] - scale.Ticks[0], 10) });
        return axis;
    }

    /// <summary>Values along bars whose figures are written on them: no axis to read.</summary>
    public static C.ValueAxis Hidden(double low, double high, string format)
    {
        var axis = new C.ValueAxis(
            new C.AxisId { Val = Value },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = high }, new C.MinAxisValue { Val = low }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Top });
        axis.Append(Labels(format, C.TickLabelPositionValues.None));
        axis.Append(Crossing(Category, C.CrossesValues.AutoZero, isBetween: true));
        return axis;
    }

    /// <summary>Cumulative shares on the right, 0 to 100%.</summary>
    public static C.ValueAxis Shares()
    {
        var axis = new C.ValueAxis(
            new C.AxisId { Val = Second },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = 1 }, new C.MinAxisValue { Val = 0 }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Right });
        axis.Append(Labels("0%", C.TickLabelPositionValues.NextTo));
        axis.Append(Crossing(SecondCategory, C.CrossesValues.Maximum, isBetween: true));
        axis.Append(new C.MajorUnit { Val = 0.2 });
        return axis;
    }

    private static C.CategoryAxis Start(uint id, C.AxisPositionValues position, C.OrientationValues order, bool isHidden) => new(
        new C.AxisId { Val = id },
        new C.Scaling(new C.Orientation { Val = order }),
        new C.Delete { Val = isHidden },
        new C.AxisPosition { Val = position });

    private static OpenXmlElement[] End(uint crossed, C.TickMarkValues ticks) =>
    [
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = ticks },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        NativeText.Lined(Palette.Axis, 1),
        NativeText.Properties(Palette.Ink, 9),
        new C.CrossingAxis { Val = crossed },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
    ];

    private static OpenXmlElement[] Labels(string format, C.TickLabelPositionValues position) =>
    [
        new C.NumberingFormat { FormatCode = format, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = position },
        NativeText.Unlined(),
        NativeText.Properties(Palette.QuietInk, 9),
    ];

    private static OpenXmlElement[] Crossing(uint axis, C.CrossesValues where, bool isBetween) =>
    [
        new C.CrossingAxis { Val = axis },
        new C.Crosses { Val = where },
        new C.CrossBetween { Val = isBetween ? C.CrossBetweenValues.Between : C.CrossBetweenValues.MidpointCategory },
    ];
}
