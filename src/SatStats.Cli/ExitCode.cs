namespace SatStats.Cli;

/// <summary>What the program tells the shell. Part of its interface: documented in the help and held by tests.</summary>
public static class ExitCode
{
    /// <summary>Done, also where there was nothing to find.</summary>
    public const int Done = 0;

    /// <summary>It could not be done; nothing was changed.</summary>
    public const int Failed = 1;

    /// <summary>The command was worded wrongly.</summary>
    public const int WrongUsage = 2;

    /// <summary>Done, with rows rejected, values set aside, or a sign that a file is not whole.</summary>
    public const int DoneWithRejects = 3;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
