using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Storage;

/// <summary>What the stores on both databases share: the reads, and what is written by few plain statements.</summary>
internal abstract class Store(IDbContextFactory<StoreDb> reads) : IStore, IDueStore, IFileRows, IAddressRows, IStoreSettings
{
    /// <summary>How long a commit may take, the wait for its turn included.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    // Lists of ids are cut into statements of at most so many parameters.
    private const int IdsMaximum = 500;

    private readonly Lazy<byte[]> _commandKey =
        new(() => Convert.FromHexString(StoreServices.ReadKey(reads, SettingNames.CommandKey)));

    public string SealCommand(string commandHash) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_commandKey.Value, Encoding.ASCII.GetBytes(commandHash)));

    public abstract Task<WriteResult> WriteAsync(Commit commit, CancellationToken cancellationToken = default);

    public abstract Task<IReadOnlyList<DueFollowUp>> ClaimFollowUpsAsync(
        long now, long leaseUntil, int take, CancellationToken cancellationToken = default);

    public abstract Task<IReadOnlyList<DueMail>> ClaimMailAsync(
        long now, long leaseUntil, int take, CancellationToken cancellationToken = default);

    public abstract Task<bool> TakeReminderSlotAsync(
        Guid outboxId, Guid personId, long now, long pauseMilliseconds, CancellationToken cancellationToken = default);

    /// <summary>Runs a single statement that is a whole by itself.</summary>
    /// <returns>How many rows it changed.</returns>
    public abstract Task<int> RunAsync(Statement statement, CancellationToken cancellationToken);

    public async Task<bool> MarkSentAsync(Guid outboxId, long now, CancellationToken cancellationToken = default) =>
        await RunAsync(UpkeepScript.OfSent(outboxId, now), cancellationToken) > 0;

    public async Task<IReadOnlyList<Guid>> ReadErasedMailAsync(int take, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        return await db.Outbox.Where(m => m.State == MailState.Erased).Select(m => m.Id).Take(take).ToListAsync(cancellationToken);
    }

    public async Task<bool> IsErasedMailAsync(Guid outboxId, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        return !await db.Outbox.AnyAsync(m => m.Id == outboxId && m.State != MailState.Erased, cancellationToken);
    }

    public Task RemoveErasedMailAsync(Guid outboxId, CancellationToken cancellationToken = default) =>
        RunAsync(ErasureScript.OfRemoveMail(outboxId), cancellationToken);

    public async Task<IReadOnlyList<Guid>> ReadErasedFilesAsync(long now, int take, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        return await db.Files.Where(f => f.EraseAt != null && f.EraseAt <= now).OrderBy(f => f.EraseAt).Select(f => f.Id).Take(take)
            .ToListAsync(cancellationToken);
    }

    public Task RemoveErasedFileAsync(Guid fileId, CancellationToken cancellationToken = default) =>
        RunAsync(ProofScript.OfRemoveFile(fileId), cancellationToken);

    public async Task<IReadOnlyList<Guid>> FindUnknownFilesAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default)
    {
        var unknown = new List<Guid>();
        await using var db = reads.CreateDbContext();
        foreach (var some in ids.Chunk(IdsMaximum))
        {
            var known = await db.Files.Where(f => some.Contains(f.Id)).Select(f => f.Id).ToListAsync(cancellationToken);
            unknown.AddRange(some.Except(known));
        }

        return unknown;
    }

    public async Task EraseEndedAsync(long now, long staffBefore, CancellationToken cancellationToken = default)
    {
        while (await RunAsync(AddressScript.OfEraseTexts(now), cancellationToken) == AddressScript.Take)
        {
        }

        await RunAsync(AddressScript.OfGiveUpMails(), cancellationToken);
        await RunAsync(AddressScript.OfForgetInvited(staffBefore), cancellationToken);
    }

    public Task MarkFailedAsync(Guid outboxId, long nextAt, int attemptsMaximum, CancellationToken cancellationToken = default) =>
        RunAsync(UpkeepScript.OfFailed(outboxId, nextAt, attemptsMaximum), cancellationToken);

    public async Task<Snapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        return await db.Snapshots
            .Where(s => s.StreamKind == stream.Kind && s.StreamId == stream.Id)
            .Select(s => new Snapshot(s.Version, s.Format, s.State, s.HeadHash, s.Recent))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        StreamId stream, long afterSequence, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        var rows = await db.Journal
            .Where(e => e.StreamKind == stream.Kind && e.StreamId == stream.Id && e.Sequence > afterSequence)
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => r.Entry())];
    }

    public async Task<JournalEntry?> FindOperationAsync(
        StreamId stream, Guid operationId, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        var row = await db.Journal.SingleOrDefaultAsync(
            e => e.StreamKind == stream.Kind && e.StreamId == stream.Id && e.OperationId == operationId, cancellationToken);
        return row?.Entry();
    }

    public async Task<IReadOnlyDictionary<Guid, string>> ReadTextsAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default)
    {
        var texts = new Dictionary<Guid, string>(ids.Count);
        await using var db = reads.CreateDbContext();
        foreach (var some in ids.Distinct().Chunk(IdsMaximum))
        {
            await foreach (var text in db.Texts
                .Where(t => some.Contains(t.Id)).Select(t => new { t.Id, t.Value })
                .AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                texts.Add(text.Id, text.Value);
            }
        }

        return texts;
    }

    public async Task<string?> ReadAssessmentAsync(
        Guid enterpriseId, Guid assessmentId, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        return await db.Assessments
            .Where(a => a.Id == assessmentId && a.EnterpriseId == enterpriseId)
            .Select(a => a.Content)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        return await db.Settings.Where(s => s.Name == name).Select(s => s.Value).SingleOrDefaultAsync(cancellationToken);
    }

    public Task PutAsync(string name, string value, CancellationToken cancellationToken = default) =>
        RunAsync(UpkeepScript.OfSetting(name, value), cancellationToken);

    /// <summary>Mail that was just leased, with the person's address and language as they are now, the oldest first.</summary>
    protected async Task<IReadOnlyList<DueMail>> ReadDueMailAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var mails = new List<(long NextAt, DueMail Mail)>(ids.Count);
        await using var db = reads.CreateDbContext();
        foreach (var some in ids.Chunk(IdsMaximum))
        {
            var rows = await (
                from m in db.Outbox
                where some.Contains(m.Id)
                join p in db.People on m.PersonId equals p.Id into people
                from p in people.DefaultIfEmpty()
                join t in db.Texts on m.AddressId equals t.Id into addresses
                from t in addresses.DefaultIfEmpty()
                join e in db.Enterprises on m.EnterpriseId equals e.Id into enterprises
                from e in enterprises.DefaultIfEmpty()
                select new { Mail = m, Person = p, Address = t != null ? t.Value : null, Enterprise = e != null ? e.Name : null })
                .ToListAsync(cancellationToken);
            // An address erased since the lease was taken has no mail.
            mails.AddRange(rows.Where(r => r.Person is not null || r.Address is not null).Select(r => (r.Mail.NextAt, new DueMail(
                r.Mail.Id, r.Mail.Kind, r.Mail.PersonId, r.Person?.Email ?? r.Address!, r.Person?.Name,
                r.Person?.Language ?? r.Mail.Language!, r.Person?.UnsubscribeToken ?? "", r.Mail.EnterpriseId, r.Enterprise, r.Mail.Arguments, r.Mail.Secret, r.Mail.IsReminder, r.Mail.Attempts))));
        }

        return [.. mails.OrderBy(m => m.NextAt).ThenBy(m => m.Mail.Id).Select(m => m.Mail)];
    }
}
