using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SatStats.Tests.Kit;

/// <summary>Assertions on what a command said and did.</summary>
internal static partial class Said
{
    /// <summary>The command ended with this code, and never with a trace or a "should not have happened".</summary>
    public static CommandResult Ends(this CommandResult result, int code)
    {
        Assert.That(result.Code, Is.EqualTo(code), result.ToString());
        Assert.That(result.Err, Does.Not.Contain("should not have happened"), result.ToString());
        return result;
    }

    public static CommandResult Says(this CommandResult result, params string[] texts)
    {
        foreach (var text in texts) Assert.That(result.Err, Does.Contain(text), result.ToString());
        return result;
    }

    public static CommandResult Prints(this CommandResult result, params string[] texts)
    {
        foreach (var text in texts) Assert.That(result.Out, Does.Contain(text), result.ToString());
        return result;
    }

    /// <summary>The accounts that an import printed, each checked to add up.</summary>
    public static IReadOnlyList<Account> Accounts(this CommandResult result)
    {
        var found = AccountLine().Matches(result.Err).Select(m => new Account(N(m, 1), N(m, 2), N(m, 3), N(m, 4), N(m, 5), m.Groups[6].Success ? N(m, 6) : 0)).ToList();
        Assert.That(found, Is.Not.Empty, result.ToString());
        foreach (var a in found) Assert.That(a.Kept + a.Updated + a.Unchanged + a.Rejected, Is.EqualTo(a.Read), result.ToString());
        return found;

        static int N(Match match, int group) => int.Parse(match.Groups[group].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static Account Account(this CommandResult result) => result.Accounts().Single();

    /// <summary>The figures of measure --format json, by the values of their slice or else by their period.</summary>
    public static Dictionary<string, JsonElement> Figures(this CommandResult result)
    {
        using var json = result.Ends(0).Json();
        return json.RootElement.EnumerateArray().ToDictionary(Name, m => m.Clone());

        static string Name(JsonElement m)
        {
            var slice = string.Join(", ", m.GetProperty("slice").EnumerateObject().Select(p => p.Value.ValueKind == JsonValueKind.Null ? "-" : p.Value.GetString()));
            return slice.Length > 0 ? slice : m.GetProperty("period").GetString()!;
        }
    }

    /// <summary>Numerator over denominator.</summary>
    public static string Fraction(this JsonElement figure) => $"{figure.GetProperty("numerator")}/{figure.GetProperty("denominator")}";

    public static double Statistic(this JsonElement figure, string name) => figure.GetProperty("statistics").GetProperty(name).GetDouble();

    [GeneratedRegex(@"read ([\d,]+) = kept ([\d,]+) \+ updated ([\d,]+) \+ unchanged ([\d,]+) \+ rejected ([\d,]+)(?:; ([\d,]+) single)?")]
    private static partial Regex AccountLine();
}

/// <summary>What became of a file's rows.</summary>
internal sealed record Account(int Read, int Kept, int Updated, int Unchanged, int Rejected, int SetAside = 0);
