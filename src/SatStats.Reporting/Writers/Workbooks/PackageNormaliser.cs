namespace SatStats.Reporting.Writers.Workbooks;
internal static class PackageNormaliser { public static byte[] Normalise(byte[] package, DateTime moment) => package; }
