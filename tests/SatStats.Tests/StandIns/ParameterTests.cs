using System.Data;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NUnit.Framework;

namespace SatStats.Tests.StandIns;

public class ParameterTests
{
    private DuckDBConnection connection = null!;

    [SetUp]
    public void Open()
    {
        connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
    }

    [TearDown]
    public void Close() => connection.Dispose();

    private static readonly object[] Values =
    [
        new object[] { "BOOLEAN", true, "true" },
        new object[] { "TINYINT", (sbyte)-5, "-5" },
        new object[] { "SMALLINT", (short)-500, "-500" },
        new object[] { "INTEGER", 70_000, "70000" },
        new object[] { "BIGINT", -5_000_000_000, "-5000000000" },
        new object[] { "UTINYINT", (byte)250, "250" },
        new object[] { "USMALLINT", (ushort)65_000, "65000" },
        new object[] { "UINTEGER", 4_000_000_000u, "4000000000" },
        new object[] { "UBIGINT", ulong.MaxValue, "18446744073709551615" },
        new object[] { "HUGEINT", -(BigInteger.One << 100), "-1267650600228229401496703205376" },
        new object[] { "UHUGEINT", (BigInteger)UInt128.MaxValue, "340282366920938463463374607431768211455" },
        new object[] { "BIGNUM", BigInteger.Pow(10, 50), "100000000000000000000000000000000000000000000000000" },
        new object[] { "FLOAT", 1.5f, "1.5" },
        new object[] { "DOUBLE", 0.1, "0.1" },
        new object[] { "DECIMAL(20,4)", 1234567890.1234m, "1234567890.1234" },
        new object[] { "VARCHAR", "很满意🙂", "很满意🙂" },
        new object[] { "BLOB", new byte[] { 1, 2, 255 }, @"\x01\x02\xFF" },
        new object[] { "UUID", new Guid("f50e8400-e29b-41d4-a716-446655440000"), "f50e8400-e29b-41d4-a716-446655440000" },
        new object[] { "DATE", new DateOnly(2024, 2, 29), "2024-02-29" },
        new object[] { "DATE", new DuckDBDateOnly(20_000, 3, 1), "20000-03-01" },
        new object[] { "TIME", new TimeOnly(8, 30, 1, 500), "08:30:01.5" },
        new object[] { "TIMETZ", new DateTimeOffset(2024, 1, 1, 8, 30, 0, TimeSpan.FromHours(8)), "08:30:00+08" },
        new object[] { "TIMESTAMP", new DateTime(2024, 3, 10, 8, 30, 0, 250), "2024-03-10 08:30:00.25" },
        new object[] { "TIMESTAMP_S", new DateTime(2024, 3, 10, 8, 30, 0), "2024-03-10 08:30:00" },
        new object[] { "TIMESTAMP_MS", new DateTime(2024, 3, 10, 8, 30, 0, 250), "2024-03-10 08:30:00.25" },
        new object[] { "TIMESTAMP_NS", new DateTime(2024, 3, 10, 8, 30, 0).AddTicks(7), "2024-03-10 08:30:00.0000007" },
        new object[] { "TIMESTAMPTZ", new DateTime(2024, 3, 10, 8, 30, 0, DateTimeKind.Utc), "2024-03-10 08:30:00+00" },
        new object[] { "INTERVAL", new TimeSpan(-3, 4, 5, 6), "-2 days -19:54:54" },
        new object[] { "INTEGER[]", new List<int> { 3, 1, 2 }, "[3, 1, 2]" },
        new object[] { "VARCHAR[]", new List<string> { "一", "二" }, "[一, 二]" },
        new object[] { "INTEGER[2]", new List<int> { 8, 9 }, "[8, 9]" },
        new object[] { "INTEGER[][]", new List<List<int>> { new() { 1 }, new() { 2, 3 } }, "[[1], [2, 3]]" },
    ];

    [TestCaseSource(nameof(Values))]
    public void Every_kind_of_parameter_arrives_as_what_it_is(string type, object value, string expected)
    {
        Run("SET TimeZone = 'UTC'");
        Run($"CREATE TABLE t (v {type})");
        using (var insert = connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO t VALUES ($v)";
            insert.Parameters.Add(new DuckDBParameter("v", value));
            insert.ExecuteNonQuery();
        }

        Assert.That(Run("SELECT v::VARCHAR FROM t"), Is.EqualTo(expected));
    }

    [Test]
    public void A_null_parameter_arrives_as_null()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $a IS NULL AND $b = 'ja'";
        command.Parameters.Add(new DuckDBParameter("b", "ja"));
        command.Parameters.Add(new DuckDBParameter("a", DBNull.Value));

        Assert.That(command.ExecuteScalar(), Is.EqualTo(true));
    }

    [Test]
    public void A_prepared_statement_runs_again_with_other_values()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT ? * 2";
        var parameter = new DuckDBParameter { DbType = DbType.Int32 };
        command.Parameters.Add(parameter);
        command.Prepare();
        var answers = Enumerable.Range(1, 3).Select(value =>
        {
            parameter.Value = value;
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        });

        Assert.That(answers, Is.EqualTo(new[] { 2, 4, 6 }));
    }

    [Test]
    public void The_appender_writes_every_kind_of_column_over_many_chunks()
    {
        Run("CREATE TYPE mood AS ENUM ('bad', 'good')");
        Run("CREATE TABLE t (i INTEGER, s VARCHAR, d DATE, ts TIMESTAMP, n DECIMAL(10,2), l INTEGER[], m mood, b BOOLEAN, x DOUBLE, u UUID, h HUGEINT, z TIMESTAMPTZ, bin BLOB, iv INTERVAL, tm TIME, def INTEGER DEFAULT 7)");
        using (var appender = connection.CreateAppender("t"))
        {
            for (var i = 0; i < 5000; i++)
            {
                appender.CreateRow()
                    .AppendValue(i).AppendValue(i % 2 == 0 ? "客户" : "一个很长的客户名称，超过十二个字节").AppendValue(new DateOnly(2024, 2, 29))
                    .AppendValue(new DateTime(2024, 2, 29, 1, 2, 3)).AppendValue(1.25m).AppendValue(new List<int> { i, i + 1 }).AppendValue("good")
                    .AppendValue(true).AppendValue(0.5).AppendValue(Guid.Empty).AppendValue(BigInteger.MinusOne)
                    .AppendValue(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)).AppendValue(new byte[] { 1 }).AppendValue(TimeSpan.FromHours(30))
                    .AppendValue(new TimeOnly(1, 2)).AppendDefault().EndRow();
            }
        }

        Assert.That(Run("SELECT count(*) || ' ' || sum(i) || ' ' || sum(n) || ' ' || sum(l[2]) || ' ' || min(m) || ' ' || max(strlen(s)) || ' ' || min(def) || ' ' || min(iv) FROM t"),
            Is.EqualTo("5000 12497500 6250.00 12502500 good 51 7 1 day 06:00:00"));
    }

    [Test]
    public void The_appender_says_what_the_table_does_not_take()
    {
        Run("CREATE TABLE t (i INTEGER PRIMARY KEY)");
        Run("INSERT INTO t VALUES (1)");
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue(1).EndRow();

        Assert.That(appender.Close, Throws.InstanceOf<DuckDBException>().With.Message.Contains("key"));
    }

    [Test]
    public void The_appender_forgets_rows_on_request()
    {
        Run("CREATE TABLE t (i INTEGER)");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendNullValue().EndRow();
            appender.Clear();
        }

        Assert.That(Run("SELECT count(*) FROM t"), Is.EqualTo(0));
    }

    private object? Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
