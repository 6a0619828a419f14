using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Importing;

namespace SatStats.Cli.Commands;

/// <summary>satstats profiles: the exports that are known by name.</summary>
internal static class ProfilesCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var name = new Argument<string?>("profile") { Description = "The profile to explain; all are listed without one", Arity = ArgumentArity.ZeroOrOne };
        var (format, workspace) = (Options.Format(), Options.Workspace());
        var command = new ExampleCommand("profiles", "List the export formats that are known, or explain one.", "satstats profiles generic-zh") { name, format, workspace };
        command.SetAction(parsed =>
        {
            var folder = MeasureCommand.Path(surroundings, parsed.GetValue(workspace));
            if (parsed.GetValue(name) is { } id) Explain(surroundings, parsed.GetValue(format), Profiles.Named(id, folder));
            else
            {
                RowPrinter.Print(surroundings, parsed.GetValue(format), [new("profile"), new("title"), new("records")],
                    Profiles.All(folder).Select(p => (object?[])[p.Id, p.Title.English, string.Join(", ", p.Records.Select(r => r.Kind.Id).Distinct())]));
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static void Explain(Surroundings surroundings, OutputFormat format, Profile profile)
    {
        if (format == OutputFormat.Table)
        {
            surroundings.Output.WriteLine($"{profile.Id}: {profile.Title.English}");
            foreach (var quirk in profile.Quirks) surroundings.Output.WriteLine($"  {quirk}");
        }
        RowPrinter.Print(surroundings, format, [new("record"), new("field"), new("headers")],
            profile.Records.SelectMany(r => r.Fields.Select(f => (object?[])[r.Kind.Id, f.Key, string.Join(", ", f.Value.Select(h => string.Join(" + ", h)))])));
    }
}
