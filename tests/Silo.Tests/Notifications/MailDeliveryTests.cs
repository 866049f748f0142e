using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Notifications;

public sealed class MailDeliveryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sansangso-mail-");
    private readonly TestClock _clock = new();

    private FileInfo[] Files => new DirectoryInfo(Settings().PickupFolder) is { Exists: true } folder ? folder.GetFiles() : [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Running_twice_writes_one_file(Database database)
    {
        await using var store = await StoreUnderTest.OpenAsync(database);
        var id = await new SampleOutbox(store.Store).AddAsync(NoticeKinds.ConfirmAddress, _clock.Now);

        Assert.Equal(1, await Delivery(store.Store).RunAsync());
        Assert.Equal(0, await Delivery(store.Store).RunAsync());

        Assert.Equal($"{id:N}.eml", Assert.Single(Files).Name);
        Assert.Equal(1, await store.CountAsync($"select count(*) from {Outbox(database)} where state = 'Sent' and secret is null"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Two_workers_at_once_send_each_mail_once(Database database)
    {
        await using var store = await StoreUnderTest.OpenAsync(database);
        var outbox = new SampleOutbox(store.Store);
        for (var i = 0; i < 45; i++)
        {
            await outbox.AddAsync(NoticeKinds.ConfirmAddress, _clock.Now);
        }

        var sent = await Task.WhenAll(Delivery(store.Store).RunAsync(), Delivery(store.Store).RunAsync());

        Assert.Equal(45, sent.Sum());
        Assert.Equal(45, Files.Length);
    }

    [Fact]
    public async Task Killed_between_sending_and_marking_there_still_is_one_file()
    {
        await using var store = await StoreUnderTest.OpenAsync(Database.Sqlite);
        await new SampleOutbox(store.Store).AddAsync(NoticeKinds.ConfirmAddress, _clock.Now);

        await Assert.ThrowsAsync<KilledException>(() => Delivery(new KilledBeforeMark(store.Store)).RunAsync());
        Assert.Single(Files);

        // Leased to the dead one until its lease ends.
        Assert.Equal(0, await Delivery(store.Store).RunAsync());
        _clock.Advance(MailDelivery.Lease);
        Assert.Equal(1, await Delivery(store.Store).RunAsync());
        Assert.Single(Files);
    }

    [Fact]
    public async Task A_failure_after_sending_is_tried_again_and_still_is_one_file()
    {
        await using var store = await StoreUnderTest.OpenAsync(Database.Sqlite);
        await new SampleOutbox(store.Store).AddAsync(NoticeKinds.ConfirmAddress, _clock.Now);
        var failing = new FailsAfterSending(new PickupTransport(Settings()));

        Assert.Equal(0, await Delivery(store.Store, failing).RunAsync());
        _clock.Advance(MailDelivery.PauseAfter(1));
        Assert.Equal(1, await Delivery(store.Store).RunAsync());

        Assert.Single(Files);
    }

    [Fact]
    public async Task A_person_gets_one_reminder_a_week_and_other_mail_always()
    {
        await using var store = await StoreUnderTest.OpenAsync(Database.Sqlite);
        var outbox = new SampleOutbox(store.Store);
        await outbox.AddAsync(NoticeKinds.DraftRecall, _clock.Now, isReminder: true);
        await outbox.AddAsync(NoticeKinds.ReassessmentDue, _clock.Now, isReminder: true);
        await outbox.AddAsync(NoticeKinds.ResetPassword, _clock.Now);

        Assert.Equal(2, await Delivery(store.Store).RunAsync());

        // The one that had to stand back is not kept for later: its message is in the inbox.
        _clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1));
        await outbox.AddAsync(NoticeKinds.DraftRecall, _clock.Now, isReminder: true);
        Assert.Equal(0, await Delivery(store.Store).RunAsync());
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await outbox.AddAsync(NoticeKinds.DraftRecall, _clock.Now, isReminder: true);
        Assert.Equal(1, await Delivery(store.Store).RunAsync());
    }

    [Fact]
    public async Task A_server_that_is_away_costs_one_try_at_a_time_and_gives_up_after_eight()
    {
        await using var store = await StoreUnderTest.OpenAsync(Database.Sqlite);
        await new SampleOutbox(store.Store).AddAsync(NoticeKinds.ConfirmAddress, _clock.Now);
        var away = new Away();
        for (var i = 1; i <= MailDelivery.AttemptsMaximum + 2; i++)
        {
            Assert.Equal(0, await Delivery(store.Store, away).RunAsync());
            Assert.Equal(0, await Delivery(store.Store, away).RunAsync());
            _clock.Advance(MailDelivery.PauseAfter(i));
        }

        Assert.Equal(MailDelivery.AttemptsMaximum, away.Tries);
        Assert.Equal(1, await store.CountAsync("select count(*) from outbox where state = 'Failed'"));
    }

    [Fact]
    public void Pauses_grow_to_six_hours() => Assert.Equal(
        [1, 4, 16, 64, 256, 360, 360],
        Enumerable.Range(1, 7).Select(n => MailDelivery.PauseAfter(n).TotalMinutes));

    private static string Outbox(Database database) => database == Database.Postgres ? "app.outbox" : "outbox";

    private MailDelivery Delivery(IDueStore store, IMailTransport? transport = null) => new(
        store, new MailComposer(Settings(), _clock), transport ?? new PickupTransport(Settings()), _clock, NullLogger<MailDelivery>.Instance);

    private SiloSettings Settings() => SiloSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Folder", (string?)_folder.FullName)]).Build(),
        "Development");

    private sealed class KilledException : Exception;

    /// <summary>The process dies where it would mark a mail as sent.</summary>
    private sealed class KilledBeforeMark(IDueStore store) : IDueStore
    {
        public Task<IReadOnlyList<DueFollowUp>> ClaimFollowUpsAsync(long now, long leaseUntil, int take, CancellationToken cancellationToken = default) =>
            store.ClaimFollowUpsAsync(now, leaseUntil, take, cancellationToken);

        public Task<IReadOnlyList<DueMail>> ClaimMailAsync(long now, long leaseUntil, int take, CancellationToken cancellationToken = default) =>
            store.ClaimMailAsync(now, leaseUntil, take, cancellationToken);

        public Task<bool> TakeReminderSlotAsync(
            Guid outboxId, Guid personId, long now, long pauseMilliseconds, CancellationToken cancellationToken = default) =>
            store.TakeReminderSlotAsync(outboxId, personId, now, pauseMilliseconds, cancellationToken);

        public Task<bool> MarkSentAsync(Guid outboxId, long now, CancellationToken cancellationToken = default) => throw new KilledException();

        public Task<IReadOnlyList<Guid>> ReadErasedMailAsync(int take, CancellationToken cancellationToken = default) =>
            store.ReadErasedMailAsync(take, cancellationToken);

        public Task<bool> IsErasedMailAsync(Guid outboxId, CancellationToken cancellationToken = default) =>
            store.IsErasedMailAsync(outboxId, cancellationToken);

        public Task RemoveErasedMailAsync(Guid outboxId, CancellationToken cancellationToken = default) =>
            store.RemoveErasedMailAsync(outboxId, cancellationToken);

        public Task MarkFailedAsync(Guid outboxId, long nextAt, int attemptsMaximum, CancellationToken cancellationToken = default) =>
            store.MarkFailedAsync(outboxId, nextAt, attemptsMaximum, cancellationToken);
    }

    private sealed class FailsAfterSending(IMailTransport inner) : IMailTransport
    {
        public async Task SendAsync(Guid outboxId, MimeMessage mail, CancellationToken cancellationToken)
        {
            await inner.SendAsync(outboxId, mail, cancellationToken);
            throw new IOException("The connection broke after the mail was taken.");
        }

        public Task TakeBackAsync(Guid outboxId) => inner.TakeBackAsync(outboxId);
    }

    private sealed class Away : IMailTransport
    {
        public int Tries { get; private set; }

        public Task SendAsync(Guid outboxId, MimeMessage mail, CancellationToken cancellationToken)
        {
            Tries++;
            throw new MailServerUnreachableException();
        }

        public Task TakeBackAsync(Guid outboxId) => Task.CompletedTask;
    }
}
