using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;

namespace SatStats.Benchmarks.Fuzzing;

/// <summary>What the spoilt files are made of: the project's own samples, and a small export in every container and encoding.</summary>
internal static class Seeds
{
    private const int Longest = 40_000;
    private const int LongestPacked = 250_000;

    private const string English = """
        Complaint ID,Date Received,Received Via,Status,Date Resolved,Compensation,Comment
        C1,2013-11-04 09:00:00,Hotline,Resolved,2013-11-05 09:00:00,12.50,"late, again"
        C2,2013-11-12 10:30:00,App,Open,,N/A,"said ""never"" and
        hung up"
        C3,2013-11-29 23:10:00,Hotline,Resolved,2013-12-02 08:00:00,"1,250.00",
        C4,2013-12-01 07:45:00,Shop,Closed,2013-12-03 07:45:00,0,=1+1

        """;

    private const string Chinese = """
        投诉编号,受理时间,受理渠道,投诉分类,处理状态,办结时间,责任部门
        T1,2013-12-02 08:00:00,热线,宽带故障,已办结,2013-12-02 20:00:00,市场部
        T2,2013-12-03 08:00:00,微信,资费争议,处理中,,客服中心
        T3,2013年12月4日 8时,热线,资费争议,已办结,2013-12-08 08:00:00,市场部

        """;

    private const string French = "Ticket ID;Opened At;Ticket Type;Status;Resolved At;Handling Minutes;Région\nW1;31/12/2013 08:00;repair;resolved;31/12/2013 18:30;12,5;Île-de-France\nW2;30/12/2013 08:00;install;open;;;Rhône\nW3;29/12/2013 08:00;repair;closed;30/12/2013 09:00;40,0;Gard\n";

    private const string Json = """[{"ticket_id":"1","opened_at":"2013-12-01T08:00:00Z","status":"open","tags":["a","b"],"requester":{"id":7}},{"ticket_id":"2","opened_at":"2013-12-02T08:00:00Z","status":"closed","csat":5}]""";

    private static readonly string[] Endings = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".json", ".ndjson", ".jsonl", ".parquet", ".gz", ".zip"];

    /// <summary>The same seeds in the same order on every machine.</summary>
    /// <param name="root">The repository.</param>
    public static IReadOnlyList<Seed> All(string root)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var small = Small().ToList();
        return [.. small, .. small.Select(s => new Seed(s.Name + ".gz", Gzip(s.Bytes))), .. Zips(small), .. Samples(root)];
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    private static IEnumerable<Seed> Small()
    {
        yield return new("english.csv", Encoding.UTF8.GetBytes(English));
        yield return new("english-crlf.csv", Encoding.UTF8.GetBytes("\uFEFF" + English.ReplaceLineEndings("\r\n")));
        yield return new("english.tsv", Encoding.UTF8.GetBytes(English.Replace(',', '\t')));
        yield return new("english-bars.txt", Encoding.UTF8.GetBytes(English.Replace(',', '|')));
        yield return new("english-utf16.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(English)]);
        yield return new("chinese.csv", Encoding.UTF8.GetBytes(Chinese));
        yield return new("chinese-gb18030.csv", Encoding.GetEncoding("gb18030").GetBytes(Chinese));
        yield return new("chinese-utf16be.csv", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Chinese)]);
        yield return new("chinese-big5.csv", Encoding.GetEncoding("big5").GetBytes(Chinese.Replace("处", "處", StringComparison.Ordinal)));
        yield return new("french.csv", Encoding.UTF8.GetBytes(French));
        yield return new("french-1252.csv", Encoding.GetEncoding("windows-1252").GetBytes(French));
        yield return new("tickets.json", Encoding.UTF8.GetBytes(Json));
        yield return new("tickets-inside.json", Encoding.UTF8.GetBytes($$"""{"count":2,"tickets":{{Json}},"next":null}"""));
        yield return new("tickets.ndjson", Encoding.UTF8.GetBytes(Json[1..^1].Replace("},{", "}\n{", StringComparison.Ordinal) + "\n"));
        yield return new("complaints.xlsx", SmallWorkbook.Of(English.Split('\n')[..2].Select(l => l.Split(','))));
        yield return new("chinese.xlsx", SmallWorkbook.Of(Chinese.TrimEnd().Split('\n').Select(l => l.Split(','))));
        yield return new("tickets.parquet", Parquet());
    }

    private static IEnumerable<Seed> Zips(List<Seed> small)
    {
        var inner = Zip((small[0].Name, small[0].Bytes), ("readme.txt", "nothing to see"u8.ToArray()));
        yield return new("one.zip", Zip((small[0].Name, small[0].Bytes)));
        yield return new("two.zip", Zip((small[0].Name, small[0].Bytes), ("folder/" + small[9].Name, small[9].Bytes)));
        yield return new("zip-in-zip.zip", Zip(("inner.zip", inner)));
        yield return new("gzip-in-zip.zip", Zip(("english.csv.gz", Gzip(small[0].Bytes))));
        yield return new("workbook-in-zip.zip", Zip(small.Where(s => s.Ending == ".xlsx").Select(s => (s.Name, s.Bytes)).ToArray()));
    }

    // What profiles read is spoilt too; long samples by their beginning, so that there is time for many.
    private static IEnumerable<Seed> Samples(string root)
    {
        var files = Directory.EnumerateFiles(Path.Combine(root, "samples"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "src", "SatStats.Importing", "Profiles"), "*.sample.*", SearchOption.AllDirectories))
            .Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var seed = new Seed(Path.GetFileName(file), File.ReadAllBytes(file));
            if (seed.IsText) yield return seed with { Bytes = Beginning(seed.Bytes) };
            else if (seed.Bytes.Length <= LongestPacked) yield return seed;
        }
    }

    private static byte[] Beginning(byte[] bytes) => bytes.Length <= Longest ? bytes : bytes[..(Array.LastIndexOf(bytes, (byte)'\n', Longest) + 1)];

    private static byte[] Parquet()
    {
        var path = Path.Combine(Path.GetTempPath(), $"fuzz-seed-{Guid.NewGuid():N}.parquet");
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"copy (select 'T' || i as ticket_id, timestamp '2013-12-01' + to_hours(i) as opened_at, 'open' as status, i / 2 as handling_minutes from range(40) as r(i)) to '{path.Replace("'", "''", StringComparison.Ordinal)}' (format parquet)";
        command.ExecuteNonQuery();
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
