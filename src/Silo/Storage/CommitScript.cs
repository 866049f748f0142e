using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>
/// A commit as the statements that both databases run, in the one order that never deadlocks: journal, snapshot where version =
/// expected, texts, rows, follow-ups by id, outbox, and last the cells, netted and sorted by key, the second set after the first.
/// </summary>
internal static class CommitScript
{
    private const string InsertEntry =
        """
        insert into journal (stream_kind, stream_id, sequence, at, actor, operation_id, command_hash, events, result, previous_hash, hash)
        values (@stream_kind, @stream_id, @sequence, @at, @actor, @operation_id, @command_hash, @events, @result, @previous_hash, @hash)
        """;

    private const string InsertSnapshot =
        """
        insert into snapshot (stream_kind, stream_id, version, format, state, head_hash, recent)
        values (@stream_kind, @stream_id, @version, @format, @state, @head_hash, @recent)
        """;

    private const string UpdateSnapshot =
        """
        update snapshot set version = @version, format = @format, state = @state, head_hash = @head_hash, recent = @recent
        where stream_kind = @stream_kind and stream_id = @stream_id and version = @expected
        """;

    private const string InsertText =
        """
        insert into text (id, subject, value, salt, erase_at) values (@id, @subject, @value, @salt, @erase_at)
        on conflict (id) do nothing
        """;

    private const string PlanFollowUp =
        """
        insert into follow_up (id, stream_kind, stream_id, kind, person_id, due_at, state)
        values (@id, @stream_kind, @stream_id, @kind, @person_id, @due_at, 'Planned')
        on conflict (id) do update set due_at = excluded.due_at, state = 'Planned', claimed_until = null, settled_at = null
        """;

    private const string SettleFollowUp =
        "update follow_up set state = @state, settled_at = @settled_at, claimed_until = null where id = @id and state = 'Planned'";

    // Cancelling goes through the planned rows one by one in the order of their ids, as every commit does.
    private const string CancelFollowUps =
        """
        update follow_up set state = 'Cancelled', settled_at = @settled_at, claimed_until = null
        where id in (select id from follow_up where person_id = @person_id and state = 'Planned' order by id /* for update */)
        """;

    private const string InsertMail =
        """
        insert into outbox (id, kind, person_id, enterprise_id, address_id, language, arguments, secret, is_reminder, created_at, next_at,
            attempts, state)
        values (@id, @kind, @person_id, @enterprise_id, @address_id, @language, @arguments, @secret, @is_reminder, @created_at, @created_at,
            0, 'Waiting')
        on conflict (id) do nothing
        """;

    // Adds to the cell, or begins it; two that begin the same cell at once both count. No check n >= 0: it would be tried on the inserted row.
    private const string ChangeCell =
        """
        insert into cell (cell_key, province, commune, sector_group, size, ownership, on_register, active, instrument, level,
            using_claimed, using_verified, completed_claimed, completed_verified, stale, n)
        values (@cell_key, @province, @commune, @sector_group, @size, @ownership, @on_register, @active, @instrument, @level,
            @using_claimed, @using_verified, @completed_claimed, @completed_verified, @stale, @n)
        on conflict (cell_key) do update set n = cell.n + excluded.n
        """;

    /// <exception cref="ArgumentException">The snapshot does not belong to the entry: a bug of the caller.</exception>
    public static List<Statement> Of(Commit commit, TaxCodeHasher taxCodes)
    {
        var (entry, snapshot) = (commit.Entry, commit.Snapshot);
        if (snapshot.Version != entry.Sequence || snapshot.HeadHash != entry.Hash)
        {
            throw new ArgumentException($"The snapshot is not the one after entry {entry.Sequence} of {entry.Stream}.", nameof(commit));
        }

        var script = new List<Statement>(2 + commit.Texts.Length + commit.Rows.Length + commit.FollowUps.Length + commit.Outbox.Length + commit.Cells.Length
            + commit.FunctionCells.Length)
        {
            EntryOf(entry),
            SnapshotOf(entry.Stream, snapshot),
        };
        script.AddRange(commit.Texts.Select(t => Statement.Plain(
            InsertText, Id("id", t.Id), Id("subject", t.Subject), Text("value", t.Value), Text("salt", t.Salt),
            Number("erase_at", t.EraseAt))));
        script.AddRange(commit.Rows.Select(r => RowScript.Of(r, taxCodes)));
        script.AddRange(commit.FollowUps.OrderBy(f => f.Id).Select(FollowUpOf));
        script.AddRange(commit.Outbox.Select(MailOf));
        script.AddRange(commit.Cells
            .GroupBy(c => c.Key)
            .Select(g => new CellChange(g.Key, g.Sum(c => c.Delta)))
            .Where(c => c.Delta != 0)
            .OrderBy(c => c.Key.Text, StringComparer.Ordinal)
            .Select(CellOf));
        script.AddRange(FunctionCellChange.Net(commit.FunctionCells).Select(MigrationScript.CellOf));
        return script;
    }

