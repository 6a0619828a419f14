namespace SatStats.Sampling;

/// <summary>The customers, and what is known of each while the story is told. Arrays of plain numbers: a million customers must fit.</summary>
internal sealed class World
{
    public World(SampleOptions options)
    {
        Seed = options.Seed;
        Customers = options.Customers;
        Regions = Dealt("region", new Mix(Plot.RegionWeights));
        Segments = Dealt("segment", new Mix(62, 28, 10));
        Rural = Dealt("rural", new Mix(70, 30));
        Problems = new(Customers, Dice("problems"));
        Works = new(Customers, Dice("works"));
        FirstComplaintAt = new int[Customers];
        ResolvedAt = new int[Customers];
        SilentAt = new int[Customers];
        Array.Fill(FirstComplaintAt, -1);
        Array.Fill(ResolvedAt, -1);
        Array.Fill(SilentAt, -1);
    }

    public ulong Seed { get; }
    public int Customers { get; }
    public byte[] Regions { get; }
    public byte[] Segments { get; }
    public byte[] Rural { get; }

    /// <summary>Who complains, from the front; who answers that they had a problem and said nothing, from the back.</summary>
    public Deck Problems { get; }

    /// <summary>Who gets a line installed, who has it repaired and whose line is tested: three groups, so that no accident follows a plan.</summary>
    public Deck Works { get; }

    public int[] FirstComplaintAt { get; }

    /// <summary>When the first complaint was resolved; -1 when it was not.</summary>
    public int[] ResolvedAt { get; }

    /// <summary>When the customer answered that there had been a problem, not complained about.</summary>
    public int[] SilentAt { get; }

    public Dice Dice(string purpose, int part = 0) => Sampling.Dice.For(Seed, purpose, part);

    private byte[] Dealt(string purpose, Mix mix)
    {
        var deck = new Deck(Customers, Dice(purpose));
        var dealt = new byte[Customers];
        for (var i = 0; i < dealt.Length; i++) dealt[i] = (byte)mix.At(deck[i]);
        return dealt;
    }
}
