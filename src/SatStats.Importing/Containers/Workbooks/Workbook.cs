using System.Xml;
using ExcelDataReader.Exceptions;

namespace SatStats.Importing;

/// <summary>A workbook, .xlsx or .xls: the sheet with the data becomes a CSV, row by row.</summary>
internal static class Workbook
{
    public static Readable Open(RawFile raw, ImportRequest request, string kind, CancellationToken ct)
    {
        try
        {
            using var book = OpenBook(raw.Path, kind);
            var chosen = SheetChoice.Of(book, raw.Name, request.Sheet);
            var writer = new SheetWriter(book, chosen);
            var temp = writer.Write(request.Progress, ct);
            return new Readable(temp.Path, book is OldBook && kind == "xlsx" ? "xlsb" : kind, "utf-8")
            {
                Temps = [temp],
                Part = chosen.Name,
                Delimiter = ",",
                Numbering = Numbering.Rows,
                Remarks = [.. request.Sheet is null ? SheetChoice.Remarks(book, chosen) : [], .. writer.Remarks],
            };
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new SatStatsException($"'{raw.Name}' cannot be read as a workbook: {e.Message}", "Save it again as .xlsx without a password, or as .csv.", inner: e);
        }
    }

    private static Book OpenBook(string path, string kind)
    {
        if (kind == "xls") return new OldBook(path, isPackage: false);
        using (var zip = System.IO.Compression.ZipFile.OpenRead(path))
        {
            if (zip.GetEntry("xl/workbook.bin") is not null) return new OldBook(path, isPackage: true);
        }
        return new XlsxBook(path);
    }

    // The old format is read by a library that does not check what a damaged file makes it do, so that anything may come out of it.
    private static bool IsDamage(Exception e) =>
        e is ExcelReaderException or XmlException or InvalidDataException or EndOfStreamException
        || (e is not (SatStatsException or OperationCanceledException or UnauthorizedAccessException) && e.StackTrace?.Contains("ExcelDataReader", StringComparison.Ordinal) == true);
}
