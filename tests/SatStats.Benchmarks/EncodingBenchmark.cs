using System.Globalization;
using System.Text;

namespace SatStats.Benchmarks;

/// <summary>What an import of Chinese tickets in GB18030 costs beside the engine's own reading of the same rows in UTF-8, which is all it could read.</summary>
internal static class EncodingBenchmark
{
    private const double MostTimesPlain = 2.5;

    private static readonly string[] Types = ["报修", "安装", "移机", "咨询"];
    private static readonly string[] Channels = ["热线", "网上营业厅", "掌上客户端", "营业厅"];
    private static readonly string[] Texts = ["宽带无法上网，光猫红灯闪烁", "话费有疑问", "室内信号差", "装维人员未按预约时间上门，客户不满意", "电视卡顿"];

    public static int Run(long rows, int rounds)
    {
        using var folder = new WorkFolder();
        Write(folder["utf8.csv"], folder["gb18030.csv"], rows);
        Console.WriteLine($"{rows:N0} rows, {new FileInfo(folder["utf8.csv"]).Length / 1e9:0.00} GB in UTF-8, {new FileInfo(folder["gb18030.csv"]).Length / 1e9:0.00} GB in GB18030");
        Console.WriteLine($"{"",-28} {"wall s",8} {"user CPU s",11} {"peak MB",9}");
        var (plain, import) = (new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            plain.Add(Measure(folder, Side.Plain, "utf8.csv", "plain, UTF-8"));
            Measure(folder, Side.Import, "utf8.csv", "import, UTF-8");
            import.Add(Measure(folder, Side.Import, "gb18030.csv", "import, GB18030"));
        }
        var ratio = import.Order().ElementAt(import.Count / 2) / plain.Order().ElementAt(plain.Count / 2);
        Console.WriteLine($"GB18030 / plain: {ratio:0.00}");
        return ratio <= MostTimesPlain ? 0 : 1;
    }

    private static double Measure(WorkFolder folder, string side, string file, string name)
    {
        folder.Remove("fresh.duckdb");
        var f = SideProcess.Measure(side, folder[file], folder["fresh.duckdb"]);
        Console.WriteLine($"{name,-28} {f.Wall,8:0.0} {f.User,11:0.0} {f.Peak / 1e6,9:0}");
        return f.Wall;
    }

    private static void Write(string utf8, string gb18030, long rows)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var dice = new Random(20260101);
        using var one = new StreamWriter(utf8, false, new UTF8Encoding(false), 1 << 20);
        using var other = new StreamWriter(gb18030, false, Encoding.GetEncoding("gb18030"), 1 << 20);
        Line("工单编号,客户编号,工单类型,受理渠道,受理时间,归档时间,工单状态,内容\n");
        for (long n = 1; n <= rows; n++)
        {
            var opened = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds((n * 12) + dice.Next(12));
            Line(string.Create(CultureInfo.InvariantCulture, $"T{n:D10},K{dice.Next(2_000_000):D7},{Types[dice.Next(4)]},{Channels[dice.Next(4)]},{opened:yyyy-MM-dd HH:mm:ss},{opened.AddSeconds(600 + dice.Next(432_000)):yyyy-MM-dd HH:mm:ss},已归档,{Texts[dice.Next(5)]}\n"));
        }

        void Line(string line)
        {
            one.Write(line);
            other.Write(line);
        }
    }
}
