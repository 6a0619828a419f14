namespace SatStats.Sampling;

/// <summary>
/// A shuffled deck of evenly spaced cards, one for each member of a group. Independent coin flips would miss the planted share in one
/// seed of twenty; a deck gives the group its share to within one record whatever the seed, and only who gets it is chance.
/// </summary>
internal sealed class Deck
{
    private readonly int[] _ranks;

    public Deck(int size, Dice dice)
    {
        _ranks = new int[size];
        for (var i = 0; i < size; i++)
        {
            var other = dice.Below(i + 1);
            _ranks[i] = _ranks[other];
            _ranks[other] = i;
        }
    }

    public int Size => _ranks.Length;

    /// <summary>The member's card, between 0 and 1.</summary>
    public double this[int member] => (_ranks[member] + 0.5) / _ranks.Length;

    /// <summary>The card's place in the sorted deck.</summary>
    public int Rank(int member) => _ranks[member];

    public void Swap(int one, int other) => (_ranks[one], _ranks[other]) = (_ranks[other], _ranks[one]);

    /// <summary>
    /// Swaps cards until each member's time fits before the end of the data: somebody has to take the long ones,
    /// but not those who came on the last day.
    /// </summary>
    public void FitBefore(int end, int[] starts, Func<double, int> minutes, Dice dice)
    {
        var longest = minutes((_ranks.Length - 0.5) / _ranks.Length);
        for (var late = Size - 1; late >= 0 && starts[late] + longest > end; late--)
        {
            for (var tries = 0; tries < 400 && starts[late] + minutes(this[late]) > end; tries++)
            {
                var early = dice.Below(Size);
                if (starts[late] + minutes(this[early]) <= end && starts[early] + minutes(this[late]) <= end) Swap(late, early);
            }
        }
    }
}
