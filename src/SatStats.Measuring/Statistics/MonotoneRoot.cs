namespace SatStats.Measuring.Statistics;

/// <summary>Newton's method held inside a bracket, for the one root of a monotone function.</summary>
internal static class MonotoneRoot
{
    /// <summary>The root between <paramref name="low"/> and <paramref name="high"/>, to the last digits of a double.</summary>
    public static double Find(Func<double, double> function, Func<double, double> slope, double low, double high, double start)
    {
        var rising = function(high) > 0;
        var x = start;
        for (var i = 0; i < 400; i++)
        {
            var value = function(x);
            if (value == 0)
                return x;
            if (value > 0 == rising)
                high = x;
            else
                low = x;
            var next = x - value / slope(x);
            // A Newton step that leaves the bracket, or is not a number, gives way to halving it.
            if (!(next > low && next < high))
                next = low + (high - low) / 2;
            if (Math.Abs(next - x) <= 1e-16 * Math.Abs(x) || next == low || next == high)
                return next;
            x = next;
        }
        return x;
    }

    /// <summary>The root by halving alone, where no slope is at hand.</summary>
    public static double Bisect(Func<double, double> function, double low, double high)
    {
        var rising = function(high) > 0;
        for (var i = 0; i < 200; i++)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                break;
            if (function(middle) > 0 == rising)
                high = middle;
            else
                low = middle;
        }
        return low + (high - low) / 2;
    }
}
