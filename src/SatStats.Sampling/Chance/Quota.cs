namespace SatStats.Sampling;

/// <summary>Deals a share, to within one, to a group whose size is not known in advance.</summary>
internal sealed class Quota(double share)
{
    private double _owed = 0.5;

    public bool Next()
    {
        _owed += share;
        if (_owed < 1) return false;
        _owed -= 1;
        return true;
    }
}
