using System.Text.Json;
using System.Text.Json.Nodes;

namespace SatStats.Warehousing;

/// <summary>
/// A SELECT that only reads one table, row by row: expressions, perhaps a condition, nothing else. What several of them ask of the same table
/// can be asked in one reading of it.
/// </summary>
public sealed record PlainSelect
{
    private PlainSelect(string table, string alias, bool takesAll, IReadOnlyDictionary<string, JsonNode> columns, JsonNode? condition) =>
        (Table, Alias, TakesAll, Columns, Condition) = (table, alias, takesAll, columns, condition);

    public string Table { get; }

    /// <summary>The name that the table goes by in the expressions.</summary>
    public string Alias { get; }

    /// <summary>Whether every column of the table is among those selected.</summary>
    public bool TakesAll { get; }

    /// <summary>The engine's own form of each named expression.</summary>
    internal IReadOnlyDictionary<string, JsonNode> Columns { get; }

    internal JsonNode? Condition { get; }

    /// <summary>Whether the SELECT has a condition at all.</summary>
    public bool IsConditional => Condition is not null;

    /// <summary>Whether the SELECT names a column so, other than by taking all of the table's.</summary>
    public bool Names(string column) => Columns.ContainsKey(column);

    /// <summary>What an expression is in the engine's own form; equal texts mean the same.</summary>
    public string Form(string column) => Columns[column].ToJsonString();

    /// <summary>The text of a column that is the same for every row; null where it is not.</summary>
    public string? Constant(string column) =>
        Columns[column] is { } node && (string?)node["class"] == "CONSTANT" && (bool?)node["value"]?["is_null"] == false && node["value"]?["value"] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? (string?)value
            : null;

    /// <summary>The parts of a UNION ALL of such SELECTs, or the one that a query is; null where the query is anything else.</summary>
    internal static IReadOnlyList<PlainSelect>? Of(Engine engine, string sql)
    {
        var parsed = JsonNode.Parse(engine.Scalar<string>($"select json_serialize_sql({Sql.Text(sql)})::varchar")!)!;
        if ((bool?)parsed["error"] != false || parsed["statements"]!.AsArray() is not [{ } only] || only["node"] is not { } node) return null;
        var parts = Parts(node).ToList();
        if (parts.Any(p => p is null)) return null;
        var names = parts[0]!["select_list"]!.AsArray().Select(Name).ToList();
        var found = parts.Select(p => Read(p!, names)).ToList();
        return found.All(p => p is not null) ? [.. found.OfType<PlainSelect>()] : null;
    }

    /// <summary>One SELECT over the table of these SELECTs with expressions of theirs, under the names that they get.</summary>
    internal static string Together(Engine engine, IReadOnlyList<SharedColumn> columns)
    {
        var node = JsonNode.Parse(engine.Scalar<string>("select json_serialize_sql('select 1 from t as r')::varchar")!)!;
        var select = node["statements"]![0]!["node"]!;
        select["select_list"] = new JsonArray([.. columns.Select(c => c.Expression())]);
        select["from_table"]!["table_name"] = columns[0].Select.Table;
        select["from_table"]!["alias"] = columns[0].Select.Alias;
        return engine.Scalar<string>($"select json_deserialize_sql({Sql.Text(node.ToJsonString())})")!;
    }

    private static JsonObject Column(string alias, string name) => new JsonObject
    {
        ["class"] = "COLUMN_REF",
        ["type"] = "COLUMN_REF",
        ["alias"] = "",
        ["column_names"] = new JsonArray(alias, name),
    };

    /// <summary>The engine's form of what the SELECT calls by this name: an expression of its own, its condition, or a column of the table.</summary>
    internal JsonNode Expression(string? name) => (name is null ? Condition! : Columns.GetValueOrDefault(name) ?? Column(Alias, name)).DeepClone();

