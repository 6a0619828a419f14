using System.Globalization;

namespace SatStats.Importing;

/// <summary>Checks a value that stands for every row, and says how it is read.</summary>
internal static class Constants
{
    public static FieldPlan Plan(FieldDraft draft, YesNoWords yesNo) =>
        new(draft.Field, [], Reading(draft, yesNo), draft.Constant, draft.Evidence);

    private static Reading Reading(FieldDraft draft, YesNoWords yesNo)
    {
        var value = draft.Constant!;
        return draft.Field.Type switch
        {
            FieldType.Time or FieldType.Day => MomentShape.Of(value) is { IsAmbiguous: false } shape
                ? new Reading.Moment([shape.Pattern(DateOrder.YearMonthDay)])
                : throw Unfit(draft, "a date such as 2026-01-31 or 2026-01-31 08:30"),
            FieldType.Number or FieldType.Whole => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? new Reading.Number()
                : throw Unfit(draft, "a number such as 12.5"),
            FieldType.YesNo => yesNo.IsYes(value) || yesNo.IsNo(value)
                ? new Reading.YesNo(yesNo.UsualYes, yesNo.UsualNo)
                : throw Unfit(draft, "yes or no"),
            _ => new Reading.Text(),
        };
    }

    private static SatStatsException Unfit(FieldDraft draft, string what) =>
        new($"'{draft.Constant}' cannot be the value of {draft.Field.Name}, which must be {what}.", $"Write --set {draft.Field.Name}=<value>.", isUsage: true);
}
