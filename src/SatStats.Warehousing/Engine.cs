using System.Numerics;
using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>One connection to the engine: runs statements, reads rows, and turns the engine's complaints into ours.</summary>
internal sealed class Engine : IDisposable
{
    private readonly DuckDBConnection _connection;

    public Engine(string connectionString)
    {
        _connection = new DuckDBConnection(connectionString);
        _connection.Open();
    }

    public long Run(string sql, CancellationToken cancel = default, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        using var stop = cancel.Register(command.Cancel);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (DuckDBException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (DuckDBException e) when (FullDisk.Is(e))
        {
            throw FullDisk.Said(e);
        }
    }

    /// <summary>Writes rows into a table of this schema ("temp" for a temporary one) without the way through SQL text, one after the other.</summary>
    /// <param name="rows">Cells of the columns' own types, in their order.</param>
    public void Append(string schema, string table, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        try
        {
            using var appender = schema == "temp" ? _connection.CreateAppender("temp", "main", table) : _connection.CreateAppender(schema, table);
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                var next = appender.CreateRow();
                foreach (var cell in row)
                {
                    _ = cell switch
                    {
                        string text => next.AppendValue(text),
                        bool yes => next.AppendValue(yes),
                        int number => next.AppendValue(number),
                        long number => next.AppendValue(number),
                        null => next.AppendNullValue(),
                        _ => throw new ArgumentException($"A {cell.GetType().Name} cannot be appended.", nameof(rows)),
                    };
                }
                next.EndRow();
            }
            appender.Close();
        }
        catch (DuckDBException e) when (FullDisk.Is(e))
        {
            throw FullDisk.Said(e);
        }
    }

    /// <summary>Ends a transaction that failed. An engine that could not write has given it up already, and says so; that is no news.</summary>
    public void Rollback()
    {
        try
        {
            Run("rollback");
        }
        catch (Exception e) when (e is DuckDBException or SatStatsException)
        {
        }
    }

    public void RunAll(string script)
    {
        foreach (var statement in Sql.Statements(script)) Run(statement);
    }

    public T? Scalar<T>(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? (T)Plain(value)! : default;
    }

    public IEnumerable<object?[]> Rows(string sql, CancellationToken cancel = default, params object?[] parameters) => Read(sql, cancel, parameters).Rows;

    /// <summary>Rows while the engine is still working on those that follow, so that a result of any size takes no room. Nothing else can be asked meanwhile.</summary>
    public IEnumerable<object?[]> Streamed(string sql, CancellationToken cancel)
    {
        using var command = Command(sql, []);
        command.UseStreamingMode = true;
        using var stop = cancel.Register(command.Cancel);
        using var reader = Begun();
        while (Next())
        {
            cancel.ThrowIfCancellationRequested();
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Plain(reader.GetValue(i)))];
        }

        bool Next() => Interruptible(reader.Read);

        DuckDBDataReader Begun() => Interruptible(command.ExecuteReader);

        T Interruptible<T>(Func<T> act)
        {
            try
            {
                return act();
            }
            catch (DuckDBException) when (cancel.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancel);
            }
        }
    }

    /// <summary>Columns at once, rows as they are asked for; the command lives until the rows have been read or given up.</summary>
    public QueryResult Read(string sql, CancellationToken cancel, params object?[] parameters)
    {
        var command = Command(sql, parameters);
        var stop = cancel.Register(command.Cancel);
        try
        {
            var reader = command.ExecuteReader();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            return new QueryResult(columns, Rows());

            IEnumerable<object?[]> Rows()
            {
                using (command)
                using (stop)
                using (reader)
                {
                    while (reader.Read())
                    {
                        cancel.ThrowIfCancellationRequested();
                        var row = new object?[columns.Count];
                        for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : Plain(reader.GetValue(i));
                        yield return row;
                    }
                }
            }
        }
        catch (Exception e)
        {
            stop.Dispose();
            command.Dispose();
            if (e is DuckDBException && cancel.IsCancellationRequested) throw new OperationCanceledException(cancel);
            if (e is DuckDBException full && FullDisk.Is(full)) throw FullDisk.Said(full);
            throw;
        }
    }

    /// <summary>Tells the listener how far the statements have come that run until this is disposed; null where nobody listens.</summary>
    /// <param name="bytes">The size of the file that a statement reads; null where it reads none.</param>
    public QueryProgress? Watched(IProgress<Progress>? listener, ProgressStage stage, long? bytes)
    {
        if (listener is null) return null;
        // Without this the engine keeps no count; and it shall not draw a bar of its own.
        Run("set enable_progress_bar = true");
        Run("set enable_progress_bar_print = false");
        return new QueryProgress(_connection, listener, stage, bytes);
    }

    public void Dispose() => _connection.Dispose();

    private DuckDBCommand Command(string sql, object?[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new DuckDBParameter(parameter ?? DBNull.Value));
        return command;
    }

    // Sums of whole numbers come as 128-bit integers; nobody counts that far.
    private static object? Plain(object value) => value switch
    {
        int or short or sbyte or byte or ushort or uint => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        // Each branch boxed by itself: a conditional of both would make every whole number a double.
        ulong big => big <= long.MaxValue ? (object)(long)big : (double)big,
        BigInteger big => big >= long.MinValue && big <= long.MaxValue ? (object)(long)big : (double)big,
        float single => (double)single,
        decimal number => (double)number,
        _ => value,
    };
}

/// <summary>What a query gives: the columns' names and the rows, read as they are asked for, once.</summary>
/// <param name="Rows">Cells are null, bool, long, double, string, DateTime, DateOnly, TimeOnly or, for nested types, what the engine's driver makes of them.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows);
