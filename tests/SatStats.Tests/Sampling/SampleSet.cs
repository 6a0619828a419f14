using System.Globalization;
using ClosedXML.Excel;
using CsvHelper;
using SatStats.Sampling;

namespace SatStats.Tests.Sampling;

/// <summary>A written sample, read back by other people's readers.</summary>
internal sealed class SampleSet
{
    private static readonly DateTime s_end = new(2014, 1, 1);
    private readonly string _folder;

    private SampleSet(string folder, SampleSummary summary) => (_folder, Summary) = (folder, summary);

    public SampleSummary Summary { get; }

    public static SampleSet Written(ulong seed, int customers = 2000)
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var set = new SampleSet(folder, SampleWriter.Write(new() { Customers = customers, Seed = seed }, folder));
            set.Read();
            return set;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every row of a delimited file below its header, as written.</summary>
    public Dictionary<string, List<Row>> Files { get; } = [];

    public List<Row> Complaints => field ??= [.. Files["complaints-2013H2.csv"].Where(r => r.Time("受理时间") is not null).DistinctBy(r => r["投诉编号"])];

    /// <summary>The latest state of each ticket.</summary>
    public List<Row> Tickets => field ??= [.. Files.Where(f => f.Key.StartsWith("tickets", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
        .SelectMany(f => f.Value).Reverse().DistinctBy(r => r["ticket id"])];

    public List<Row> Visits => field ??= [.. Files["visits-2013H2.csv"].DistinctBy(r => r["visit id"])];
    public List<Row> Surveys => field ??= [.. Files["surveys-2013H2.xlsx"].DistinctBy(r => r["答卷编号"])];
    public List<Row> Purchases => field ??= [.. Files["purchases.csv"].Where(r => r["customer id"].Length > 0).DistinctBy(r => r["purchase id"])];
    public List<Row> SpeedTests => Files["speed-tests.csv"];
    public List<Row> Counters => Files["daily-counters.csv"];
    public static DateTime End => s_end;

    private void Read()
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "*.csv")) Files.Add(Path.GetFileName(path), Delimited(path));
        Files.Add("surveys-2013H2.xlsx", Sheet(Path.Combine(_folder, "surveys-2013H2.xlsx")));
    }

    private static List<Row> Delimited(string path)
    {
        using var text = new StreamReader(path);
        var name = Path.GetFileName(path);
        if (name.StartsWith("complaints", StringComparison.Ordinal)) text.ReadLine();
        var separator = name switch { "visits-2013H2.csv" => ';', "purchases.csv" => '\t', _ => ',' };
        using var reader = CsvReader.Create(text, CsvReaderOptions.Default with { Separator = separator, HasHeader = false }, false);
        reader.Read();
        var header = Fields(reader).Select(h => h.Trim().ToLowerInvariant()).ToArray();
        var rows = new List<Row>();
        while (reader.Read()) rows.Add(new(header.Zip(Fields(reader)).ToDictionary()));
        return rows;
    }

    private static List<string> Fields(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static List<Row> Sheet(string path)
    {
        using var book = new XLWorkbook(path);
        var rows = book.Worksheet(2).RowsUsed().ToList();
        var header = rows[0].CellsUsed().Select(c => c.GetString()).ToArray();
        return [.. rows.Skip(1).Select(r => new Row(header.Select((h, i) => (h, Text(r.Cell(i + 1)))).ToDictionary(c => c.h, c => c.Item2)))];
    }

    private static string Text(IXLCell cell) => cell.Value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };
}

/// <summary>One row by the names of its columns.</summary>
internal sealed class Row(Dictionary<string, string> values)
{
    private static readonly string[] s_styles = ["yyyy/M/d H:mm", "dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public string this[string column] => values[column].Trim();

    public string Raw(string column) => values[column];

    public string Whole => string.Join('|', values.Values);

    public DateTime? Time(string column) =>
        DateTime.TryParseExact(this[column], s_styles, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public bool Has(string column) => this[column].Length > 0;

    public bool IsIn(string column, string month) => month.Length == 0 || Time(column)?.ToString("yyyy-MM", CultureInfo.InvariantCulture) == month;
}
