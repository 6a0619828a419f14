namespace SatStats.Importing;

/// <summary>A plan together with the temporary files that it may read from; disposing deletes them.</summary>
public sealed class PlannedFile : IDisposable
{
    private readonly IDisposable _opened;

    internal PlannedFile(ImportPlan plan, IDisposable opened)
    {
        Plan = plan;
        _opened = opened;
    }

    /// <summary>How the file becomes records.</summary>
    public ImportPlan Plan { get; }

    /// <summary>Deletes what was unpacked or transcoded. The source itself is never touched.</summary>
    public void Dispose() => _opened.Dispose();
}
