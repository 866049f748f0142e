using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SanSangSo.Silo.Storage;

/// <summary>
/// Prepared statements of one connection, each prepared once, bound by place and stepped directly: the writing thread is the narrowest
/// place of the service, and commands with named parameters cost it as much again as SQLite itself. For one thread.
/// </summary>
internal sealed class SqliteCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Prepared> _prepared = new(StringComparer.Ordinal);
    private byte[] _buffer = new byte[16 * 1024];

    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">As a command would throw it.</exception>
    public int Execute(Statement statement)
    {
        var prepared = Prepare(statement.Sql);
        Bind(prepared, statement.Parameters);
        Step(prepared);
        return raw.sqlite3_changes(connection.Handle);
    }

    public void Execute(string sql) => Step(Prepare(sql));

    /// <summary>Runs a statement that returns rows.</summary>
    public List<T> Query<T>(Statement statement, Func<SqliteRow, T> read)
    {
        var prepared = Prepare(statement.Sql);
        Bind(prepared, statement.Parameters);
        var rows = new List<T>();
        try
        {
            int result;
            while ((result = raw.sqlite3_step(prepared.Handle)) == raw.SQLITE_ROW)
            {
                rows.Add(read(new SqliteRow(prepared.Handle)));
            }

            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
        finally
        {
            raw.sqlite3_reset(prepared.Handle);
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var prepared in _prepared.Values)
        {
            prepared.Handle.Dispose();
        }
    }

    private void Step(Prepared prepared)
    {
        var result = raw.sqlite3_step(prepared.Handle);
        try
        {
            if (result != raw.SQLITE_ROW)
            {
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
            }
        }
        finally
        {
            raw.sqlite3_reset(prepared.Handle);
        }
    }

    private Prepared Prepare(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var prepared))
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out var handle), connection.Handle);
            prepared = new Prepared(handle, []);
            _prepared.Add(sql, prepared);
        }

        return prepared;
    }

    private void Bind(Prepared prepared, Parameter[] parameters)
    {
        if (prepared.Places.Count == 0)
        {
            prepared.Places.AddRange(parameters.Select(p => raw.sqlite3_bind_parameter_index(prepared.Handle, "@" + p.Name)));
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            var place = prepared.Places[i];
            var result = parameters[i].Value switch
            {
                null => raw.sqlite3_bind_null(prepared.Handle, place),
                long number => raw.sqlite3_bind_int64(prepared.Handle, place, number),
                bool flag => raw.sqlite3_bind_int64(prepared.Handle, place, flag ? 1 : 0),
                string text => BindText(prepared.Handle, place, text),
                Guid id => BindId(prepared.Handle, place, id),
                DateOnly day => BindText(prepared.Handle, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                var other => throw new ArgumentException($"A {other.GetType().Name} cannot be stored.", nameof(parameters)),
            };
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
    }

    private int BindText(sqlite3_stmt handle, int place, string text)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length > _buffer.Length)
        {
            _buffer = new byte[length];
        }

        return raw.sqlite3_bind_text(handle, place, _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer)));
    }

    private static int BindId(sqlite3_stmt handle, int place, Guid id)
    {
        Span<byte> digits = stackalloc byte[32];
        id.TryFormat(digits, out _, "N");
        return raw.sqlite3_bind_text(handle, place, digits);
    }

    private sealed record Prepared(sqlite3_stmt Handle, List<int> Places);
}

/// <summary>The current row of a query.</summary>
internal readonly ref struct SqliteRow(sqlite3_stmt handle)
{
    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public Guid Id(int column) => Guid.ParseExact(Text(column), "N");
}
