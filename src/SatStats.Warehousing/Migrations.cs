using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>Brings a database up to this program's schema: numbered scripts, each run once and recorded.</summary>
internal static class Migrations
{
    /// <returns>Whether the schema changed.</returns>
    public static bool Apply(Engine engine)
    {
        engine.Run("create table if not exists migrations (number integer primary key, name varchar not null)");
        var applied = engine.Rows("select number from migrations").Select(r => (long)r[0]!).ToHashSet();
        var known = Scripts().ToList();
        RefuseNewer(applied.DefaultIfEmpty().Max(), known.Max(s => s.Number));
        var missing = known.Where(s => !applied.Contains(s.Number)).ToList();
        foreach (var (number, name, script) in missing)
        {
            engine.Run("begin transaction");
            engine.RunAll(script);
            engine.Run("insert into migrations values (?, ?)", default, number, name);
            engine.Run("commit");
        }
        return missing.Count > 0;
    }

    /// <summary>Whether an older program wrote the database, so that it has to be brought up to this one's schema before it is read.</summary>
    /// <exception cref="SatStatsException">A newer program wrote it.</exception>
    public static bool AreMissing(Engine engine)
    {
        var (applied, known) = (engine.Scalar<long>("select max(number)::bigint from migrations"), Scripts().Max(s => s.Number));
        RefuseNewer(applied, known);
        return applied < known;
    }

    private static void RefuseNewer(long applied, long known)
    {
        if (applied > known)
            throw new SatStatsException($"The database was written by a newer SatStats (schema {applied}, this one knows {known}).", "Use the newer program, or another database with --db.");
    }

    internal static IEnumerable<(long Number, string Name, string Script)> Scripts() =>
        from name in typeof(Migrations).Assembly.GetManifestResourceNames()
        where name.EndsWith(".sql", StringComparison.Ordinal)
        orderby name
        select (long.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, Text(name));

    private static string Text(string resource)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
