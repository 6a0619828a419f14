using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Importing;

public class ParquetTests
{
    [Test]
    public void A_parquet_file_becomes_text_with_its_rows_in_order_and_its_values_as_people_write_them()
    {
        using var work = new Workdir();
        Write(work.PathOf("t.parquet"), """
            select i as "Complaint ID", timestamptz '2013-07-01 10:00:00+00' + to_hours(i) as "Date Received", case when i % 2 = 0 then 'major, really' else '' end as "Severity",
                [{'n': i}] as nested, (i + 5)::double as score, null::varchar as nothing, 'raw'::blob as bytes from range(3) t(i)
            """);
        var temp = work.PathOf("out.csv");
        File.WriteAllText(temp, "");
        ParquetText.Write(work.PathOf("t.parquet"), temp, CancellationToken.None);
        Assert.That(File.ReadAllLines(temp).Take(2), Is.EqualTo(new[]
        {
            "Complaint ID,Date Received,Severity,nested,score,nothing,bytes", "0,2013-07-01 10:00:00Z,\"major, really\",\"[{\"\"n\"\":0}]\",5,,raw",
        }));
    }

    [Test]
    public void I_can_import_parquet_as_any_other_file()
    {
        using var work = new Workdir();
        Write(work.PathOf("t.parquet"), "select i as \"Complaint ID\", timestamp '2013-07-01 10:00:00' + to_minutes(i) as \"Date Received\", 'major' as \"Severity\" from range(100000) t(i)");
        Assert.That(work.Run("import", "t.parquet").Ends(0).Account(), Is.EqualTo(new Account(100_000, 100_000, 0, 0, 0)));
        Assert.That(work.Rows("select count(*) from complaints where complaint_id = (source_row - 1)::varchar"), Is.EqualTo(new[] { "100000" }));
    }

    [Test]
    public void A_damaged_one_is_said_to_be_so()
    {
        using var work = new Workdir().Write("t.parquet", "PAR1 and then nothing PAR1");
        work.Run("import", "t.parquet").Ends(1).Says("cannot be read as Parquet");
    }

    private static void Write(string path, string query)
    {
        using var connection = new DuckDB.NET.Data.DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"copy ({query}) to '{path}' (format parquet)";
        command.ExecuteNonQuery();
    }
}