    private static IEnumerable<JsonNode?> Parts(JsonNode node) => (string?)node["type"] switch
    {
        "SELECT_NODE" => [node],
        "SET_OPERATION_NODE" when (string?)node["setop_type"] == "UNION" && (bool?)node["setop_all"] == true && IsEmpty(node["modifiers"]) && IsEmpty(node["cte_map"]?["map"]) =>
            Parts(node["left"]!).Concat(Parts(node["right"]!)),
        _ => [null],
    };

    private static PlainSelect? Read(JsonNode node, List<string> names)
    {
        var list = node["select_list"]!.AsArray();
        var table = node["from_table"];
        var isPlain = IsEmpty(node["modifiers"]) && IsEmpty(node["cte_map"]?["map"]) && IsEmpty(node["group_expressions"]) && node["having"] is null && node["qualify"] is null
            && node["sample"] is null && table?["sample"] is null && (string?)table?["type"] == "BASE_TABLE" && (string?)table["schema_name"] == "" && list.Count == names.Count;
        if (!isPlain || !list.All(IsOfOneRow!) || (node["where_clause"] is { } where && !IsOfOneRow(where))) return null;
        if (list.Any(e => IsStar(e!) && !IsPlainStar(e!)) || list.Index().Any(e => IsStar(e.Item!) != (names[e.Index] == "*"))) return null;
        var columns = new Dictionary<string, JsonNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var (i, name) in names.Index())
            if (name != "*" && !columns.TryAdd(name, Placeless(list[i]!))) return null;
        var alias = (string?)table!["alias"] is { Length: > 0 } given ? given : (string)table["table_name"]!;
        return new((string)table["table_name"]!, alias, names.Contains("*"), columns, node["where_clause"] is { } condition ? Placeless(condition) : null);
    }

    private static string Name(JsonNode? expression) =>
        IsStar(expression!) ? "*"
        : (string?)expression!["alias"] is { Length: > 0 } alias ? alias
        : expression["column_names"] is JsonArray path ? (string)path[^1]!
        : "";

    private static bool IsStar(JsonNode expression) => (string?)expression["class"] == "STAR";

    private static bool IsPlainStar(JsonNode star) =>
        IsEmpty(star["exclude_list"]) && IsEmpty(star["replace_list"]) && IsEmpty(star["qualified_exclude_list"]) && IsEmpty(star["rename_list"]) && (bool?)star["columns"] == false && star["expr"] is null;

    /// <summary>Whether an expression looks at nothing but its own row.</summary>
    private static bool IsOfOneRow(JsonNode node) => node switch
    {
        JsonObject item => (string?)item["class"] is not ("SUBQUERY" or "WINDOW") && item.All(p => p.Value is null || IsOfOneRow(p.Value)),
        JsonArray items => items.All(i => i is null || IsOfOneRow(i)),
        _ => true,
    };

    /// <summary>An expression without the places in the text that its parts came from.</summary>
    private static JsonNode Placeless(JsonNode node)
    {
        var copy = node.DeepClone();
        Strip(copy);
        if (copy is JsonObject named) named["alias"] = "";
        return copy;

        static void Strip(JsonNode? at)
        {
            if (at is JsonObject item)
            {
                item.Remove("query_location");
                foreach (var (_, value) in item) Strip(value);
            }
            else if (at is JsonArray items)
            {
                foreach (var value in items) Strip(value);
            }
        }
    }

    private static bool IsEmpty(JsonNode? list) => list is null || list.AsArray().Count == 0;
}

/// <summary>An expression of one SELECT in a reading that several share.</summary>
/// <param name="Name">The name that it gets.</param>
/// <param name="Select">Whose it is.</param>
/// <param name="Column">What it is called there; null for the SELECT's condition.</param>
public sealed record SharedColumn(string Name, PlainSelect Select, string? Column)
{
    internal JsonNode Expression()
    {
        var expression = Select.Expression(Column);
        expression["alias"] = Name;
        return expression;
    }
}
