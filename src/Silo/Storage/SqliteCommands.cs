using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SanSangSo.Silo.Storage;

/// <summary>Prepared statements of one connection, each prepared once. For one thread.</summary>
internal sealed class SqliteCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <returns>How many rows it changed.</returns>
    public int Execute(Statement statement) => Prepare(statement).ExecuteNonQuery();

    /// <summary>Runs a statement that returns rows.</summary>
    public List<T> Query<T>(Statement statement, Func<DbDataReader, T> read)
    {
        using var reader = Prepare(statement).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Execute(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            _prepared.Add(sql, command);
        }

        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(Statement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of the scripts
            command.CommandText = statement.Sql;
#pragma warning restore CA2100
            foreach (var parameter in statement.Parameters)
            {
                command.Parameters.Add(new SqliteParameter("@" + parameter.Name, parameter.Type switch
                {
                    ParameterType.Number or ParameterType.Flag => SqliteType.Integer,
                    _ => SqliteType.Text,
                }));
            }

            _prepared.Add(statement.Sql, command);
        }

        for (var i = 0; i < statement.Parameters.Length; i++)
        {
            command.Parameters[i].Value = statement.Parameters[i].Value switch
            {
                null => DBNull.Value,
                Guid id => id.ToString("N"),
                bool flag => flag ? 1L : 0L,
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var value => value,
            };
        }

        return command;
    }
}
