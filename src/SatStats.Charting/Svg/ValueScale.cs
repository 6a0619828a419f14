using System.Text.RegularExpressions;

namespace SatStats.Charting.Svg;

/// <summary>What an axis must make room for, and whether it starts at zero.</summary>
internal sealed record ScaleNeeds(IEnumerable<double> Values, Unit Unit, bool FromZero = false, int Ticks = 5);

/// <summary>A value axis with round ticks at both ends: never finer than the unit is written, never beyond what the unit can be.</summary>
internal sealed partial record ValueScale(double Low, double High, IReadOnlyList<double> Ticks, Unit Unit)
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    public static ValueScale Fit(ScaleNeeds needs)
    {
        var values = needs.Values.Where(double.IsFinite).ToList();
        var (least, most) = Bounds(needs.Unit);
        var (low, high) = Room(values, needs);
        (low, high) = (Math.Max(low, Math.Min(least, values.DefaultIfEmpty(least).Min())), Math.Min(high, Math.Max(most, values.DefaultIfEmpty(most).Max())));
        var step = RoundStep((high - low) / needs.Ticks, Resolution(needs.Unit));
        var first = (long)Math.Floor((low / step) + 1e-9);
        var last = Math.Max(first + 1, (long)Math.Ceiling((high / step) - 1e-9));
        var ticks = Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 10)).ToList();
        return new(ticks[0], ticks[^1], ticks, needs.Unit);
    }

    /// <summary>The pixel of a value between the pixels of the two ends.</summary>
    public double At(double value, double from, double to) => from + ((value - Low) / (High - Low) * (to - from));

    /// <summary>The ticks as text, without decimals that say nothing: 90%, 95%, 100%.</summary>
    public IReadOnlyList<string> TickTexts(Language language)
    {
        var texts = Ticks.Select(tick => Figure.Write(tick, Unit, language)).ToList();
        while (texts.TrueForAll(LastDecimalIsZero().IsMatch)) texts = texts.ConvertAll(text => LastDecimalIsZero().Replace(text, "$1"));
        return texts;
    }

    /// <summary>The ticks' number format in a spreadsheet, with as many decimals as the texts have.</summary>
    public string TickFormat()
    {
        var text = TickTexts(Language.English)[0];
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
        return FormatDecimals().Replace(Figure.SpreadsheetFormat(Unit), decimals == 0 ? "" : "." + new string('0', decimals));
    }

    private static (double Low, double High) Room(List<double> values, ScaleNeeds needs)
    {
        if (values.Count == 0) return (0, needs.Unit == Unit.Percent ? 1 : 10);
        var (low, high) = (values.Min(), values.Max());
        if (needs.FromZero) (low, high) = (Math.Min(0, low), Math.Max(0, high));
        // A difference too small to matter must not fill the page.
        var lacking = Math.Max(0, SmallestSpan(needs.Unit, Math.Max(Math.Abs(low), Math.Abs(high))) - (high - low));
        if (needs.FromZero) return low < 0 && high <= 0 ? (low - lacking, high) : (low, high + lacking);
        var margin = ((high - low) * 0.05) + (lacking / 2);
        return (low - margin, high + margin);
    }

    private static double RoundStep(double rough, double resolution)
    {
        if (rough <= resolution) return resolution;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough) + 1e-9));
        bool IsWritable(double step) => Math.Abs((step / resolution) - Math.Round(step / resolution)) < 1e-6;
        return RoundSteps.Select(round => round * power).First(step => step >= rough - 1e-12 && IsWritable(step));
    }

    private static double Resolution(Unit unit) => unit switch { Unit.Count => 1, Unit.Percent => 0.001, Unit.Score => 0.01, _ => 0.1 };

    private static double SmallestSpan(Unit unit, double size) => unit switch
    {
        Unit.Percent => Math.Min(0.02, Math.Max(0.005, size / 5)),
        Unit.Points => 5,
        Unit.Score => 0.25,
        Unit.Count => Math.Max(4, size * 0.1),
        _ => Math.Max(0.5, size * 0.1),
    };

    private static (double Least, double Most) Bounds(Unit unit) => unit switch
    {
        Unit.Percent => (0, 1),
        Unit.Points => (-100, 100),
        _ => (0, double.MaxValue),
    };

    [GeneratedRegex(@"(\.\d+)0(?=\D*$)|\.0(?=\D*$)")]
    private static partial Regex LastDecimalIsZero();

    [GeneratedRegex(@"\.0+")]
    private static partial Regex FormatDecimals();
}
