using System.Globalization;

namespace SatStats.Benchmarks.Simulations;

/// <summary>How often each of several tests raised an alarm, of how often it could be asked.</summary>
internal sealed class Tally(int tests)
{
    private readonly int[] _alarms = new int[tests];
    private readonly int[] _asked = new int[tests];

    public void Add(int test, bool? isAlarm)
    {
        if (isAlarm is not { } alarm) return;
        _asked[test]++;
        if (alarm) _alarms[test]++;
    }

    public string Told() => string.Join(" | ", _alarms.Select((a, i) => _asked[i] == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * a / _asked[i]:0.0}% of {_asked[i]}")));
}
