using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Leases, marks and what the store keeps of itself, as statements that both databases run.</summary>
internal static class UpkeepScript
{
    private const string ClaimFollowUps =
        """
        with due as (
            select id from follow_up
            where state = 'Planned' and due_at <= @now and (claimed_until is null or claimed_until <= @now)
            order by due_at, id limit @take /* for update skip locked */)
        update follow_up set claimed_until = @lease where id in (select id from due)
        returning id, due_at, stream_kind, stream_id
        """;

    // Whose address is gone gets no mail.
    private const string ClaimMail =
        """
        with due as (
            select id from outbox
            where state = 'Waiting' and next_at <= @now and (claimed_until is null or claimed_until <= @now)
                and (exists (select 1 from person where person.id = outbox.person_id)
                    or exists (select 1 from text where text.id = outbox.address_id))
            order by next_at, id limit @take /* for update skip locked */)
        update outbox set claimed_until = @lease where id in (select id from due)
        returning id, next_at
        """;

    private const string TakeSlot =
        """
        update person set reminder_mail_at = @now, reminder_mail_by = @outbox_id
        where id = @person_id and reminders_stopped = @stopped
            and (reminder_mail_by = @outbox_id or reminder_mail_at is null or reminder_mail_at <= @pause_ended)
        """;

    private const string SkipMail =
        "update outbox set state = 'Skipped', secret = null, claimed_until = null where id = @id and state = 'Waiting'";

    private const string MarkSent =
        "update outbox set state = 'Sent', sent_at = @now, secret = null, claimed_until = null where id = @id and state = 'Waiting'";

    private const string MarkFailed =
        """
        update outbox set attempts = attempts + 1, next_at = @next_at, claimed_until = null,
            state = case when attempts + 1 >= @maximum then 'Failed' else 'Waiting' end,
            secret = case when attempts + 1 >= @maximum then null else secret end
        where id = @id and state = 'Waiting'
        """;

    private const string PutSetting =
        "insert into setting (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value";

    private const string AddAnchor =
        """
        insert into journal_anchor (day, file, hash, streams, made_at) values (@day, @file, @hash, @streams, @made_at)
        on conflict (day) do nothing
        """;

    private const string RemoveLooks =
        "delete from access_log where id in (select id from access_log where at < @before limit @take)";

    public static Statement OfClaimFollowUps(long now, long leaseUntil, int take) =>
        Statement.Plain(ClaimFollowUps, Number("now", now), Number("lease", leaseUntil), Number("take", take));

    public static Statement OfClaimMail(long now, long leaseUntil, int take) =>
        Statement.Plain(ClaimMail, Number("now", now), Number("lease", leaseUntil), Number("take", take));

    /// <summary>Changes one row where the slot is free, or was taken by the same item.</summary>
    public static Statement OfTakeSlot(Guid outboxId, Guid personId, long now, long pauseMilliseconds) => Statement.Plain(
        TakeSlot,
        Id("outbox_id", outboxId), Id("person_id", personId), Number("now", now), Number("pause_ended", now - pauseMilliseconds),
        Flag("stopped", false));

    public static Statement OfSkip(Guid outboxId) => Statement.Plain(SkipMail, Id("id", outboxId));

    public static Statement OfSent(Guid outboxId, long now) => Statement.Plain(MarkSent, Id("id", outboxId), Number("now", now));

    public static Statement OfFailed(Guid outboxId, long nextAt, int attemptsMaximum) =>
        Statement.Plain(MarkFailed, Id("id", outboxId), Number("next_at", nextAt), Number("maximum", attemptsMaximum));

    public static Statement OfSetting(string name, string value) =>
        Statement.Plain(PutSetting, Text("name", name), Text("value", value));

    /// <summary>Takes the looks before an instant away, at most so many.</summary>
    public static Statement OfRemoveLooks(long before, int take) =>
        Statement.Plain(RemoveLooks, Number("before", before), Number("take", take));

    public static Statement OfAnchor(DateOnly day, string file, string hash, long streams, long madeAt) => Statement.Plain(
        AddAnchor, Day("day", day), Text("file", file), Text("hash", hash), Number("streams", streams), Number("made_at", madeAt));
}
