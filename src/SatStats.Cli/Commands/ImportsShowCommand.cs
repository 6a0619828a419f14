using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SatStats.Cli.Output;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats imports show: everything about one import.</summary>
internal static class ImportsShowCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ExampleCommand Build(Surroundings surroundings)
    {
        var number = ImportsCommand.NumberArgument();
        var (database, format) = (Options.Database(), Options.Format());
        var command = new ExampleCommand("show", "Tell everything about one import: what was understood, what became of its rows, what is missing, what changed it later.", "satstats imports show 3") { number, database, format };
        command.SetAction(parsed =>
        {
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!));
            var story = warehouse.StoryOf(parsed.GetValue(number));
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Table: StoryPrinter.Print(surroundings, story); break;
                case OutputFormat.Json: surroundings.Output.WriteLine(JsonSerializer.Serialize(ForPrograms(story), s_json)); break;
                default: throw new SatStatsException("An import is told as table or json.", "Give --format json, or leave it out.", isUsage: true);
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static object ForPrograms(ImportStory story)
    {
        var i = story.Import;
        return new
        {
            i.ImportId, i.Path, i.Bytes, i.Sha256, i.Container, i.Encoding, i.Profile, i.Zone, i.ImportedAt, i.ProgramVersion, i.FirstAt, i.LastAt,
            Counts = i.Counts.Select(c => new { Kind = c.Kind.Id, c.Read, c.Kept, c.Updated, c.Unchanged, c.Rejected, c.ValuesSetAside, c.Late }),
            story.Account, story.Reasons, story.ReplacedBy,
        };
    }
}
