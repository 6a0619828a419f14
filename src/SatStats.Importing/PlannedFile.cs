namespace SatStats.Importing;

/// <summary>A plan together with the temporary file that it may read from; disposing deletes that file.</summary>
public sealed class PlannedFile : IDisposable
{
    private readonly TempFile? _temp;

    internal PlannedFile(ImportPlan plan, TempFile? temp)
    {
        Plan = plan;
        _temp = temp;
    }

    /// <summary>How the file becomes records.</summary>
    public ImportPlan Plan { get; }

    /// <summary>Deletes what was unpacked or transcoded. The source itself is never touched.</summary>
    public void Dispose() => _temp?.Dispose();
}
