using System.Data;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NUnit.Framework;

namespace SatStats.Tests.StandIns;

public class EngineTests
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
        new object[] { "true", true },
        new object[] { "(-7)::tinyint", (sbyte)-7 },
        new object[] { "(-300)::smallint", (short)-300 },
        new object[] { "42", 42 },
        new object[] { "9223372036854775807", long.MaxValue },
        new object[] { "200::utinyint", (byte)200 },
        new object[] { "60000::usmallint", (ushort)60000 },
        new object[] { "4000000000::uinteger", 4_000_000_000u },
        new object[] { "18446744073709551615::ubigint", ulong.MaxValue },
        new object[] { "1.5::float", 1.5f },
        new object[] { "2.25::double", 2.25 },
        new object[] { "12345678901234567890.123::decimal(38,3)", 12345678901234567890.123m },
        new object[] { "(-0.07)::decimal(4,2)", -0.07m },
        new object[] { "(-170141183460469231731687303715884105728)::hugeint", (BigInteger)Int128.MinValue },
        new object[] { "340282366920938463463374607431768211455::uhugeint", (BigInteger)UInt128.MaxValue },
        new object[] { "'很满意，但等了 2 个小时才有人接听'", "很满意，但等了 2 个小时才有人接听" },
        new object[] { "'短'", "短" },
        new object[] { "'123456789012'", "123456789012" },
        new object[] { "''", "" },
        new object[] { "date '2024-02-29'", new DateOnly(2024, 2, 29) },
        new object[] { "date '0001-01-01'", new DateOnly(1, 1, 1) },
        new object[] { "date '9999-12-31'", new DateOnly(9999, 12, 31) },
        new object[] { "time '23:59:59.000001'", new TimeOnly(23, 59, 59).Add(TimeSpan.FromMicroseconds(1)) },
        new object[] { "timestamp '1969-12-31 23:59:59.5'", new DateTime(1969, 12, 31, 23, 59, 59, 500) },
        new object[] { "'2024-03-10 08:30:00'::timestamp_s", new DateTime(2024, 3, 10, 8, 30, 0) },
        new object[] { "'2024-03-10 08:30:00.25'::timestamp_ms", new DateTime(2024, 3, 10, 8, 30, 0, 250) },
        new object[] { "'2024-03-10 08:30:00.0000007'::timestamp_ns", new DateTime(2024, 3, 10, 8, 30, 0).AddTicks(7) },
        new object[] { "timestamptz '2024-03-10 08:30:00+08'", new DateTime(2024, 3, 10, 0, 30, 0, DateTimeKind.Utc) },
        new object[] { "interval '3 days 4 hours'", new TimeSpan(3, 4, 0, 0) },
        new object[] { "interval '-90 seconds'", TimeSpan.FromSeconds(-90) },
        new object[] { "uuid '550e8400-e29b-41d4-a716-446655440000'", new Guid("550e8400-e29b-41d4-a716-446655440000") },
        new object[] { "'good'::enum('bad', 'good')", "good" },
        new object[] { "'10110'::bit", "10110" },
        new object[] { "'123456789012345678901234567890123456789012345'::bignum", BigInteger.Parse("123456789012345678901234567890123456789012345", System.Globalization.CultureInfo.InvariantCulture) },
        new object[] { "null", DBNull.Value },
    ];

    [TestCaseSource(nameof(Values))]
    public void Every_kind_of_column_is_read_as_what_it_is(string sql, object expected) =>
        Assert.That(Scalar($"SELECT {sql}"), Is.EqualTo(expected));

    [Test]
    public void Lists_arrays_structs_and_maps_are_read_with_their_parts()
    {
        using var reader = Read("SELECT [1, 2, 3], [[1.5], []]::double[][], {'name': '李雷', 'score': 9}, map {'a': 1}, [4, 5]::integer[2], ['一', null]");
        reader.Read();

        Assert.That(reader.GetValue(0), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(reader.GetValue(1), Is.EqualTo(new[] { new[] { 1.5 }, [] }));
        Assert.That(reader.GetValue(2), Is.EqualTo(new Dictionary<string, object> { ["name"] = "李雷", ["score"] = 9 }));
        Assert.That(reader.GetValue(3), Is.EqualTo(new Dictionary<string, int> { ["a"] = 1 }));
        Assert.That(reader.GetValue(4), Is.EqualTo(new[] { 4, 5 }));
        Assert.That(reader.GetFieldValue<List<string?>>(5), Is.EqualTo(new[] { "一", null }));
    }

    [Test]
    public void Blobs_and_times_with_zones_are_read()
    {
        using var reader = Read(@"SELECT '\x00\xFFab'::blob, timetz '08:30:00+08', timestamp 'infinity', date '-infinity'");
        reader.Read();
        using var bytes = new MemoryStream();
        reader.GetStream(0).CopyTo(bytes);

        Assert.That(bytes.ToArray(), Is.EqualTo(new byte[] { 0, 255, (byte)'a', (byte)'b' }));
        Assert.That(reader.GetFieldValue<DateTimeOffset>(1).Offset, Is.EqualTo(TimeSpan.FromHours(8)));
        Assert.That(() => reader.GetDateTime(2), Throws.InstanceOf<Exception>());
        Assert.That(() => reader.GetFieldValue<DateOnly>(3), Throws.InstanceOf<Exception>());
    }

    [Test]
    public void A_stream_hands_over_many_chunks_and_says_the_types_of_its_columns()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT i, '客户' || i AS name FROM range(100000) t(i)";
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        long sum = 0;
        while (reader.Read())
        {
            sum += reader.GetInt64(0);
        }

        Assert.That(sum, Is.EqualTo(4_999_950_000));
        Assert.That(reader.GetName(1), Is.EqualTo("name"));
        Assert.That(reader.GetFieldType(1), Is.EqualTo(typeof(string)));
    }

    [Test]
    public void Several_statements_in_one_text_give_several_results()
    {
        using var reader = Read("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2); SELECT sum(a)::INTEGER FROM t; SELECT 'zwei'");
        reader.Read();
        Assert.That(reader.GetInt32(0), Is.EqualTo(3));
        Assert.That(reader.NextResult(), Is.True);
        reader.Read();
        Assert.That(reader.GetString(0), Is.EqualTo("zwei"));
    }

    [Test]
    public void Changed_rows_are_counted()
    {
        Scalar("CREATE TABLE t AS SELECT * FROM range(5) r(i)");
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM t WHERE i < 3";

        Assert.That(command.ExecuteNonQuery(), Is.EqualTo(3));
    }

    [TestCase("SELEC 1", "Parser Error")]
    [TestCase("SELECT * FROM nowhere", "Catalog Error")]
    [TestCase("SELECT missing FROM range(3)", "Binder Error")]
    [TestCase("SELECT 'abc'::INTEGER", "Conversion Error")]
    public void An_error_says_its_kind_and_its_reason(string sql, string kind) =>
        Assert.That(() => Scalar(sql), Throws.InstanceOf<DuckDBException>().With.Message.StartsWith(kind));

    // A statement that fails before it runs has no kind but in its message.
    [Test]
    public void An_error_while_running_has_its_kind_as_a_number() =>
        Assert.That(() => Scalar("SELECT 'abc'::INTEGER"), Throws.InstanceOf<DuckDBException>().With.Property(nameof(DuckDBException.ErrorType)).EqualTo(DuckDBErrorType.Conversion));

    [Test]
    public void A_statement_that_runs_too_long_can_be_stopped()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE (a.range * 7 + b.range) % 13 = 5";
        using var timer = new Timer(_ => command.Cancel(), null, 200, Timeout.Infinite);

        Assert.That(command.ExecuteScalar, Throws.InstanceOf<Exception>().With.Message.Contains("nterrupt").Or.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_database_that_cannot_be_opened_says_why()
    {
        using var other = new DuckDBConnection("DataSource=/no/such/folder/facts.duckdb");

        Assert.That(other.Open, Throws.InstanceOf<DuckDBException>().With.Message.Contains("/no/such/folder"));
    }

    [Test]
    public void Options_are_known_by_name_and_set_when_opening()
    {
        using var other = new DuckDBConnection("DataSource=:memory:;threads=1;memory_limit=200MB");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "SELECT current_setting('threads')::INTEGER";

        Assert.That(command.ExecuteScalar(), Is.EqualTo(1));
        Assert.That(other.ServerVersion, Does.StartWith("v1."));
        Assert.That(connection.GetQueryProgress().Percentage, Is.EqualTo(-1).Or.InRange(0, 100));
    }

    private object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private DuckDBDataReader Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }
}
