namespace SatStats.Importing;

/// <summary>
/// How well a file's headers fit the fingerprints of the systems that are known. A header says the more for a system the fewer other
/// systems have it: "Status" is in all of them, "Summation column" in one.
/// </summary>
internal sealed class Fingerprints
{
    // On the scale of the synonyms, where a record's own key counts as much: what is known must outweigh what is merely likely.
    private const double Must = 3;
    private const double May = 1;

    private readonly Headers _headers;
    private readonly Dictionary<string, int> _takers;

    public Fingerprints(IEnumerable<Profile> profiles, Headers headers)
    {
        _headers = headers;
        _takers = profiles.SelectMany(p => Found(p.Must).Concat(Found(p.May)).Distinct()).CountBy(c => c).ToDictionary(c => c.Key, c => c.Value);
    }

    public bool Fits(Profile profile) => profile.Must.Count + profile.First.Count > 0 && profile.Must.All(m => Find(m) is not null) && Begins(profile)
        && (!profile.AsksQuestions || _headers.QuestionCount > 0);

    private bool Begins(Profile profile) => profile.First.Count == 0 || profile.First.Any(f => Find(f) == _headers.Columns[0]);

    /// <summary>The number and rarity of the headers that were found; a survey's questions count too where the profile looks for them.</summary>
    public double Weight(Profile profile)
    {
        var must = Found(profile.Must.Concat(profile.First)).ToHashSet(StringComparer.Ordinal);
        var asked = profile.AsksQuestions || profile.Records.Any(r => r.TakesSynonyms) ? _headers.QuestionCount : 0;
        return asked + (Must * must.Sum(Rarity)) + (May * Found(profile.May).Distinct().Where(c => !must.Contains(c)).Sum(Rarity));
    }

    /// <summary>The part of these headers that the file has.</summary>
    public double Share(IReadOnlyList<string> wanted) => wanted.Count == 0 ? 1 : (double)Found(wanted).Count() / wanted.Count;

    private double Rarity(string column) => 1.0 / _takers.GetValueOrDefault(column, 1);

    private IEnumerable<string> Found(IEnumerable<string> wanted) => wanted.Select(Find).OfType<string>();

    // Where users choose the columns of their export, one of several will do.
    private string? Find(string wanted) => wanted.Split(" | ").Select(_headers.Find).FirstOrDefault(c => c is not null);
}
