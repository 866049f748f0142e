using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;
using SanSangSo.TestCommon;
using Xunit;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.Silo.Tests.Storage;

public sealed class DueTestsOnSqlite() : DueTests(Database.Sqlite);

public sealed class DueTestsOnPostgres() : DueTests(Database.Postgres);

public abstract class DueTests(Database database) : StoreTests(database)
{
    private static readonly long Minute = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;
    private static readonly long Week = (long)FollowUpRules.ReminderMailPause.TotalMilliseconds;

    [Fact]
    public async Task A_follow_up_is_claimed_when_it_is_due_and_not_before()
    {
        var enterprise = await StartedAsync();
        var due = Clock.Now + (long)FollowUpRules.FirstRecall.TotalMilliseconds;

        Assert.Empty(await Store.ClaimFollowUpsAsync(due - 1, due + Minute, 10));
        var claimed = Assert.Single(await Store.ClaimFollowUpsAsync(due, due + Minute, 10));
        Assert.Equal(enterprise.Stream, claimed.Stream);
        Assert.Equal(enterprise.Head.State.FollowUps.Single(f => f.Kind == FollowUpKind.DraftRecallFirst).Id, claimed.Id);
    }

    [Fact]
    public async Task Two_who_claim_at_once_never_get_the_same_follow_up()
    {
        await PlanAsync(200);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.ClaimFollowUpsAsync(Clock.Now, Clock.Now + Minute, 30)));

        var ids = claims.SelectMany(c => c).Select(f => f.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var rest = await Store.ClaimFollowUpsAsync(Clock.Now, Clock.Now + Minute, 500);
        Assert.Equal(200, ids.Union(rest.Select(f => f.Id)).Count());
        Assert.Equal(200, ids.Count + rest.Count);
    }

    [Fact]
    public async Task The_oldest_follow_ups_are_claimed_first()
    {
        await PlanAsync(10);
        var claimed = await Store.ClaimFollowUpsAsync(Clock.Now, Clock.Now + Minute, 3);

        await using var db = Opened.Reads.CreateDbContext();
        var oldest = await db.FollowUps.OrderBy(f => f.DueAt).Take(3).Select(f => f.Id).ToListAsync();
        Assert.Equal(oldest, claimed.Select(c => c.Id));
    }

    [Fact]
    public async Task A_lease_that_ran_out_gives_the_follow_up_back()
    {
        await PlanAsync(1);
        var lease = Clock.Now + Minute;
        Assert.Single(await Store.ClaimFollowUpsAsync(Clock.Now, lease, 10));
        Assert.Empty(await Store.ClaimFollowUpsAsync(lease - 1, lease + Minute, 10));
        Assert.Single(await Store.ClaimFollowUpsAsync(lease, lease + Minute, 10));
    }

    [Fact]
    public async Task A_settled_follow_up_is_never_due_again()
    {
        var enterprise = await StartedAsync();
        await WriteAsync(enterprise, enterprise.SaveAll(2, Clock.Now));
        await WriteAsync(enterprise, enterprise.Submit(Clock.Now));

        var soon = Clock.Now + (long)FollowUpRules.SecondRecall.TotalMilliseconds;
        Assert.Empty(await Store.ClaimFollowUpsAsync(soon, soon + Minute, 10));
        var late = Clock.Now + (long)TimeSpan.FromDays(200).TotalMilliseconds;
        Assert.Single(await Store.ClaimFollowUpsAsync(late, late + Minute, 10));
    }

    [Fact]
    public async Task Stopping_reminders_cancels_what_is_planned_for_the_person_and_nobody_else()
    {
        var (mine, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await PlanAsync(5, mine);
        await PlanAsync(3, other);
        await WritePersonAsync(mine, [new CancelFollowUpsOf(mine, Clock.Now)]);

        Assert.Equal(3, (await Store.ClaimFollowUpsAsync(Clock.Now, Clock.Now + Minute, 10)).Count);
        await using var db = Opened.Reads.CreateDbContext();
        Assert.Equal(5, await db.FollowUps.CountAsync(f => f.State == FollowUpState.Cancelled && f.PersonId == mine));
    }

    [Fact]
    public async Task Mail_is_claimed_once_with_the_address_as_it_is_now()
    {
        var person = await PersonAsync();
        await SendAsync(person, isReminder: false, secret: "https://here/confirm");
        await Opened.ExecuteAsync("update person set email = 'new@example.test'");

        var mail = Assert.Single(await Store.ClaimMailAsync(Clock.Now, Clock.Now + Minute, 10));
        Assert.Equal(("new@example.test", "vi", "https://here/confirm", 0), (mail.Email, mail.Language, mail.Secret, mail.Attempts));
        Assert.Null(mail.EnterpriseName);
        Assert.Empty(await Store.ClaimMailAsync(Clock.Now, Clock.Now + Minute, 10));
        Assert.Single(await Store.ClaimMailAsync(Clock.Now + Minute, Clock.Now + 2 * Minute, 10));
    }

    [Fact]
    public async Task Sent_mail_is_never_claimed_again_and_its_secret_is_gone()
    {
        var person = await PersonAsync();
        var id = await SendAsync(person, isReminder: false, secret: "https://here/confirm");
        await Store.MarkSentAsync(id, Clock.Now);

        Assert.Empty(await Store.ClaimMailAsync(Clock.Now + Week, Clock.Now + 2 * Week, 10));
        Assert.Equal((MailState.Sent, null), await MailAsync(id));
    }

    [Fact]
    public async Task A_failed_mail_comes_again_later_and_stays_failed_after_the_last_try()
    {
        var person = await PersonAsync();
        var id = await SendAsync(person, isReminder: false, secret: "https://here/confirm");
        await Store.MarkFailedAsync(id, Clock.Now + Minute, 2);
        Assert.Empty(await Store.ClaimMailAsync(Clock.Now, Clock.Now + Minute, 10));
        var again = Assert.Single(await Store.ClaimMailAsync(Clock.Now + Minute, Clock.Now + 2 * Minute, 10));
        Assert.Equal((1, "https://here/confirm"), (again.Attempts, again.Secret));

        await Store.MarkFailedAsync(id, Clock.Now + Minute, 2);
        Assert.Empty(await Store.ClaimMailAsync(Clock.Now + Week, Clock.Now + 2 * Week, 10));
        Assert.Equal((MailState.Failed, null), await MailAsync(id));
    }

    [Fact]
    public async Task Whose_address_is_gone_gets_no_mail()
    {
        await SendAsync(Guid.CreateVersion7(), isReminder: false);
        Assert.Empty(await Store.ClaimMailAsync(Clock.Now, Clock.Now + Minute, 10));
    }

    [Fact]
    public async Task A_person_gets_one_reminder_mail_a_week_and_the_item_that_took_it_may_ask_again()
    {
        var person = await PersonAsync();
        var (first, second, third) = (await SendAsync(person, true), await SendAsync(person, true), await SendAsync(person, true));

        Assert.True(await Store.TakeReminderSlotAsync(first, person, Clock.Now, Week));
        Assert.True(await Store.TakeReminderSlotAsync(first, person, Clock.Now, Week));
        Assert.False(await Store.TakeReminderSlotAsync(second, person, Clock.Now + Week - 1, Week));
        Assert.Equal(MailState.Skipped, (await MailAsync(second)).State);
        Assert.True(await Store.TakeReminderSlotAsync(third, person, Clock.Now + Week, Week));
    }

    [Fact]
    public async Task Of_many_reminders_at_once_one_gets_the_week()
    {
        var person = await PersonAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            ids.Add(await SendAsync(person, isReminder: true));
        }

        var taken = await Task.WhenAll(ids.Select(id => Store.TakeReminderSlotAsync(id, person, Clock.Now, Week)));
        Assert.Single(taken, t => t);
    }

    [Fact]
    public async Task Who_stopped_reminders_gets_none_that_was_already_waiting()
    {
        var person = await PersonAsync();
        var waiting = await SendAsync(person, isReminder: true);
        await Opened.ExecuteAsync($"update person set reminders_stopped = {(Database == Database.Sqlite ? "1" : "true")}");

        Assert.False(await Store.TakeReminderSlotAsync(waiting, person, Clock.Now, Week));
        Assert.Equal(MailState.Skipped, (await MailAsync(waiting)).State);
    }

    [Fact]
    public async Task A_setting_is_kept_until_it_is_put_again()
    {
        await Store.PutAsync(SettingNames.Demo, "true");
        await Store.PutAsync(SettingNames.Demo, "false");

        Assert.Equal("false", await Store.GetAsync(SettingNames.Demo));
        Assert.Null(await Store.GetAsync("unknown"));
    }

    private async Task<(MailState State, string? Secret)> MailAsync(Guid id)
    {
        await using var db = Opened.Reads.CreateDbContext();
        var mail = await db.Outbox.SingleAsync(m => m.Id == id);
        return (mail.State, mail.Secret);
    }

    private Task PlanAsync(int count, Guid? person = null)
    {
        var id = Guid.CreateVersion7();
        return WriteOnlyAsync(
            StreamId.Enterprise(id),
            [.. Enumerable.Range(0, count).Select(i => new PlanFollowUp(
                Guid.NewGuid(), StreamId.Enterprise(id), FollowUpKind.ReassessmentDue, person ?? Guid.CreateVersion7(), Clock.Now - i))],
            []);
    }

    private Task WritePersonAsync(Guid person, FollowUpChange[] changes) => WriteOnlyAsync(StreamId.Person(person), changes, []);

    private async Task<Guid> PersonAsync()
    {
        var id = Guid.CreateVersion7();
        var context = new DecideContext(id, Clock.Now, new Caller(id, Guid.CreateVersion7()), TextInk.Random());
        var (commit, _) = PersonStream.Definition.Build(
            PersonStream.Definition.Start, Person.Register(PersonState.Empty, new RegisterPerson("someone@example.test", "vi"), context),
            context, "", DomainJson.Default.PersonSaved, (_, after, events) => PersonStream.Project(after, events, context, null));
        Assert.Equal(WriteResult.Written, await Store.WriteAsync(commit));
        return id;
    }

    private async Task<Guid> SendAsync(Guid person, bool isReminder, string? secret = null)
    {
        var item = new OutboxItem(Guid.CreateVersion7(), "draft-recall", person, null, "{}", secret, isReminder, Clock.Now);
        await WriteOnlyAsync(StreamId.Enterprise(Guid.CreateVersion7()), [], [item]);
        return item.Id;
    }

    private async Task WriteOnlyAsync(StreamId stream, FollowUpChange[] followUps, OutboxItem[] outbox)
    {
        var entry = JournalEntry.Chain(
            stream, 1, Clock.Now, Caller.BySystem(Guid.CreateVersion7()), "", "[]", "{}", JournalEntry.Genesis);
        Assert.Equal(
            WriteResult.Written,
            await Store.WriteAsync(new Commit(entry, new Snapshot(1, 0, "{}", entry.Hash, "[]"), [], [], [.. followUps], [.. outbox], [])));
    }
}
