namespace SatStats.Sampling;

/// <summary>Shares that add up to one: which choice a card falls on.</summary>
internal sealed class Mix
{
    private readonly double[] _upTo;

    public Mix(params double[] weights)
    {
        _upTo = new double[weights.Length];
        var total = weights.Sum();
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            _upTo[i] = sum / total;
        }
    }

    public int Choices => _upTo.Length;

    public int At(double card)
    {
        var choice = 0;
        while (choice < _upTo.Length - 1 && card >= _upTo[choice]) choice++;
        return choice;
    }

    public double ShareOf(int choice) => _upTo[choice] - (choice == 0 ? 0 : _upTo[choice - 1]);
}
