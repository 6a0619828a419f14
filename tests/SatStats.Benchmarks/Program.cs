using System.Globalization;
using SatStats.Benchmarks;
using SatStats.Benchmarks.Measuring;
using SatStats.Benchmarks.Pollock;
using SatStats.Benchmarks.Simulations;

const string usage = """
    Usage:
      gb18030 [--rows 10000000] [--rounds 1]            the same rows in GB18030, against the engine's own reading of them in UTF-8
      xlsx [--rows 100000]                              a workbook of so many rows, and of ten times as many: time and memory
      import [--rows 10000000] [--rounds 2] [--keep] [--shuffled]    satstats import against the engine's own reading of the same file
      measure [--tickets 10000000] [--rounds 2] [--keep] [--db FILE]    every figure by month and region, against one scan of the tables
      growth [--rows 1000000] [--shuffled]              imports of files that double three times: the cost of a row
      fuzz [--files 20000] [--seed 20260101] [--from 0] [--only N] [--seconds-each 10]    import spoilt files
      pollock FOLDER [FILE]                             score satstats read on the HPI Pollock benchmark; every file's score goes to FILE
      kill [--rows 1000000] [--times 50] [--undo]       kill an import (or the undoing of one) at random moments, and look what is left of it
      simulate compare [--times 2000] [--seed 20131231] how often compare calls two sides different that are alike
      simulate repurchase [--repetitions 2000] [--seed 1]    false alarms of the repeat-purchase analysis where nothing differs
      simulate watch [--times 2000] [--seed 20260101]   how often watch raises an alarm where nothing has changed
    """;

// Figures read the same wherever they were measured.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var words = new Words(args);
return words.Verb switch
{
    "gb18030" => EncodingBenchmark.Run(words.Number("--rows", 10_000_000), (int)words.Number("--rounds", 1)),
    "xlsx" => XlsxBenchmark.Run(words.Number("--rows", 100_000)),
    "import" => ImportBenchmark.Run(words.Number("--rows", 10_000_000), (int)words.Number("--rounds", 2), words.Has("--keep"), !words.Has("--shuffled")),
    "growth" => GrowthBenchmark.Run(words.Number("--rows", 1_000_000), !words.Has("--shuffled")),
    "fuzz" => FuzzRun.Run(words),
    "pollock" when args.Length > 1 => await PollockBenchmark.Run(args[1], args.ElementAtOrDefault(2) ?? Path.Combine(Path.GetTempPath(), "satstats-pollock.csv")),
    "simulate" when args.ElementAtOrDefault(1) == "repurchase" => RepurchaseSimulation.Run((int)words.Number("--repetitions", 2000), (int)words.Number("--seed", 1)),
    "kill" => KillTrial.Run(words.Number("--rows", 1_000_000), (int)words.Number("--times", 50), words.Has("--undo")),
    "simulate" when args.ElementAtOrDefault(1) == "compare" => CompareSimulation.Run((int)words.Number("--times", 2000), (int)words.Number("--seed", 20131231)),
    "simulate" when args.ElementAtOrDefault(1) == "watch" => WatchSimulation.Run((int)words.Number("--times", 2000), (int)words.Number("--seed", 20_260_101)),
    "measure" => await MeasureBenchmark.Run(words),
    MeasureBenchmark.Scan => MeasureBenchmark.RunScan(args[1]),
    MeasureBenchmark.Measure => MeasureBenchmark.RunMeasure(args[1], words.Has("--told")),
    Side.Plain => Side.RunPlain(args[1], args[2]),
    Side.Read => await Side.RunRead(args[1]),
    XlsxBenchmark.ClosedXml => XlsxBenchmark.ReadByLibrary(args[1]),
    Side.Import => await Side.RunImport(args[1], args[2]),
    Side.Undo => await Side.RunUndo(args[1]),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine(usage);
    return 2;
}
