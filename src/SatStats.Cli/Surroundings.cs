using System.Reflection;

namespace SatStats.Cli;

/// <summary>What a command takes from outside: where it writes, what time it is, what kind of terminal reads along. Tests bring their own.</summary>
public sealed record Surroundings
{
    /// <summary>Data and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>What is said to the person: progress, remarks, errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The lines with which a person answers questions; null where nobody sits at a terminal, so that nothing is asked.</summary>
    public TextReader? Answers { get; init; }

    /// <summary>What is piped into the command; null where there is nothing, as at a terminal.</summary>
    public Stream? Input { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Relative paths begin here.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Columns of the terminal, or null where the output goes elsewhere; tables are then as wide as they need to be.</summary>
    public int? Width { get; init; }

    /// <summary>Columns of the terminal that reads what is said to the person; null where that goes to a file or a terminal without a cursor, and progress is not shown.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Whether colour may be used: a terminal, and neither NO_COLOR nor TERM=dumb.</summary>
    public bool UsesColour { get; init; }

    public static string Version { get; } = typeof(Surroundings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static Surroundings OfThisProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Answers = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
        Input = Console.IsInputRedirected ? Console.OpenStandardInput() : null,
        WorkingFolder = Environment.CurrentDirectory,
        Width = Console.IsOutputRedirected ? null : Console.WindowWidth,
        ErrorWidth = Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? null : Console.WindowWidth,
        UsesColour = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    /// <summary>The whole path of a file that the user named; - is standard input and stays as it is.</summary>
    public string PathOf(string path) => path == "-" ? path : Path.GetFullPath(path, WorkingFolder);
}
