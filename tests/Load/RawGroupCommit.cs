using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Load;

/// <summary>
/// The limit on SQLite: one thread that inserts the same journal rows by one prepared statement into the same table, one COMMIT for what is
/// waiting, and does nothing else.
/// </summary>
internal sealed class RawGroupCommit : IDisposable
{
    private readonly BlockingCollection<(JournalEntry Entry, TaskCompletionSource<bool> Answer)> _queue = new(128);
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly Thread _thread;

    public RawGroupCommit(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=false");
        _connection.Open();
        Execute("pragma journal_mode = wal");
        Execute("pragma synchronous = full");
        Execute("pragma cache_size = -65536");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "insert into journal values (@kind, @stream, @sequence, @at, @actor, @operation, @command, @events, @result, @previous, @hash)";
        foreach (var name in new[] { "kind", "stream", "sequence", "at", "actor", "operation", "command", "events", "result", "previous", "hash" })
        {
            _insert.Parameters.Add(new SqliteParameter("@" + name, null));
        }

        _thread = new Thread(Run);
        _thread.Start();
    }

    public Task<bool> WriteAsync(Commit commit)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add((commit.Entry, answer));
        return answer.Task;
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _insert.Dispose();
        _connection.Dispose();
        _queue.Dispose();
    }

    private void Run()
    {
        var group = new List<(JournalEntry Entry, TaskCompletionSource<bool> Answer)>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            group.Clear();
            group.Add(first);
            while (group.Count < Workload.ClientCount && _queue.TryTake(out var next))
            {
                group.Add(next);
            }

            Execute("begin immediate");
            group.ForEach(g => Insert(g.Entry));
            Execute("commit");
            group.ForEach(g => g.Answer.SetResult(true));
        }
    }

    private void Insert(JournalEntry e)
    {
        object[] values =
        [
            e.Stream.Kind, e.Stream.Id.ToString("N"), e.Sequence, e.At, e.Actor.ToString("N"), e.OperationId.ToString("N"), e.CommandHash,
            e.Events, e.Result, e.PreviousHash, e.Hash,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            _insert.Parameters[i].Value = values[i];
        }

        _insert.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
