namespace SatStats.Charting;

/// <summary>A colour for marks, and the darker one in which text of that colour is written: marks need a contrast of 3:1, text 4.5:1.</summary>
internal sealed record Hue(string Mark, string Ink);

/// <summary>
/// The colours of every chart, drawn or native: the colour-blind-safe set of Okabe, Ito and Wong, with grey for what is not the point.
/// </summary>
internal static class Palette
{
    public const string Ink = "#1F2328";
    public const string QuietInk = "#59626B";
    public const string Axis = "#6B747D";
    public const string Grid = "#E4E7EA";
    public const string Whisker = "#2B3036";
    public const string TargetLine = "#4A5159";
    public const string Paper = "#FFFFFF";

    public static readonly Hue Accent = new("#0072B2", "#00649C");
    public static readonly Hue Grey = new("#8C949C", "#59626B");
    public static readonly Hue Benchmark = new("#D55E00", "#A84A00");

    private static readonly Hue[] Lines =
    [
        Accent, Benchmark, new("#009E73", "#00734F"), new("#B8578F", "#9A3F73"), new("#3D3D3D", "#3D3D3D"), new("#B07A00", "#835A00"),
    ];

    /// <summary>Kinds that touch each other: neighbours differ in lightness as well as in hue.</summary>
    private static readonly string[] Kinds = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C949C"];

    private static readonly (int R, int G, int B)[] Diverging = [(0xC6, 0x50, 0x00), (0xF0, 0xA8, 0x72), (0xDD, 0xDF, 0xE2), (0x7F, 0xBC, 0xE0), (0x00, 0x72, 0xB2)];

    /// <summary>The colour of a series: the first few have their own, the rest are grey context.</summary>
    public static Hue Line(int index) => index < Lines.Length ? Lines[index] : Grey;

    public static Hue Emphasis(bool isEmphasised, bool anyEmphasised) => isEmphasised || !anyEmphasised ? Accent : Grey;

    /// <summary>The colours of the parts of a whole: from worst to best for a scale, kinds otherwise.</summary>
    public static IReadOnlyList<string> Parts(int count, bool isScale) =>
        [.. Enumerable.Range(0, count).Select(index => isScale ? OnScale(index, count) : Kinds[index % Kinds.Length])];

    /// <summary>Black or white, whichever reads better on the colour.</summary>
    public static string InkOn(string fill) => ContrastWithWhite(fill) >= 4.5 ? Paper : Ink;

    private static string OnScale(int index, int count)
    {
        var place = count == 1 ? 1 : (double)index / (count - 1);
        var at = place * (Diverging.Length - 1);
        var step = Math.Min((int)at, Diverging.Length - 2);
        var (from, to, share) = (Diverging[step], Diverging[step + 1], at - step);
        return FormattableString.Invariant($"#{Mix(from.R, to.R, share):X2}{Mix(from.G, to.G, share):X2}{Mix(from.B, to.B, share):X2}");
    }

    private static int Mix(int from, int to, double share) => (int)Math.Round(from + ((to - from) * share), MidpointRounding.AwayFromZero);

    private static double ContrastWithWhite(string fill)
    {
        double Channel(int at)
        {
            var value = Convert.ToInt32(fill.Substring(at, 2), 16) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 1.05 / ((0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5)) + 0.05);
    }
}