    private static Statement EntryOf(JournalEntry e) => Statement.Plain(
        InsertEntry,
        Text("stream_kind", e.Stream.Kind), Id("stream_id", e.Stream.Id), Number("sequence", e.Sequence), Number("at", e.At),
        Id("actor", e.Actor), Id("operation_id", e.OperationId), Text("command_hash", e.CommandHash), Text("events", e.Events),
        Text("result", e.Result), Text("previous_hash", e.PreviousHash), Text("hash", e.Hash));

    private static Statement SnapshotOf(StreamId stream, Snapshot s)
    {
        Parameter[] parameters =
        [
            Text("stream_kind", stream.Kind), Id("stream_id", stream.Id), Number("version", s.Version), Number("format", s.Format),
            Text("state", s.State), Text("head_hash", s.HeadHash), Text("recent", s.Recent),
        ];
        return s.Version == 1
            ? Statement.Plain(InsertSnapshot, parameters)
            : Statement.Guarded(UpdateSnapshot, [.. parameters, Number("expected", s.Version - 1)]);
    }

    private static Statement FollowUpOf(FollowUpChange change) => change switch
    {
        PlanFollowUp p => Statement.Plain(
            PlanFollowUp,
            Id("id", p.Id), Text("stream_kind", p.Stream.Kind), Id("stream_id", p.Stream.Id), Text("kind", p.Kind.ToString()),
            Id("person_id", p.PersonId), Number("due_at", p.DueAt)),
        SettleFollowUp s => Statement.Plain(
            SettleFollowUp, Id("id", s.Id), Text("state", s.State.ToString()), Number("settled_at", s.At)),
        CancelFollowUpsOf c => Statement.Plain(CancelFollowUps, Id("person_id", c.PersonId), Number("settled_at", c.At)),
        _ => throw new ArgumentException($"The follow-up change {change.GetType().Name} is unknown to the store.", nameof(change)),
    };

    private static Statement MailOf(OutboxItem m) => Statement.Plain(
        InsertMail,
        Id("id", m.Id), Text("kind", m.Kind), Id("person_id", m.PersonId), Id("enterprise_id", m.EnterpriseId),
        Id("address_id", m.To?.AddressId), Text("language", m.To?.Language), Text("arguments", m.Arguments), Text("secret", m.Secret), Flag("is_reminder", m.IsReminder), Number("created_at", m.CreatedAt));

    private static Statement CellOf(CellChange c) => Statement.Plain(
        ChangeCell,
        Text("cell_key", c.Key.Text), Text("province", c.Key.Province), Text("commune", c.Key.Commune),
        Text("sector_group", c.Key.SectorGroup), Text("size", c.Key.Size.ToString()), Text("ownership", c.Key.Ownership.ToString()),
        Flag("on_register", c.Key.OnRegister), Flag("active", c.Key.Active), Text("instrument", c.Key.Instrument),
        Number("level", c.Key.Level), Flag("using_claimed", c.Key.UsingClaimed), Flag("using_verified", c.Key.UsingVerified),
        Flag("completed_claimed", c.Key.CompletedClaimed), Flag("completed_verified", c.Key.CompletedVerified),
        Flag("stale", c.Key.Stale), Number("n", c.Delta));
}
