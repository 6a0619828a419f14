using System.Globalization;

namespace SatStats.Benchmarks;

/// <summary>The words of the command line; two verbs need no parser.</summary>
internal sealed class Words(string[] args)
{
    public string Verb => args.Length > 0 ? args[0] : "";

    public bool Has(string option) => args.Contains(option);

    public string? Text(string option) => Array.IndexOf(args, option) is >= 0 and var at ? args[at + 1] : null;

    public long Number(string option, long otherwise)
    {
        var at = Array.IndexOf(args, option);
        return at < 0 ? otherwise : long.Parse(args[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }
}
