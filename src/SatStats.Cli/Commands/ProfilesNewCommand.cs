using System.CommandLine;
using System.Text;
using SatStats.Importing;

namespace SatStats.Cli.Commands;

/// <summary>satstats profiles new: drafts a profile from a file. Asks on a terminal; elsewhere says what is open and which option answers it.</summary>
internal sealed class ProfilesNewCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The export to draft a profile from" };
    private readonly Option<string?> _id = new("--id") { Description = "The profile's id; made of the file's name without it", HelpName = "ID" };
    private readonly Option<string?> _title = new("--title") { Description = "Title; up to three languages with | between", HelpName = "TEXT" };
    private readonly Option<string?> _kind = new("--kind", "--as") { Description = $"What the rows are: {string.Join(", ", RecordKinds.All.Select(k => k.Id))}", HelpName = "KIND" };
    private readonly Option<string[]> _map = new("--map") { Description = "Read a field from a column; field= for none; repeat for several", HelpName = "FIELD=HEADER" };
    private readonly Option<string[]> _value = new("--value") { Description = "What a word of a field means, such as status.offen=open; repeat for several", HelpName = "FIELD.WORD=VALUE" };
    private readonly Option<string?> _dateOrder = new("--date-order") { Description = "Order of day, month and year where the file cannot tell: dmy, mdy or ymd", HelpName = "ORDER" };
    private readonly Option<string?> _best = new("--best") { Description = "Which end of a survey's scale is the best: high or low", HelpName = "END" };
    private readonly Option<string?> _zone = Options.Zone();
    private readonly ShapeOptions _shape = new();
    private readonly Option<string?> _workspace = new("--workspace") { Description = "Write it into this folder's profiles/; printed without it", HelpName = "FOLDER" };
    private readonly Option<bool> _force = new("--force") { Description = "Replace a profile file that is there already" };

    public static Command Build(Surroundings surroundings)
    {
        var it = new ProfilesNewCommand();
        var command = new ExampleCommand("new",
            "Draft a profile from a file. What the file leaves open is asked; without a terminal it is said, with the option that answers it, and the exit code is 3.",
            "satstats profiles new strange.csv --kind complaint --map received_at=Eingang --value status.offen=open --workspace .")
        {
            it._file, it._id, it._title, it._kind, it._map, it._value, it._dateOrder, it._best, it._zone, it._workspace, it._force,
        };
        it._shape.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(it.Run(parsed, surroundings, cancel)));
        return command;
    }

    private int Run(ParseResult parsed, Surroundings surroundings, CancellationToken cancel)
    {
        var draft = new DraftDialogue(surroundings).Complete(Request(parsed, surroundings), cancel);
        foreach (var remark in draft.Remarks) surroundings.Error.WriteLine($"note: {remark}");
        if (parsed.GetValue(_workspace) is { } folder) Save(surroundings, draft, folder, parsed.GetValue(_force), parsed.GetValue(_file)!);
        else surroundings.Output.Write(draft.Text);
        foreach (var point in draft.Open) surroundings.Error.WriteLine($"open: {point}");
        return draft.Open.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRejects;
    }

    private DraftRequest Request(ParseResult parsed, Surroundings surroundings)
    {
        var id = parsed.GetValue(_id)?.Trim();
        if (id is not null && (id.Length == 0 || !id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')))
            throw new SatStatsException($"'{id}' cannot be a profile's id, because it is its file's name too.", "Use letters, digits and hyphens.", isUsage: true);
        return new()
        {
            Import = _shape.Request(parsed, surroundings, surroundings.PathOf(parsed.GetValue(_file)!)) with
            {
                Kind = parsed.GetValue(_kind),
                Map = ImportOptions.Pairs(parsed.GetValue(_map), "--map"),
                DateOrder = parsed.GetValue(_dateOrder),
                Zone = parsed.GetValue(_zone),
                WorkspaceFolder = MeasureCommand.Path(surroundings, parsed.GetValue(_workspace)),
            },
            Id = id,
            Title = parsed.GetValue(_title),
            Words = [.. (parsed.GetValue(_value) ?? []).Select(DraftRequest.Word)],
            HighestIsBest = parsed.GetValue(_best) is { } end ? DraftRequest.Best(end) : null,
        };
    }

    private static void Save(Surroundings surroundings, ProfileDraft draft, string folder, bool replaces, string file)
    {
        var path = Path.Combine(surroundings.PathOf(folder), "profiles", $"{draft.Id}.yaml");
        if (File.Exists(path) && !replaces) throw new SatStatsException($"There is a profile '{path}' already.", "Give another --id, or --force to replace it.", isUsage: true);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", draft.Text, new UTF8Encoding(false));
        File.Move(path + ".new", path, overwrite: true);
        surroundings.Error.WriteLine($"Wrote {Path.Combine(folder, "profiles", $"{draft.Id}.yaml")}. Use it: satstats import {file} --workspace {folder}");
        if (Profiles.Shipped().Any(p => p.Id == draft.Id)) surroundings.Error.WriteLine($"note: it is used instead of the shipped profile '{draft.Id}'.");
    }
}
