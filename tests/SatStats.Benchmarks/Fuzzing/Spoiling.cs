using System.Globalization;

namespace SatStats.Benchmarks.Fuzzing;

/// <summary>Makes one file of a seed by spoiling it in one to three ways; the same number and seed always make the same file.</summary>
internal sealed class Spoiling(IReadOnlyList<Seed> seeds, int seed)
{
    private static readonly string[] Endings = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".json", ".ndjson", ".parquet", ".gz", ".zip", ".dat"];

    public Spoilt File(int number)
    {
        var dice = new Random(unchecked((seed * 1_000_003) + number));
        // Two of three are text: that is what most exports are, and where most decisions are made.
        var from = dice.Next(3) == 0 ? seeds[dice.Next(seeds.Count)] : seeds.Where(s => s.IsText).ElementAt(dice.Next(seeds.Count(s => s.IsText)));
        var (bytes, ways) = (from.Bytes, new List<string>());
        for (var n = dice.Next(1, 4); n > 0; n--)
        {
            var (name, spoil) = Ways(from)[dice.Next(Ways(from).Length)];
            bytes = spoil(dice, bytes);
            ways.Add(name);
        }
        var ending = dice.Next(8) == 0 ? Endings[dice.Next(Endings.Length)] : from.Ending;
        return new(number, string.Create(CultureInfo.InvariantCulture, $"case-{number}{ending}"), bytes, $"{from.Name}: {string.Join(", ", ways)}") { Dice = dice };
    }

    private (string Name, Func<Random, byte[], byte[]> Spoil)[] Ways(Seed from) =>
    [
        ("bytes flipped", Bytes.Flip), ("a range deleted", Bytes.Delete), ("a range doubled", Bytes.Double), ("cut", Bytes.Cut),
        ("joined with another", (dice, bytes) => [.. bytes, .. seeds[dice.Next(seeds.Count)].Bytes]), ("bytes inserted", Bytes.Insert),
        .. from.IsText ? Texts.Ways : Packed.Ways,
        ("packed", Packed.Wrap),
    ];
}

/// <summary>A spoilt file, what was done to it, and the dice for whatever else is to be thrown for it.</summary>
internal sealed record Spoilt(int Number, string Name, byte[] Content, string Story)
{
    public required Random Dice { get; init; }
}
