using NUnit.Framework;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>Every case that R computed, in <c>Golden/*.json</c>. A new case there is a new test here.</summary>
public class GoldenTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        new[] { "golden.json", "more.json", "compare.json", "repurchase.json", "repurchase-customers.json", "review.json", "counters.json", "survey.json" }.SelectMany(GoldenCase.Read).Select(c => new TestCaseData(c).SetName($"Agrees_with_R_on_{c.Name}"));

    [TestCaseSource(nameof(Cases))]
    public void Agrees_with_R(GoldenCase golden) => GoldenValues.Compare(golden.Expect, GoldenMethods.Compute(golden.Resolved()));

    [Test]
    public void A_case_that_no_method_answers_to_fails()
    {
        var unknown = GoldenCase.Read("golden.json")[0] with { Name = "astrology_1_2" };

        Assert.That(() => GoldenMethods.Compute(unknown), Throws.InstanceOf<NotSupportedException>());
    }
}
