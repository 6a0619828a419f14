using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace SatStats.Cli.Output;

/// <summary>A column of printed rows.</summary>
/// <param name="IsNumber">Right-aligned in a table.</param>
/// <param name="Width">So wide and no other, in a table; null leaves that to what it holds.</param>
internal sealed record PrintColumn(string Name, bool IsNumber = false, int? Width = null);

/// <summary>How rows are printed as CSV.</summary>
/// <param name="HasNames">Whether it begins with the columns' names.</param>
/// <param name="GuardsNumbers">Whether a text that is a number with a sign is guarded like a formula; not where a file's own cells are printed.</param>
internal sealed record CsvForm(bool HasNames = true, bool GuardsNumbers = true);

/// <summary>Prints rows in any of the formats. Tables are for eyes; the others carry plain values.</summary>
internal static class RowPrinter
{
    private const int JsonBlock = 1 << 16;

    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(Surroundings surroundings, OutputFormat format, IReadOnlyList<PrintColumn> columns, IEnumerable<object?[]> rows, CsvForm? csv = null)
    {
        switch (format)
        {
            case OutputFormat.Csv: PrintCsv(surroundings.Output, columns, rows, csv ?? new()); break;
            case OutputFormat.Json: PrintJson(surroundings.Output, columns, rows); break;
            case OutputFormat.Markdown: PrintMarkdown(surroundings.Output, columns, rows); break;
            default: PrintTable(surroundings, columns, rows); break;
        }
    }

    /// <summary>Whether a table of these rows fits the terminal with every cell on one line; always without a terminal.</summary>
    public static bool Fits(Surroundings surroundings, IReadOnlyList<PrintColumn> columns, IReadOnlyList<object?[]> rows) =>
        surroundings.Width is not { } width || columns.Select((c, i) => rows.Select(r => DisplayWidth.Of(Text(r[i]))).Append(DisplayWidth.Of(c.Name)).Max() + 3).Sum() < width;

    /// <summary>A value as text that reads back as the same value.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list and not string => "[" + string.Join(", ", list.Cast<object?>().Select(Text)) + "]",
        _ => value.ToString() ?? "",
    };

    private static void PrintTable(Surroundings surroundings, IReadOnlyList<PrintColumn> columns, IEnumerable<object?[]> rows)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var column in columns)
        {
            var shown = new TableColumn(Markup.Escape(column.Name)) { NoWrap = surroundings.Width is null, Width = column.Width };
            table.AddColumn(column.IsNumber ? shown.RightAligned() : shown);
        }
        foreach (var row in rows) table.AddRow(row.Select(v => Markup.Escape(Harmless(Text(v)))).ToArray());
        Console(surroundings).Write(table);
    }

    /// <summary>A cell of an export must not be able to move the cursor or repaint the screen.</summary>
    public static string Harmless(string text) => text.Any(c => char.IsControl(c) && c != '\n') ? string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? ' ' : c)) : text;

    /// <summary>A console over the surroundings' output: no colour and no wrapping unless a terminal reads along.</summary>
    private static IAnsiConsole Console(Surroundings surroundings)
    {
        var lines = new TrimmedLines(surroundings.Output);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = surroundings.UsesColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = surroundings.UsesColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(lines),
        });
        console.Profile.Width = surroundings.Width ?? 10_000;
        return console;
    }

    private static void PrintMarkdown(TextWriter output, IReadOnlyList<PrintColumn> columns, IEnumerable<object?[]> rows)
    {
        static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
        output.WriteLine($"| {string.Join(" | ", columns.Select(c => Cell(c.Name)))} |");
        output.WriteLine($"|{string.Join('|', columns.Select(c => c.IsNumber ? "---:" : "---"))}|");
        foreach (var row in rows) output.WriteLine($"| {string.Join(" | ", row.Select(v => Cell(Text(v))))} |");
    }

    private static void PrintCsv(TextWriter output, IReadOnlyList<PrintColumn> columns, IEnumerable<object?[]> rows, CsvForm form)
    {
        if (form.HasNames) output.Write(string.Join(',', columns.Select(c => Quoted(c.Name, isGuarded: true))) + "\n");
        foreach (var row in rows) output.Write(string.Join(',', row.Select(v => Quoted(Text(v), v is string text && (form.GuardsNumbers || !IsNumber(text))))) + "\n");
    }

    // A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
    private static string Quoted(string text, bool isGuarded)
    {
        if (isGuarded && text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string text) => text.Length > 0 && text[0] is '+' or '-' && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static void PrintJson(TextWriter output, IReadOnlyList<PrintColumn> columns, IEnumerable<object?[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < columns.Count; i++)
                {
                    json.WritePropertyName(columns[i].Name);
                    Write(json, row[i]);
                }
                json.WriteEndObject();
                if (json.BytesPending > JsonBlock) Hand(json);
            }
            json.WriteEndArray();
            Hand(json);
        }
        output.WriteLine();

        void Hand(Utf8JsonWriter json)
        {
            json.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            buffer.SetLength(0);
        }
    }

    /// <summary>A plain value as JSON has it.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case double[] numbers:
                json.WriteStartArray();
                foreach (var number in numbers) Write(json, number);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }

    /// <summary>Lines without the blanks that pad a table's last column: a diff and a clipboard want none.</summary>
    private sealed class TrimmedLines(TextWriter inner) : TextWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            if (value == '\r') return;
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }
            inner.Write(_line.ToString().TrimEnd() + "\n");
            _line.Clear();
        }
    }
}
