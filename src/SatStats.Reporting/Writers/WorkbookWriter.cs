using SatStats.Reporting.Blocks;
namespace SatStats.Reporting.Writers;
internal static class WorkbookWriter { public static byte[] Write(ReportDocument d) => []; }
