namespace SatStats.Sampling;

/// <summary>xoshiro256** seeded by SplitMix64. System.Random may change between runtimes, and the samples are compared byte by byte.</summary>
internal sealed class Dice
{
    private ulong _a, _b, _c, _d;

    private Dice(ulong seed)
    {
        _a = Split(ref seed);
        _b = Split(ref seed);
        _c = Split(ref seed);
        _d = Split(ref seed);
    }

    /// <summary>Dice of their own for each purpose, so that one more draw in one place does not change all the others.</summary>
    public static Dice For(ulong seed, string purpose, int part = 0)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose) hash = (hash ^ letter) * 1099511628211UL;
        return new(seed ^ hash ^ ((ulong)part * 0x9E3779B97F4A7C15UL));
    }

    public ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>From 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double share) => Share() < share;

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
