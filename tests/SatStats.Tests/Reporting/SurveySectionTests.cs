using NUnit.Framework;
using SatStats.Reporting;

namespace SatStats.Tests.Reporting;

/// <summary>The survey in the monthly report.</summary>
public class SurveySectionTests
{
    private static string Page(SurveyFindings? findings, Language language = Language.English) => Story.Page(Story.Input(language) with { Survey = t => t == "installation" ? findings : null }).Value;

    [Test]
    public void It_tells_the_index_the_funnel_the_bounds_the_modes_the_weights_and_the_reasons()
    {
        var page = Page(StorySurvey.Installation);

        Assert.That(page, Does.Contain("The index of items stands at 88.0 of 100 (86.5 to 89.5); punctuality is below all others"));
        Assert.That(page, Does.Contain("If all 2,220 who gave no score were dissatisfied it would be 28.5%, if all were satisfied 93.8%."));
        Assert.That(page, Does.Contain("Since November the share satisfied changed by +2.0 pp (−1.2 pp to +5.2 pp): +0.5 pp from another mix of modes, +1.5 pp within the modes."));
        Assert.That(page, Does.Contain("Weighted to all customers on record by region and segment. Design effect 1.18: 1,180 answers are as sure as 1,000 unweighted ones."));
        Assert.That(page, Does.Contain("未按约定时间上门 makes up 66.7% of the reasons of the dissatisfied"));
        Assert.That(page, Does.Contain("Withheld: fewer than 5 cases"));
    }

    [Test]
    public void An_item_is_called_lowest_only_where_its_interval_says_so()
    {
        var items = StorySurvey.Installation.Items;
        var page = Page(StorySurvey.Installation with { Items = items with { Rows = [.. items.Rows.Select(r => r with { Figure = r.Figure with { Low = 70, High = 95 } })] } });

        Assert.That(page, Does.Contain("The index of items stands at 88.0").And.Not.Contain("is below all others"));
    }

    [Test]
    public void Where_few_of_the_dissatisfied_say_why_all_reasons_are_shown_and_said_to_be([Values] Language language)
    {
        var few = StorySurvey.Installation.Reasons with { WithReason = 3 };
        var page = Page(StorySurvey.Installation with { Reasons = few }, language);

        Assert.That(page, Does.Contain(language switch { Language.English => "reasons whatever the score, because fewer than 5", Language.SimplifiedChinese => "不论评分的原因", _ => "不論評分的原因" }));
        Assert.That(Page(StorySurvey.Installation with { Reasons = few with { AllWithReason = 4 } }), Does.Contain("Fewer than 5 answers give a reason; they are not shown."));
    }

    [Test]
    public void What_is_missing_is_said_and_nothing_stands_in_for_it()
    {
        var none = SurveyFigure.Missing(Unit.Points, SurveyLack.NotAsked);
        var page = Page(StorySurvey.Installation with
        {
            Items = StorySurvey.Installation.Items with { Index = none },
            Scores = StorySurvey.Installation.Scores with { Bounds = [] },
            Modes = StorySurvey.Installation.Modes with { Mix = null },
            Weighting = new(SurveyLack.NoMargins, SurveyPopulation.Invited, 1_180, 0, 0, 0, 0),
            Nonresponse = new([], null),
        });

        Assert.That(page, Does.Contain("No answer has scores for items").And.Contain("There are no weights; the remarks say why."));
        Assert.That(page, Does.Not.Contain("were dissatisfied it would be").And.Not.Contain("Who answers, by group").And.Not.Contain("another mix of modes"));
        Assert.That(Page(null), Does.Contain("No survey record names the touchpoint “installation”."));
        Assert.That(Page(StorySurvey.Installation with { Funnel = new([], 0, 0, 0) }), Does.Contain("Nobody was asked in December 2013"));
    }

    [Test]
    public void A_recipe_says_which_surveys_are_told_of()
    {
        var recipe = Recipes.Parse("id: r\nsections:\n  - section: survey\n    touchpoints: [repair, hall]\n", "r");

        Assert.That(recipe.Sections[0].Touchpoints, Is.EqualTo(new[] { "repair", "hall" }));
    }
}
