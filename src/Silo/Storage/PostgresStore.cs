using Microsoft.EntityFrameworkCore;
using Npgsql;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Silo.Storage;

/// <summary>The store on PostgreSQL: a commit is one batch, one round trip, one implicit transaction.</summary>
internal sealed class PostgresStore(NpgsqlDataSource writers, IDbContextFactory<StoreDb> reads, TaxCodeHasher taxCodes) : Store(reads)
{
    public override async Task<WriteResult> WriteAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        var script = CommitScript.Of(commit, taxCodes);
        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            await using var batch = writers.CreateBatch();
            foreach (var statement in script)
            {
                batch.BatchCommands.Add(PostgresStatements.Command(statement));
            }

            await batch.ExecuteNonQueryAsync(deadline.Token);
            return WriteResult.Written;
        }
        catch (PostgresException e) when (Meaning(e) is { } result)
        {
            return result;
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException || e is NpgsqlException and not PostgresException)
        {
            return WriteResult.Unknown;
        }
    }

    public override async Task<IReadOnlyList<DueFollowUp>> ClaimFollowUpsAsync(
        long now, long leaseUntil, int take, CancellationToken cancellationToken = default)
    {
        var claimed = await QueryAsync(
            UpkeepScript.OfClaimFollowUps(now, leaseUntil, take),
            r => (DueAt: r.GetInt64(1), Due: new DueFollowUp(r.GetGuid(0), new StreamId(r.GetString(2), r.GetGuid(3)))),
            cancellationToken);
        return [.. claimed.OrderBy(c => c.DueAt).ThenBy(c => c.Due.Id).Select(c => c.Due)];
    }

    public override async Task<IReadOnlyList<DueMail>> ClaimMailAsync(
        long now, long leaseUntil, int take, CancellationToken cancellationToken = default)
    {
        var claimed = await QueryAsync(UpkeepScript.OfClaimMail(now, leaseUntil, take), r => r.GetGuid(0), cancellationToken);
        return await ReadDueMailAsync(claimed, cancellationToken);
    }

    // Two statements, each whole by itself: killed between them, the item is due again after its lease and skipped then.
    public override async Task<bool> TakeReminderSlotAsync(
        Guid outboxId, Guid personId, long now, long pauseMilliseconds, CancellationToken cancellationToken = default)
    {
        if (await RunAsync(UpkeepScript.OfTakeSlot(outboxId, personId, now, pauseMilliseconds), cancellationToken) > 0)
        {
            return true;
        }

        await RunAsync(UpkeepScript.OfSkip(outboxId), cancellationToken);
        return false;
    }

    public override async Task<int> RunAsync(Statement statement, CancellationToken cancellationToken)
    {
        await using var batch = writers.CreateBatch();
        batch.BatchCommands.Add(PostgresStatements.Command(statement));
        return await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<T>> QueryAsync<T>(Statement statement, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var batch = writers.CreateBatch();
        batch.BatchCommands.Add(PostgresStatements.Command(statement));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static WriteResult? Meaning(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.DivisionByZero => WriteResult.Stale,
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => WriteResult.Stale,
        PostgresErrorCodes.UniqueViolation => exception.TableName switch
        {
            "journal" or "snapshot" => WriteResult.Stale,
            "enterprise" when exception.ConstraintName == StoreDb.UniqueTaxCode => WriteResult.TaxCodeTaken,
            _ => null,
        },
        // The server is going away, ended what took too long, or has no disk.
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DiskFull
            or PostgresErrorCodes.IoError => WriteResult.Unknown,
        _ => null,
    };
}
