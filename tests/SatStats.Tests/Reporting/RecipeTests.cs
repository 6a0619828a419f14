using NUnit.Framework;
using SatStats.Reporting;

namespace SatStats.Tests.Reporting;

public class RecipeTests
{
    [Test]
    public void The_monthly_report_comes_with_the_program()
    {
        var recipe = Recipes.Read("monthly");

        Assert.That(recipe.Sections.Select(s => s.Id), Is.EqualTo(new[] { "summary", "control", "complaints", "installation", "survey", "repurchase", "tickets", "promises", "definitions", "data-quality" }));
        Assert.That(recipe.Title.In(Language.SimplifiedChinese), Is.EqualTo("客户满意度报告"));
        Assert.That(recipe.Sections[2].By, Is.EqualTo(new[] { "region" }));
        Assert.That(recipe.Sections[0].Metrics, Does.Contain("complaint-resolution"));
    }

    [Test]
    public void Every_recipe_that_comes_along_can_be_read([ValueSource(typeof(Recipes), nameof(Recipes.Ids))] string id) =>
        Assert.That(Recipes.Read(id).Title.Traditional, Is.Not.Null.And.Not.Empty);

    [TestCase("sections: [summry]", "report section 'summry'", "summary")]
    [TestCase("sections:\n  - section: complaints\n    mnths: 3", "'mnths'", "months")]
    [TestCase("titel: x\nsections: [summary]", "'titel'", "title")]
    public void A_mistyped_name_is_answered_with_the_nearest(string yaml, string said, string offered) =>
        Assert.That(() => Recipes.Parse(yaml, "mine.yaml"),
            Throws.TypeOf<SatStatsException>().With.Message.Contains(said).And.Property(nameof(SatStatsException.Remedy)).Contains(offered));

    [TestCase("sections: []", "lists no sections")]
    [TestCase("id: x", "lists no sections")]
    [TestCase("sections:\n  - section: complaints\n    months: many", "months: many")]
    [TestCase("sections: [", "not valid YAML: line")]
    [TestCase("just a text", "is not a list")]
    public void A_recipe_that_cannot_be_understood_says_why(string yaml, string said) =>
        Assert.That(() => Recipes.Parse(yaml, "mine.yaml"), Throws.TypeOf<SatStatsException>().With.Message.Contains(said).And.Message.Contains("mine.yaml"));

    [Test]
    public void A_report_that_is_not_there_is_answered_with_the_nearest() =>
        Assert.That(() => Recipes.Read("montly"), Throws.TypeOf<SatStatsException>().With.Property(nameof(SatStatsException.Remedy)).Contains("monthly"));
}
