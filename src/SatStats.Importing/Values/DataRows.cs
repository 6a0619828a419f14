using System.Text;
using CsvHelper;

namespace SatStats.Importing;

/// <summary>Opens a table's rows of data for reading one after the other.</summary>
internal static class DataRows
{
    /// <param name="most">So many bytes are enough where the dialect needs the text rewritten first.</param>
    /// <param name="from">Where to begin; null for the first row of data.</param>
    public static CsvReader Open(string path, CsvDialect dialect, long most, long? from = null)
    {
        var stream = File.OpenRead(path);
        try
        {
            stream.Position = from ?? EndOfLine(stream, dialect.SkipLines);
            if (dialect.Delimiter.Length == 1 && dialect.Escape == dialect.Quote) return CsvReader.Create(stream, Options(dialect, dialect.Delimiter[0]), leaveOpen: false);
            using (stream) return CsvReader.FromText(Rewritten(stream, dialect, most), Options(dialect, '\u0005'));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    // The reader knows delimiters of one character, and quotes that are doubled.
    private static string Rewritten(FileStream stream, CsvDialect dialect, long most)
    {
        var bytes = new byte[(int)Math.Min(most, stream.Length - stream.Position)];
        var text = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        if (dialect.Escape != dialect.Quote) text = text.Replace($"{dialect.Escape}{dialect.Quote}", $"{dialect.Quote}{dialect.Quote}", StringComparison.Ordinal);
        return text.Replace(dialect.Delimiter, "\u0005", StringComparison.Ordinal);
    }

    private static CsvReaderOptions Options(CsvDialect dialect, char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        Quote = dialect.Quote ?? '"',
        Mode = dialect.Quote is null ? CsvMode.NoEscape : CsvMode.Rfc4180,
        IncludeValuesInExceptions = false,
        TrimWhitespace = false,
        BufferSize = 1 << 18,
    };

    /// <summary>The position after so many physical lines.</summary>
    private static long EndOfLine(FileStream stream, int lines)
    {
        var block = new byte[1 << 16];
        long start = 0;
        var isAfterReturn = false;
        for (int n; lines >= 0 && (n = stream.Read(block)) > 0; start += n)
        {
            for (var i = 0; i < n; i++)
            {
                if (isAfterReturn && block[i] != '\n') lines--;
                if (lines == 0) return start + i;
                isAfterReturn = block[i] == '\r';
                if (block[i] == '\n' && --lines == 0) return start + i + 1;
            }
        }
        return start;
    }
}
