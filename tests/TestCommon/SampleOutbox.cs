using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Silo.Storage;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.TestCommon;

/// <summary>A person with mails waiting in the outbox, committed without a grain.</summary>
internal sealed class SampleOutbox(IStore store)
{
    private JournalEntry? _last;

    public Guid PersonId { get; } = Guid.CreateVersion7();

    public const string Email = "person@example.vn";

    public const string UnsubscribeToken = "token-of-the-person";

    /// <summary>Puts one mail into the outbox.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddAsync(string kind, long now, bool isReminder = false, string language = "vi")
    {
        var id = Guid.CreateVersion7();
        var stream = StreamId.Person(PersonId);
        var sequence = (_last?.Sequence ?? 0) + 1;
        var entry = JournalEntry.Chain(
            stream, sequence, now, Caller.BySystem(Guid.CreateVersion7()), "", "[]", "{}", _last?.Hash ?? JournalEntry.Genesis);
        ImmutableArray<RowChange> rows = sequence == 1 ? [new AddPersonRow(PersonId, Email, language, UnsubscribeToken, now)] : [];
        var item = new OutboxItem(
            id, kind, PersonId, isReminder ? Guid.CreateVersion7() : null,
            isReminder ? NoticeArguments.Write(("assessment", "a"), ("draft", "d"), ("days", "3")) : NoticeArguments.None,
            isReminder ? null : "https://sansangso.example.vn/account/confirm?code=secret", isReminder, now);
        var written = await store.WriteAsync(new Commit(
            entry, new Snapshot(sequence, 1, "{}", entry.Hash, "[]"), [], rows, [], [item], []));
        if (written != WriteResult.Written)
        {
            throw new InvalidOperationException($"The outbox item was not written: {written}.");
        }

        _last = entry;
        return id;
    }
}
