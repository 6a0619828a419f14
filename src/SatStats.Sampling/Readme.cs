using System.Text;

namespace SatStats.Sampling;

/// <summary>The page beside the files: what they are, what is wrong with them, and what must be found in them.</summary>
internal static class Readme
{
    public static void Write(SampleOptions options, SampleSummary summary, string folder)
    {
        using var text = new StreamWriter(Path.Combine(folder, "README.md"), false, new UTF8Encoding(false)) { NewLine = "\n" };
        text.WriteLine("# Samples\n");
        text.WriteLine("Exports of a fictitious Chinese telecom operator, July to December 2013, times in China's time (Asia/Shanghai). Every customer, number, city and word is made up.\n");
        text.WriteLine("Made by\n");
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    satstats sample --customers {options.Customers} --seed {options.Seed} --out DIR\n"));
        text.WriteLine("The same customers and seed give the same bytes on every machine; no clock is read.\n");
        WriteFiles(text, summary);
        WriteDirt(text, summary);
        WriteTruths(text, summary);
    }

    private static void WriteFiles(StreamWriter text, SampleSummary summary)
    {
        text.WriteLine("## Files\n");
        text.WriteLine("Rows are counted below the header, dirty ones included.\n");
        text.WriteLine("| file | records | rows | format |\n|---|---|---:|---|");
        foreach (var f in summary.Files) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {f.Name} | {f.Kind} | {f.Rows} | {f.Format} |"));
        text.WriteLine("\nThe first line of the complaints is the title `查询结果`; the header is the second. `责任部门` in the complaints and `Queue` in the tickets are columns that no record has. "
            + "A ticket that is not closed at a month's end comes again in the next month's file. The surveys' first sheet holds notes.\n");
    }

    private static void WriteDirt(StreamWriter text, SampleSummary summary)
    {
        text.WriteLine("## Dirt\n\nWrong on purpose, and counted:\n");
        text.WriteLine("| file | what | how often | what a good import does |\n|---|---|---:|---|");
        foreach (var d in summary.Dirt) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {d.File} | {d.What} | {d.Count} | {d.Expected} |"));
        text.WriteLine();
    }

    private static void WriteTruths(StreamWriter text, SampleSummary summary)
    {
        text.WriteLine("## Truths\n\nPlanted by dealing each group its share from a shuffled deck, not by tossing a coin for each record: the realised share is the truth to within a record or so, "
            + "so an honest 95% interval holds it whatever the seed. Who gets which card is chance.\n");
        text.WriteLine("| metric | slice | month | value | meaning |\n|---|---|---|---:|---|");
        foreach (var t in summary.Truths) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {t.Metric} | {t.Slice} | {t.Month} | {Math.Round(t.Value, 4)} | {t.Meaning} |"));
    }
}
