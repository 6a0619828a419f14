using System.Diagnostics;
using System.Globalization;

namespace SatStats.Benchmarks;

/// <summary>One run's figures: seconds from start to exit, processor seconds outside the kernel, bytes at the peak.</summary>
internal sealed record Figures(double Wall, double User, long Peak);

/// <summary>Starts this program again for one side of a comparison.</summary>
internal static class SideProcess
{
    public static Figures Measure(string side, params string[] words)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(side, words);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{side} ended with {process.ExitCode}.");
        var figures = output.TrimEnd().Split('\n')[^1].Split(' ');
        return new(wall, double.Parse(figures[0], CultureInfo.InvariantCulture), long.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    public static Process Start(string side, params string[] words)
    {
        var self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self) { RedirectStandardOutput = true };
        // Started through the dotnet host, the program is the host's first word.
        if (Path.GetFileNameWithoutExtension(self) == "dotnet") start.ArgumentList.Add(typeof(SideProcess).Assembly.Location);
        foreach (var word in words.Prepend(side)) start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }
}
