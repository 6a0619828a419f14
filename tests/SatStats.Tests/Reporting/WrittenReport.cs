using ClosedXML.Excel;
using SatStats.Reporting;

namespace SatStats.Tests.Reporting;

/// <summary>A report in a folder of its own, gone after the test.</summary>
internal sealed class WrittenReport : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "satstats-report-" + Guid.NewGuid().ToString("N"));

    public WrittenReport(ReportInput input) => Result = Again(input);

    public ReportResult Result { get; private set; }

    public string Folder => Path.Combine(_root, "report");

    public ReportResult Again(ReportInput input) => Result = ReportWriter.Write(input, Folder, CancellationToken.None);

    public byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    public string Text(string file) => File.ReadAllText(PathOf(file));

    public string PathOf(string file) => Path.Combine(Folder, file);

    public XLWorkbook Workbook() => new(PathOf("report.xlsx"));

    public void Dispose()
    {
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }
}
