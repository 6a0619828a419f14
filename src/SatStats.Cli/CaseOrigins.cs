using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Cli;

/// <summary>Where a row stands.</summary>
/// <param name="Unit">What the number counts: line, sheet row, record; "record" also where the file is not there any more, or not the same.</param>
internal sealed record CaseOrigin(string File, long Number, string Unit);

/// <summary>
/// Finds the file and line of listed rows. A file that is still there with the same content is read once more; otherwise the record's number in
/// the file is what is known, and is called so.
/// </summary>
internal sealed class CaseOrigins(Surroundings surroundings, Warehouse warehouse, CancellationToken cancel)
{
    private readonly Dictionary<long, (LedgerEntry Import, IReadOnlyDictionary<long, long> Places, string Unit)> _imports = [];

    /// <summary>The imports whose file could not be used, with the reason.</summary>
    public List<string> Remarks { get; } = [];

    public CaseOrigin Of(long importId, long sourceRow)
    {
        var (import, places, unit) = _imports[importId];
        return places.TryGetValue(sourceRow, out var place) ? new(import.Path, place, unit) : new(import.Path, sourceRow, "record");
    }

    /// <summary>Reads the files of all the rows, each once.</summary>
    public void Find(IEnumerable<(long ImportId, long SourceRow)> rows)
    {
        var ledger = warehouse.Imports().ToDictionary(i => i.ImportId);
        foreach (var import in rows.GroupBy(r => r.ImportId)) _imports[import.Key] = Look(ledger[import.Key], [.. import.Select(r => r.SourceRow)]);
    }

    private (LedgerEntry, IReadOnlyDictionary<long, long>, string) Look(LedgerEntry import, IReadOnlyCollection<long> rows)
    {
        var nothing = new Dictionary<long, long>();
        try
        {
            var sheet = import.Path.LastIndexOf('#');
            var isPart = sheet > 0 && !File.Exists(surroundings.PathOf(import.Path));
            var request = new ImportRequest { Path = surroundings.PathOf(isPart ? import.Path[..sheet] : import.Path), Sheet = isPart ? import.Path[(sheet + 1)..] : null, ParquetToText = ParquetText.Write };
            using var again = Planner.LookAgain(request, cancel);
            var places = Origins.PlacesOf(warehouse, import, again.Plan, rows);
            if (places.Count == 0) Remarks.Add($"{import.Path} is not what was imported, or was cut into rows in a way that was said then: its records are numbered, not its lines.");
            return (import, places, again.Plan.Numbering switch { Numbering.Lines => "line", Numbering.Rows => "sheet row", _ => "record" });
        }
        catch (Exception e) when (e is SatStatsException or IOException or UnauthorizedAccessException)
        {
            Remarks.Add($"{import.Path} cannot be read any more: its records are numbered, not its lines.");
            return (import, nothing, "record");
        }
    }
}
