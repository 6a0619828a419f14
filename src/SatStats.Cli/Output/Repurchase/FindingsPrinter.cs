using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>Prints sections as text with tables, as Markdown, or as JSON with plain values.</summary>
internal static class FindingsPrinter
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(Surroundings surroundings, OutputFormat format, IReadOnlyList<FindingsSection> sections, Language language)
    {
        if (format is OutputFormat.Json) PrintJson(surroundings.Output, sections);
        else
            foreach (var (place, section) in sections.Index()) PrintText(surroundings, format, place + 1, section, language);
    }

    private static void PrintText(Surroundings surroundings, OutputFormat format, int place, FindingsSection section, Language language)
    {
        var (output, isMarkdown) = (surroundings.Output, format is OutputFormat.Markdown);
        output.WriteLine(isMarkdown ? $"## {place}. {section.Title}" : $"{place}. {section.Title}");
        output.WriteLine();
        foreach (var sentence in section.Sentences) output.WriteLine(isMarkdown ? $"- {sentence}" : $"  {sentence}");
        if (section.Sentences.Count > 0 && isMarkdown) output.WriteLine();
        foreach (var table in section.Tables.Where(t => !t.IsForPrograms))
        {
            RowPrinter.Print(surroundings, format, [.. table.Columns.Select(c => new PrintColumn(c.Head.In(language), c.IsNumber))], table.Rows.Select(r => r.Select(c => (object?)c.Shown).ToArray()));
            if (isMarkdown) output.WriteLine();
        }
        if (!isMarkdown && section.Tables.All(t => t.IsForPrograms)) output.WriteLine();
    }

    private static void PrintJson(TextWriter output, IReadOnlyList<FindingsSection> sections)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartArray();
            foreach (var section in sections)
            {
                json.WriteStartObject();
                json.WriteString("section", section.Id);
                json.WriteString("title", section.Title);
                json.WriteStartArray("sentences");
                foreach (var sentence in section.Sentences) json.WriteStringValue(sentence);
                json.WriteEndArray();
                foreach (var table in section.Tables) WriteTable(json, table);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteTable(Utf8JsonWriter json, FindingsTable table)
    {
        json.WriteStartArray(table.Id);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, cell) in table.Columns.Zip(row))
            {
                json.WritePropertyName(column.Id);
                RowPrinter.Write(json, cell.Plain);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
