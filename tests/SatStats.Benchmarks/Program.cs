using System.Globalization;
using SatStats.Benchmarks;

const string usage = """
    Usage:
      import [--rows 10000000] [--rounds 2] [--keep]    satstats import against the engine's own reading of the same file
      kill [--rows 1000000] [--times 50] [--undo]       kill an import (or the undoing of one) at random moments, and look what is left of it
    """;

// Figures read the same wherever they were measured.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var words = new Words(args);
return words.Verb switch
{
    "import" => ImportBenchmark.Run(words.Number("--rows", 10_000_000), (int)words.Number("--rounds", 2), words.Has("--keep")),
    "kill" => KillTrial.Run(words.Number("--rows", 1_000_000), (int)words.Number("--times", 50), words.Has("--undo")),
    Side.Plain => Side.RunPlain(args[1], args[2]),
    Side.Import => await Side.RunImport(args[1], args[2]),
    Side.Undo => await Side.RunUndo(args[1]),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine(usage);
    return 2;
}
