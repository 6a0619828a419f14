using System.CommandLine;
using SatStats.Importing;

namespace SatStats.Cli.Commands;

/// <summary>The options that say how files are read; import and report share them.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string?> _kind = new("--as") { Description = $"What the rows are: {string.Join(", ", RecordKinds.All.Select(k => k.Id))}", HelpName = "KIND" };
    private readonly Option<string?> _profile = new("--profile") { Description = "A profile by name (satstats profiles) or a .yaml file of your own", HelpName = "PROFILE" };
    private readonly Option<string[]> _map = new("--map") { Description = "Read a field from a column, such as received_at=\"Date received\"; repeat for several", HelpName = "FIELD=HEADER" };
    private readonly Option<string[]> _set = new("--set") { Description = "Give a field or a new column the same value in every row, such as touchpoint=hotline", HelpName = "COLUMN=VALUE" };
    private readonly Option<string?> _dateOrder = new("--date-order") { Description = "Order of day, month and year where the file cannot tell: dmy, mdy, ymd, or roc for years that count from 1911", HelpName = "ORDER" };
    private readonly Option<string[]> _missing = new("--missing") { Description = "Further text that means \"no value\"", HelpName = "TEXT" };
    private readonly ShapeOptions _shape = new();
    private readonly Option<string?> _zone = Options.Zone();
    private readonly Option<string?> _workspace = Options.Workspace();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _kind, _profile, _map, _set, _dateOrder, _missing }) command.Add(option);
        _shape.AddTo(command);
        command.Add(_zone);
        command.Add(_workspace);
    }

    public string? Workspace(ParseResult parsed, Surroundings surroundings) => MeasureCommand.Path(surroundings, parsed.GetValue(_workspace));

    public string? Zone(ParseResult parsed) => parsed.GetValue(_zone);

    public ImportRequest Request(ParseResult parsed, Surroundings surroundings, string path) => _shape.Request(parsed, surroundings, path) with
    {
        Kind = parsed.GetValue(_kind),
        Profile = parsed.GetValue(_profile) is { } profile ? ProfilesCommand.PathOr(surroundings, profile) : null,
        Map = Pairs(parsed.GetValue(_map), "--map"),
        Set = Pairs(parsed.GetValue(_set), "--set"),
        DateOrder = parsed.GetValue(_dateOrder),
        ExtraMissing = parsed.GetValue(_missing) ?? [],
        Zone = parsed.GetValue(_zone),
        WorkspaceFolder = Workspace(parsed, surroundings),
    };

    internal static Dictionary<string, string> Pairs(string[]? words, string option)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var word in words ?? [])
        {
            var at = word.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new SatStatsException($"{option} '{word}' has no '='.", $"Write it as {option} name=\"value\".", isUsage: true);
            pairs[word[..at].Trim()] = word[(at + 1)..];
        }
        return pairs;
    }
}
