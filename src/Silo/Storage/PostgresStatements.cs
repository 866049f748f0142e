using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace SanSangSo.Silo.Storage;

/// <summary>Statements as PostgreSQL takes them: parameters by place, guards as part of the statement.</summary>
internal static partial class PostgresStatements
{
    private static readonly ConcurrentDictionary<(string Sql, bool MustChange), string> Texts = new();

    public static NpgsqlBatchCommand Command(Statement statement)
    {
        var command = new NpgsqlBatchCommand(TextOf(statement));
        foreach (var parameter in statement.Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = parameter.Value ?? DBNull.Value,
                NpgsqlDbType = parameter.Type switch
                {
                    ParameterType.Text => NpgsqlDbType.Text,
                    ParameterType.Number => NpgsqlDbType.Bigint,
                    ParameterType.Id => NpgsqlDbType.Uuid,
                    ParameterType.Flag => NpgsqlDbType.Boolean,
                    ParameterType.Day => NpgsqlDbType.Date,
                    _ => throw new ArgumentOutOfRangeException(nameof(statement)),
                },
            });
        }

        return command;
    }

    private static string TextOf(Statement statement) => Texts.GetOrAdd((statement.Sql, statement.MustChange), _ =>
    {
        var places = statement.Parameters
            .Select((p, i) => (p.Name, Place: string.Create(CultureInfo.InvariantCulture, $"${i + 1}")))
            .ToDictionary(p => p.Name, p => p.Place, StringComparer.Ordinal);
        var sql = Lock().Replace(Name().Replace(statement.Sql, m => places[m.Groups[1].Value]), "$1");

        // No row changed: dividing by that zero ends the whole batch, and with it the transaction.
        return statement.MustChange ? $"with changed as ({sql} returning 1) select 1 / count(*) from changed" : sql;
    });

    [GeneratedRegex("@(?<name>[a-z_]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    // Row locks are written as comments, which SQLite, having one writer, passes over.
    [GeneratedRegex(@"/\* (?<lock>for update[a-z ]*) \*/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lock();
}
