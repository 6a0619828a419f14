using NUnit.Framework;
using SatStats.Warehousing;

namespace SatStats.Tests.Warehousing;

/// <summary>A record's row number is its row id, so the engine must write the table in the file's order however many threads read it.</summary>
internal sealed class LoadOrderTests
{
    [Test]
    public void A_load_keeps_the_files_order_whatever_words_are_folded()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "T1,2026-01-01 08:00:00,W3,w2,2h,90,2026年1月2日 24:00,¥5\n");
            using var engine = new Engine("Data Source=:memory:");
            engine.Run("create schema loads");
            var plan = string.Concat(engine.Rows("explain " + new LoadSql(Plan(file), Plan(file).Records[0], 1).Create("refused")).Select(r => (string)r[1]!));
            // The engine gives up the order over anything but a straight line from reader to table, and then says so by this operator's name.
            Assert.That(plan, Does.Contain("BATCH").And.Not.Contain("JOIN"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ImportPlan Plan(string file)
    {
        var words = Enumerable.Range(1, 20).Select(n => $"w{n}").ToList();
        FieldPlan Field(string name, string column, Reading reading) => new(RecordKinds.Ticket.Fields.First(f => f.Name == name), [column], reading);
        return new ImportPlan
        {
            Source = new(file, "", 0, "csv", "utf-8"),
            ReadablePath = file,
            Dialect = new(",", '"', '"', 0, 0, "\n"),
            Columns = ["id", "opened", "status", "reopened", "worked", "answered", "closed", "money"],
            MissingIn = new Dictionary<string, IReadOnlyList<string>> { ["worked"] = words },
            MissingTokens = words,
            Records = [new RecordPlan
            {
                Kind = RecordKinds.Ticket, Profile = "test", Confidence = 1,
                SkipRows = new Dictionary<string, IReadOnlyList<string>> { ["money"] = words },
                Fields =
                [
                    Field("ticket_id", "id", new Reading.Text()),
                    Field("opened_at", "opened", new Reading.Moment(["%Y-%m-%d %H:%M:%S"])),
                    Field("status", "status", new Reading.Mapped(words.ToDictionary(w => w, _ => "open"), KeepsOthers: false)),
                    Field("handling_minutes", "worked", new Reading.Duration(DurationUnit.Hours)),
                    Field("first_response_at", "answered", new Reading.Elapsed("opened_at", new(DurationUnit.Seconds))),
                    Field("closed_at", "closed", new Reading.Moment(["%Y年%m月%d日 %H:%M"]) { Swaps = [new("下午", "PM")], CountsFrom1911 = true, HasEndOfDay = true, HasSerials = true }),
                    Field("transfers", "money", new Reading.Number { Swaps = [new("¥", "")] }),
                    Field("reopened", "reopened", new Reading.YesNo([.. words.Take(10)], [.. words.Skip(10)])),
                ],
            }],
        };
    }
}
