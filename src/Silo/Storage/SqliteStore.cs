using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Silo.Storage;

/// <summary>The store on SQLite: every write goes through one <see cref="SqliteWriter"/>.</summary>
internal sealed class SqliteStore(string file, IDbContextFactory<StoreDb> reads, TaxCodeHasher taxCodes) : Store(reads), IDisposable
{
    private const int ConstraintFailed = 19;
    private const int Busy = 5;
    private const int Unreadable = 10;
    private const int Full = 13;

    // The pages that every commit touches (ends of indexes, heads of streams) stay in memory.
    private const int CacheKilobytes = 65_536;

    // The writer opens the database only when there is something to write: before that it may still have to be made.
    private readonly Lazy<SqliteWriter> _writer = new(() => new SqliteWriter(() => Open(file)));

    public override async Task<WriteResult> WriteAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        var script = CommitScript.Of(commit, taxCodes);
        try
        {
            return await _writer.Value.RunAsync(commands => Run(script, commands), Deadline, cancellationToken);
        }
        catch (Exception e) when (e is WriteUnknownException || e is SqliteException { SqliteErrorCode: Busy or Unreadable or Full })
        {
            return WriteResult.Unknown;
        }
    }

    public override async Task<IReadOnlyList<DueFollowUp>> ClaimFollowUpsAsync(
        long now, long leaseUntil, int take, CancellationToken cancellationToken = default)
    {
        var claimed = await RunAsync(
            c => c.Query(
                UpkeepScript.OfClaimFollowUps(now, leaseUntil, take),
                r => (DueAt: r.Number(1), Due: new DueFollowUp(r.Id(0), new StreamId(r.Text(2), r.Id(3))))),
            cancellationToken);
        return [.. claimed.OrderBy(c => c.DueAt).ThenBy(c => c.Due.Id).Select(c => c.Due)];
    }

    public override async Task<IReadOnlyList<DueMail>> ClaimMailAsync(
        long now, long leaseUntil, int take, CancellationToken cancellationToken = default)
    {
        var claimed = await RunAsync(
            c => c.Query(UpkeepScript.OfClaimMail(now, leaseUntil, take), r => r.Id(0)), cancellationToken);
        return await ReadDueMailAsync(claimed, cancellationToken);
    }

    public override Task<bool> TakeReminderSlotAsync(
        Guid outboxId, Guid personId, long now, long pauseMilliseconds, CancellationToken cancellationToken = default) =>
        RunAsync(
            c =>
            {
                var taken = c.Execute(UpkeepScript.OfTakeSlot(outboxId, personId, now, pauseMilliseconds)) > 0;
                if (!taken)
                {
                    c.Execute(UpkeepScript.OfSkip(outboxId));
                }

                return taken;
            },
            cancellationToken);

    public override Task<int> RunAsync(Statement statement, CancellationToken cancellationToken) =>
        RunAsync(c => c.Execute(statement), cancellationToken);

    public void Dispose()
    {
        if (_writer.IsValueCreated)
        {
            _writer.Value.Dispose();
        }
    }

    private Task<T> RunAsync<T>(Func<SqliteCommands, T> work, CancellationToken cancellationToken) =>
        _writer.Value.RunAsync(commands => (work(commands), true), Deadline, cancellationToken);

    private static (WriteResult Result, bool Keep) Run(List<Statement> script, SqliteCommands commands)
    {
        try
        {
            foreach (var statement in script)
            {
                if (commands.Execute(statement) == 0 && statement.MustChange)
                {
                    return (WriteResult.Stale, false);
                }
            }

            return (WriteResult.Written, true);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == ConstraintFailed && Meaning(e) is { } result)
        {
            return (result, false);
        }
    }

    // SQLite names the columns of the constraint in its message.
    private static WriteResult? Meaning(SqliteException exception) =>
        exception.Message.Contains("enterprise.tax_code_hash", StringComparison.Ordinal) ? WriteResult.TaxCodeTaken
        : exception.Message.Contains("journal.stream_kind", StringComparison.Ordinal) ? WriteResult.Stale
        : exception.Message.Contains("snapshot.stream_kind", StringComparison.Ordinal) ? WriteResult.Stale
        : null;

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; pragma cache_size = -{CacheKilobytes}; pragma busy_timeout = {(int)Deadline.TotalMilliseconds};");
        command.ExecuteNonQuery();
        return connection;
    }
}
