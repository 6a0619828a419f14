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
        var command = new ExampleCommand("profiles", "List the export formats that are known, explain one, or draft one of your own.", "satstats profiles", "satstats profiles generic-zh") { name, format, workspace };
        command.SetAction(parsed =>
        {
            var folder = MeasureCommand.Path(surroundings, parsed.GetValue(workspace));
            if (parsed.GetValue(name) is { } id) ProfilePrinter.Explain(surroundings, parsed.GetValue(format), Profiles.Named(PathOr(surroundings, id), folder));
            else List(surroundings, parsed.GetValue(format), folder);
            return ExitCode.Done;
        });
        command.Add(Show(surroundings));
        command.Add(ProfilesNewCommand.Build(surroundings));
        return command;
    }

    private static ExampleCommand Show(Surroundings surroundings)
    {
        var name = new Argument<string>("profile") { Description = "The profile's id, or a .yaml file" };
        var (format, workspace) = (Options.Format(), Options.Workspace());
        var command = new ExampleCommand("show", "Explain a profile: what it is recognised by, where each field stands, what its words mean.", "satstats profiles show generic-en --format markdown") { name, format, workspace };
        command.SetAction(parsed =>
        {
            var profile = Profiles.Named(PathOr(surroundings, parsed.GetValue(name)!), MeasureCommand.Path(surroundings, parsed.GetValue(workspace)));
            ProfilePrinter.Explain(surroundings, parsed.GetValue(format), profile);
            return ExitCode.Done;
        });
        return command;
    }

    internal static string PathOr(Surroundings surroundings, string name) => Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml" ? surroundings.PathOf(name) : name;

    private static void List(Surroundings surroundings, OutputFormat format, string? workspace)
    {
        RowPrinter.Print(surroundings, format, [new("profile"), new("title"), new("records"), new("origin")],
            Profiles.All(workspace).Select(p => (object?[])[p.Id, p.Title.English, ProfilePrinter.Kinds(p), Origin(surroundings, p)]));
        foreach (var (unused, used) in Profiles.Hidden(workspace))
            surroundings.Error.WriteLine($"note: two profiles are called '{used.Id}': {Origin(surroundings, used)} is used, {(unused.Origin is null ? "the shipped one" : Origin(surroundings, unused))} is not.");
    }

    private static string Origin(Surroundings surroundings, Profile profile) =>
        profile.Origin is null ? "shipped" : Path.GetRelativePath(surroundings.WorkingFolder, profile.Origin).Replace('\\', '/');
}
