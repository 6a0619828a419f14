namespace SatStats.Measuring.Statistics;

/// <summary>Chance that is the same for the same seed on every machine and version: splitmix64 (Steele, Lea and Flood 2014).</summary>
internal sealed class Resampling(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>How often each of so many cases is drawn when as many are drawn with replacement.</summary>
    public int[] Weights(int count)
    {
        var weights = new int[count];
        for (var i = 0; i < count; i++) weights[(int)(Unit() * count)]++;
        return weights;
    }

    /// <summary>A standard normal number (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>A gamma number of this shape and scale 1 (Marsaglia and Tsang 2000), for shapes above 0.</summary>
    public double Gamma(double shape)
    {
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(1 - Unit(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(1 - Unit()) < 0.5 * x * x + d - d * v + d * Math.Log(v)) return d * v;
        }
    }

    /// <summary>64 fair coins.</summary>
    public ulong Bits() => Next();

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return z ^ z >> 31;
    }
}
