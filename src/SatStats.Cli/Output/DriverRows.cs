using System.Globalization;
using SatStats.Measuring.Drivers;

namespace SatStats.Cli.Output;

/// <summary>Drivers as rows, with what they say in sentences.</summary>
internal static class DriverRows
{
    public static void Print(Surroundings surroundings, OutputFormat format, DriverReport report, Language language)
    {
        var isPlain = format is OutputFormat.Csv or OutputFormat.Json;
        if (isPlain) Plain(surroundings, format, report, language);
        else if (report.Drivers.Count > 0) ForPeople(surroundings, format, report, language);
        var said = format is OutputFormat.Table or OutputFormat.Markdown ? surroundings.Output : surroundings.Error;
        foreach (var sentence in DriverWords.Sentences(report)) said.WriteLine(sentence.In(language));
    }

    private static void ForPeople(Surroundings surroundings, OutputFormat format, DriverReport report, Language language) => RowPrinter.Print(
        surroundings, format,
        [new("driver"), new("share of explained", true), new("95% interval", true), new("goes with"), new("one more", true), new("now", true), new("room", true), new("VIF", true), new("place")],
        report.Drivers.Select(d => (object?[])
        [
            d.Driver.Title.In(language), Share(d.Share), $"{Share(d.Interval.Low)} to {Share(d.Interval.High)}", !d.IsClear ? "mixed" : d.Coefficient > 0 ? "higher" : "lower",
            Figure.WriteDifference(d.Coefficient, Unit.Score), d.Driver.IsShare ? Share(d.Performance) : Number(d.Performance), Figure.WriteDifference(d.Room, Unit.Points), Number(d.Inflation), DriverWords.Place(report, d).In(language),
        ]));

    private static void Plain(Surroundings surroundings, OutputFormat format, DriverReport report, Language language) => RowPrinter.Print(
        surroundings, format,
        [new("touchpoint"), new("driver"), new("title"), new("share"), new("share_low"), new("share_high"), new("r_squared"), new("correlation"), new("coefficient"), new("performance"), new("room"), new("vif"), new("place"), new("n"), new("method")],
        report.Drivers.Select(d => (object?[])
        [
            report.Touchpoint, d.Driver.Name, d.Driver.Title.In(language), d.Share, d.Interval.Low, d.Interval.High, report.RSquared, d.Correlation, d.Coefficient, d.Performance, d.Room, d.Inflation,
            DriverWords.Place(report, d).In(language), report.N, report.IsJohnson ? "johnson" : "lmg",
        ]));

    private static string Share(double share) => Figure.Write(share, Unit.Percent);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
