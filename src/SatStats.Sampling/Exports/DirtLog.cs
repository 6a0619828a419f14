namespace SatStats.Sampling;

/// <summary>Counts the dirt while it is written, so that what the README says is what was done.</summary>
internal sealed class DirtLog
{
    public const string Negative = "resolved before it was received";

    private readonly List<Dirt> _noted = [];

    public IReadOnlyList<Dirt> Noted => _noted;

    public int CountOf(string file, string what) => _noted.Find(d => d.File == file && d.What == what)?.Count ?? 0;

    public void Note(string file, string what, string expected, int times = 1)
    {
        var at = _noted.FindIndex(d => d.File == file && d.What == what);
        if (at < 0) _noted.Add(new(file, what, times, expected));
        else _noted[at] = _noted[at] with { Count = _noted[at].Count + times };
    }
}
