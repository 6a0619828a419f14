using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SatStats.Cli.Output;

/// <summary>The explanation for programs: one object a file, names that stay.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(TextWriter output, IEnumerable<(ImportPlan Plan, Rehearsal Rehearsal)> files) =>
        output.Write(new JsonArray([.. files.Select(f => File(f.Plan, f.Rehearsal))]).ToJsonString(Options) + "\n");

    private static JsonObject File(ImportPlan plan, Rehearsal rehearsal) => new()
    {
        ["file"] = plan.Source.Path,
        ["bytes"] = plan.Source.Bytes,
        ["sha256"] = plan.Source.Sha256,
        ["container"] = plan.Source.Container,
        ["encoding"] = plan.Source.Encoding,
        ["encodingEvidence"] = plan.EncodingEvidence,
        ["delimiter"] = (plan.Text.Found ?? plan.Dialect).Delimiter,
        ["quote"] = (plan.Text.Found ?? plan.Dialect).Quote?.ToString(),
        ["escape"] = (plan.Text.Found ?? plan.Dialect).Escape?.ToString(),
        ["newLine"] = plan.Text.Found is { } found ? found.NewLine : plan.Dialect.NewLine,
        ["skippedLines"] = (plan.Text.Found ?? plan.Dialect).SkipLines,
        ["headerLines"] = (plan.Text.Found ?? plan.Dialect).HeaderLines,
        ["zone"] = plan.Zone,
        ["columns"] = new JsonArray([.. plan.Columns.Select(c => Column(plan, c))]),
        ["records"] = new JsonArray([.. plan.Records.Select(r => Record(r, rehearsal.Result.Counts.First(c => c.Kind == r.Kind)))]),
        ["missing"] = new JsonArray([.. rehearsal.Missing.Select(m => new JsonObject { ["column"] = m.Column, ["word"] = m.Word, ["cells"] = m.Cells })]),
        ["remarks"] = new JsonArray([.. plan.Remarks.Select(r => JsonValue.Create(r))]),
        ["comparedWith"] = rehearsal.ComparedWith,
        ["notCompared"] = rehearsal.NotCompared,
        ["loadedBefore"] = rehearsal.Result.WasLoadedBefore,
        ["firstRejects"] = new JsonArray([.. rehearsal.Result.FirstRejects.Select(Reject)]),
    };

    private static JsonObject Column(ImportPlan plan, string column) => new()
    {
        ["name"] = column,
        ["samples"] = new JsonArray([.. (plan.SampleValues.GetValueOrDefault(column) ?? []).Select(v => JsonValue.Create(v))]),
        ["fields"] = new JsonArray([.. plan.Records.SelectMany(r => r.Fields.Where(f => f.Columns.Contains(column)).Select(f => JsonValue.Create($"{r.Kind.Id}.{f.Field.Name}")))]),
    };

    private static JsonObject Record(RecordPlan record, RecordCount count) => new()
    {
        ["kind"] = record.Kind.Id,
        ["profile"] = record.Profile,
        ["confidence"] = record.Confidence,
        ["runnerUp"] = record.RunnerUp,
        ["fields"] = new JsonArray([.. record.Fields.Select(Field)]),
        ["keptColumns"] = new JsonArray([.. record.ExtraColumns.Select(c => JsonValue.Create(c))]),
        ["read"] = count.Read,
        ["kept"] = count.Kept,
        ["updated"] = count.Updated,
        ["unchanged"] = count.Unchanged,
        ["rejected"] = count.Rejected,
        ["valuesSetAside"] = count.ValuesSetAside,
    };

    private static JsonObject Field(FieldPlan field) => new()
    {
        ["field"] = field.Field.Name,
        ["columns"] = new JsonArray([.. field.Columns.Select(c => JsonValue.Create(c))]),
        ["constant"] = field.Constant,
        ["reading"] = field.Reading.GetType().Name.ToLowerInvariant(),
        ["patterns"] = field.Reading is Reading.Moment moment ? new JsonArray([.. moment.Patterns.Select(p => JsonValue.Create(p))]) : null,
        ["evidence"] = field.Evidence,
    };

    private static JsonObject Reject(Reject reject) => new()
    {
        ["line"] = reject.Line,
        ["column"] = reject.Column,
        ["value"] = reject.Value,
        ["reason"] = reject.Reason,
        ["wholeRow"] = reject.WholeRow,
    };
}
