using Microsoft.Data.Sqlite;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Storage;

public sealed class SqliteWriterTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private SqliteFile? _file;
    private SqliteWriter? _writer;

    private SqliteWriter Writer => _writer!;

    public async ValueTask InitializeAsync()
    {
        _file = await SqliteFile.CreateAsync();
        _writer = new SqliteWriter(Open);
    }

    public ValueTask DisposeAsync()
    {
        Writer.Dispose();
        _file!.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Work_that_throws_is_undone_alone_and_throws_where_it_was_asked_for()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                return await Writer.RunAsync(
                    c =>
                    {
                        Put(c, i);
                        return i % 5 == 0 ? throw new FormatException("no") : (true, true);
                    },
                    Long, CancellationToken.None);
            }
            catch (FormatException)
            {
                return false;
            }
        }));

        Assert.Equal(16, results.Count(r => r));
        Assert.Equal(16, Count());
    }

    [Fact]
    public async Task Where_the_commit_of_a_group_fails_nobody_hears_that_it_was_written_and_the_next_group_is()
    {
        // Ending the transaction from within makes the group's own end fail.
        await Assert.ThrowsAsync<WriteUnknownException>(() => Writer.RunAsync(
            c =>
            {
                Put(c, 1);
                c.Execute("rollback");
                return (true, true);
            },
            Long, CancellationToken.None));
        Assert.Equal(0, Count());

        Assert.True(await PutAsync(2));
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task Who_gave_up_before_his_turn_is_not_written()
    {
        using var hold = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = Writer.RunAsync(
            c =>
            {
                begun.TrySetResult();
                hold.Wait();
                Put(c, 1);
                return (true, true);
            },
            Long, CancellationToken.None);
        await begun.Task; // its group is closed: whoever comes now is not taken along
        await Assert.ThrowsAsync<WriteUnknownException>(
            () => Writer.RunAsync(
                c =>
                {
                    Put(c, 2);
                    return (true, true);
                },
                TimeSpan.Zero, CancellationToken.None));
        hold.Set();
        Assert.True(await first);
        Assert.True(await PutAsync(3));
        Assert.Equal(2, Count());
    }

    [Fact]
    public async Task Closing_writes_what_is_waiting()
    {
        using var hold = new ManualResetEventSlim();
        var first = Writer.RunAsync(
            c =>
            {
                hold.Wait();
                return (true, true);
            },
            Long, CancellationToken.None);
        var waiting = Enumerable.Range(0, 100).Select(PutAsync).ToList();
        var closing = Task.Run(Writer.Dispose);
        hold.Set();
        await closing;

        Assert.True(await first);
        Assert.All(await Task.WhenAll(waiting), Assert.True);
        Assert.Equal(100, Count());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => PutAsync(101));
    }

    private Task<bool> PutAsync(int number) => Writer.RunAsync(
        c =>
        {
            Put(c, number);
            return (true, true);
        },
        Long, CancellationToken.None);

    private static void Put(SqliteCommands commands, int number) =>
        commands.Execute(UpkeepScript.OfSetting($"test-{number}", "x"));

    private long Count()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from setting where name like 'test-%'";
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_file!.Path};Pooling=false");
        connection.Open();
        return connection;
    }
}
