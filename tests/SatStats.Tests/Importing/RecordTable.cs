using System.Text;
using System.Text.Json;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

/// <summary>The records of one kind as a text for approval: the fields that any of them has, a record a line, in the order of their keys.</summary>
internal static class RecordTable
{
    public static string Of(Workdir work, RecordKind kind)
    {
        var names = kind.Fields.Select(f => f.Name).ToList();
        var keys = string.Join(", ", kind.KeyFields.Where(names.Contains).Concat(names).Distinct());
        using var json = work.Run("query", $"select {string.Join(", ", names)} from {kind.Table} order by {keys}", "--format", "json").Json();
        var rows = json.RootElement.EnumerateArray().Select(r => names.Select(n => Cell(r.GetProperty(n))).ToList()).ToList();
        var filled = Enumerable.Range(0, names.Count).Where(i => rows.Exists(r => r[i].Length > 0)).ToList();
        var text = new StringBuilder($"{kind.Table}: {rows.Count}\n").AppendJoin(" | ", filled.Select(i => names[i])).Append('\n');
        foreach (var row in rows) text.AppendJoin(" | ", filled.Select(i => row[i])).Append('\n');
        return text.ToString();
    }

    private static string Cell(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? "" : value.ToString().ReplaceLineEndings("\\n");
}
