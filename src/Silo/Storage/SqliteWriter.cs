using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SanSangSo.Silo.Storage;

/// <summary>The work may or may not be on disk: look it up.</summary>
internal sealed class WriteUnknownException(Exception? cause) : Exception("The store did not answer in time.", cause);

/// <summary>
/// The one thread that writes: it owns the only writing connection and takes work from a bounded queue. What is waiting becomes one
/// transaction and is acknowledged only after its COMMIT. Where one of the group is to be undone, the group runs again with a savepoint
/// for each, so that one alone is undone.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int QueueMaximum = 128;
    private const int GroupMaximum = 64;

    private readonly Func<SqliteConnection> _open;
    private readonly ConcurrentQueue<Work> _queue = new();
    private readonly SemaphoreSlim _room = new(QueueMaximum);
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly Thread _thread;
    private volatile bool _closing;

    public SqliteWriter(Func<SqliteConnection> open)
    {
        _open = open;
        _thread = new Thread(Run) { IsBackground = true, Name = "store-writer" };
        _thread.Start();
    }

    /// <summary>
    /// Runs the work, perhaps twice. It answers whether to keep what it wrote; where it throws, nothing is kept and the exception
    /// comes out here.
    /// </summary>
    /// <exception cref="WriteUnknownException">The deadline passed, or the commit of the group failed.</exception>
    public async Task<T> RunAsync<T>(Func<SqliteCommands, (T Result, bool Keep)> work, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var start = Environment.TickCount64;
        if (!await _room.WaitAsync(deadline, cancellationToken))
        {
            throw new WriteUnknownException(null);
        }

        ObjectDisposedException.ThrowIf(_closing, this);
        var item = new Work<T>(work);
        _queue.Enqueue(item);
        _waiting.Release();
        var left = deadline - TimeSpan.FromMilliseconds(Environment.TickCount64 - start);
        try
        {
            return await item.Task.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, CancellationToken.None);
        }
        catch (TimeoutException e)
        {
            // Where its turn has not come yet, it will not be written.
            item.Abandon();
            throw new WriteUnknownException(e);
        }
    }

    /// <summary>Writes what is waiting, then closes.</summary>
    public void Dispose()
    {
        if (_closing)
        {
            return;
        }

        _closing = true;
        _waiting.Release();
        _thread.Join();
    }

    private void Run()
    {
        SqliteConnection? connection = null;
        SqliteCommands? commands = null;
        var group = new List<Work>(GroupMaximum);
        while (Take(group))
        {
            try
            {
                connection ??= _open();
                commands ??= new SqliteCommands(connection);
                Write(group, commands);
            }
#pragma warning disable CA1031 // whatever it was, those who wait must hear of it, and the thread must live
            catch (Exception e)
#pragma warning restore CA1031
            {
                group.ForEach(w => w.Fail(new WriteUnknownException(e)));
                commands?.Dispose();
                connection?.Dispose();
                (commands, connection) = (null, null);
            }
        }

        commands?.Dispose();
        connection?.Dispose();
    }

    /// <summary>Waits for the next work and takes along what else is there; false once closing and empty.</summary>
    private bool Take(List<Work> group)
    {
        group.Clear();
        if (_closing && _queue.IsEmpty)
        {
            return false;
        }

        _waiting.Wait();
        do
        {
            if (!_queue.TryDequeue(out var work))
            {
                break; // the one signal without work: the call to close
            }

            _room.Release();
            if (work.Begin())
            {
                group.Add(work);
            }
        }
        while (group.Count < GroupMaximum && _waiting.Wait(0));

        return true;
    }

    private static void Write(List<Work> group, SqliteCommands commands)
    {
        if (group.Count == 0)
        {
            return;
        }

        // Savepoints cost a copy of every page they touch, and hardly any group needs one.
        commands.Execute("begin immediate");
        if (!group.TrueForAll(w => w.Run(commands)))
        {
            commands.Execute("rollback");
            commands.Execute("begin immediate");
            group.ForEach(w => RunApart(w, commands));
        }

        commands.Execute("commit");
        group.ForEach(w => w.Acknowledge());
    }

    private static void RunApart(Work work, SqliteCommands commands)
    {
        commands.Execute("savepoint work");
        if (!work.Run(commands))
        {
            commands.Execute("rollback to work");
        }

        commands.Execute("release work");
    }

    private abstract class Work
    {
        private int _taken;

        /// <summary>False where whoever asked has given up.</summary>
        public bool Begin() => Interlocked.CompareExchange(ref _taken, 1, 0) == 0;

        public void Abandon() => Interlocked.CompareExchange(ref _taken, 2, 0);

        /// <summary>True where what it wrote is to be kept.</summary>
        public abstract bool Run(SqliteCommands commands);

        public abstract void Acknowledge();

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(Func<SqliteCommands, (T Result, bool Keep)> run) : Work
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _fault;

        public Task<T> Task => _answer.Task;

        public override bool Run(SqliteCommands commands)
        {
            try
            {
                _fault = null;
                (_result, var keep) = run(commands);
                return keep;
            }
#pragma warning disable CA1031 // it is passed on to whoever asked
            catch (Exception e)
#pragma warning restore CA1031
            {
                _fault = e;
                return false;
            }
        }

        public override void Acknowledge()
        {
            if (_fault is null)
            {
                _answer.TrySetResult(_result!);
            }
            else
            {
                _answer.TrySetException(_fault);
            }
        }

        public override void Fail(Exception exception) => _answer.TrySetException(exception);
    }
}
