using System.Globalization;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Cli.Output;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>What a person at a terminal sees of a file that takes long.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ProgressTests : IDisposable
{
    private readonly SetClock _clock = new();
    private readonly StringWriter _screen = new(CultureInfo.InvariantCulture);

    public void Dispose() => _screen.Dispose();

    [Test]
    public void The_line_says_how_far_how_fast_and_how_long_still()
    {
        using var line = Line(width: 100)!;
        line.Report(new(ProgressStage.Looking, 10_000_000, 40_000_000, ProgressUnit.Bytes) { Rows = 100_000 });
        _clock.Pass(1.2);
        line.Report(new(ProgressStage.Loading, 0, 100_000_000, ProgressUnit.Bytes));
        _clock.Pass(2);
        line.Report(new(ProgressStage.Loading, 40_000_000, 100_000_000, ProgressUnit.Bytes));
        Assert.That(Shown(), Is.EqualTo("tickets.csv: loading  40%  40.0 MB of 100.0 MB  about 400,000 rows  20.0 MB/s  0:03 left"));
    }

    [Test]
    public void Nothing_is_shown_of_what_takes_less_than_a_second()
    {
        using (var line = Line(width: 100)!)
        {
            _clock.Pass(0.9);
            line.Report(new(ProgressStage.Loading, 1, 2, ProgressUnit.Bytes));
        }
        Assert.That(_screen.ToString(), Is.Empty);
    }

    [Test]
    public void The_line_is_not_drawn_more_often_than_an_eye_can_follow()
    {
        using var line = Line(width: 100)!;
        _clock.Pass(2);
        for (var i = 0; i < 1000; i++)
        {
            _clock.Pass(0.001);
            line.Report(new(ProgressStage.Looking, i, 1000, ProgressUnit.Bytes));
        }
        Assert.That(_screen.ToString().Count(c => c == '\r'), Is.InRange(4, 6));
    }

    [Test]
    public void The_line_fits_the_terminal_also_under_a_long_chinese_name()
    {
        using var line = Line(width: 40, "客户投诉工单明细表二零一三年十二月全省汇总.csv")!;
        _clock.Pass(2);
        line.Report(new(ProgressStage.Loading, 40_000_000, 100_000_000, ProgressUnit.Bytes));
        Assert.That(DisplayWidth.Of(Shown()), Is.LessThan(40));
        Assert.That(Shown(), Does.EndWith("…"));
    }

    [Test]
    public void The_line_is_gone_when_the_file_is_done()
    {
        using (var line = Line(width: 100)!)
        {
            _clock.Pass(2);
            line.Report(new(ProgressStage.CheckingKeys, 0, null, ProgressUnit.Bytes));
        }
        Assert.That(_screen.ToString(), Does.EndWith("tickets.csv: checking keys\r\u001b[K"));
    }

    [Test]
    public void Nothing_is_shown_in_a_log_or_where_quiet_was_asked_for()
    {
        Assert.That(Line(width: null), Is.Null);
        Assert.That(ProgressLine.For(Surroundings(80), "a.csv", isQuiet: true), Is.Null);
    }

    [Test]
    public void An_import_at_a_terminal_shows_its_progress_and_leaves_the_screen_as_it_would_be_without()
    {
        using var work = new Workdir().Write("a.csv", Small.Many(120_000));
        var plain = work.Run("import", "a.csv").Err;
        // Every look at the clock is a second later, so that even a short import is a long one.
        var surroundings = Surroundings(120) with { WorkingFolder = work.Folder, Time = new SetClock { Step = 1 } };
        var code = CommandLine.Run(["import", "a.csv", "--db", "other.duckdb"], surroundings).GetAwaiter().GetResult();
        Assert.That(code, Is.EqualTo(ExitCode.Done));
        var drawn = _screen.ToString().Split("\r\u001b[K");
        Assert.That(drawn, Has.Length.GreaterThan(2));
        Assert.That(drawn[1..^1], Has.All.StartsWith("a.csv: "));
        Assert.That(drawn[^1], Is.EqualTo(plain));
    }

    private ProgressLine? Line(int? width, string file = "tickets.csv") => ProgressLine.For(Surroundings(width), "/exports/" + file, isQuiet: false);

    private string Shown() => _screen.ToString().Split("\r\u001b[K")[^1];

    private Surroundings Surroundings(int? width)
    {
        _screen.NewLine = "\n";
        return new() { Output = TextWriter.Null, Error = _screen, WorkingFolder = "/", Time = _clock, ErrorWidth = width };
    }

    private sealed class SetClock : TimeProvider
    {
        private double _seconds;

        public double Step { get; init; }

        public void Pass(double seconds) => _seconds += seconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)Math.Round((_seconds += Step) * 1000);
    }
}
