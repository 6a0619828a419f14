using System.Globalization;
using System.Text.Json;
using NUnit.Framework;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>Compares what was computed with what R printed, value by value.</summary>
internal static class GoldenValues
{
    private const double Tolerance = 1e-9;

    public static void Compare(JsonElement expect, IReadOnlyDictionary<string, object?> actual)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var property in expect.EnumerateObject())
            {
                if (!actual.TryGetValue(property.Name, out var value))
                    Assert.Fail($"Nothing computes '{property.Name}'.");
                else if (IsHalfDetermined(expect, property.Name))
                    Assert.That(value, Is.Null, $"{property.Name}: an interval with one end is none");
                else
                    Compare(property.Name, property.Value, value);
            }
        }
    }

    private static void Compare(string name, JsonElement expected, object? actual)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            object?[] values = actual is System.Collections.IEnumerable many ? [.. many.Cast<object?>()] : [actual];
            var elements = expected.EnumerateArray().ToArray();
            Assert.That(values, Has.Length.EqualTo(elements.Length), name);
            for (var i = 0; i < Math.Min(values.Length, elements.Length); i++)
                Compare($"{name}[{i}]", elements[i], values[i]);
        }
        else if (actual is System.Collections.IEnumerable and not string)
            Compare(name, expected, ((System.Collections.IEnumerable)actual).Cast<object?>().Single());
        else if (expected.ValueKind == JsonValueKind.Null)
            Assert.That(actual, Is.Null, name);
        else if (expected.ValueKind == JsonValueKind.String)
            Assert.That(actual, Is.EqualTo(expected.GetString()), name);
        else
            CompareNumber(name, expected.GetDouble(), actual);
    }

    private static void CompareNumber(string name, double expected, object? actual)
    {
        Assert.That(actual, Is.Not.Null, name);
        if (actual is null)
            return;
        var number = Convert.ToDouble(actual, CultureInfo.InvariantCulture);
        // Relative throughout: p-values of 1e-27 count too.
        var allowed = Tolerance * Math.Abs(expected);
        Assert.That(number, Is.EqualTo(expected).Within(allowed), name);
    }

    // R prints 0 for the lower end of an interval whose upper end is 0 times infinity; we call both not estimable.
    private static bool IsHalfDetermined(JsonElement expect, string name) =>
        name.Contains("_ratio_", StringComparison.Ordinal) && name.EndsWith("_lower", StringComparison.Ordinal)
        && expect.TryGetProperty(name[..^"lower".Length] + "upper", out var upper) && upper.ValueKind == JsonValueKind.Null;
}
