using System.Globalization;
using MailKit.Net.Smtp;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Notifications;

/// <summary>
/// Empties the outbox: claims mails by a lease, sends, marks. Exactly once into the pickup folder; by SMTP a crash between sending and
/// marking repeats a mail under the same Message-ID.
/// </summary>
internal sealed partial class MailDelivery(
    IDueStore store,
    MailComposer composer,
    IMailTransport transport,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<MailDelivery> logger)
{
    /// <summary>A mail that failed so often stays for an administrator.</summary>
    public const int AttemptsMaximum = 8;

    /// <summary>Few at a time, so that a slow server cannot outlast the lease of the last one.</summary>
    public const int Take = 20;

    public static readonly TimeSpan Lease = Take * SmtpTransport.Timeout;

    private const int RoundsMaximum = 100;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Sends what is due until nothing is left or the mail server cannot be reached.</summary>
    /// <returns>How many mails were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        await TakeBackAsync(cancellationToken);
        var sent = 0;
        for (var round = 0; round < RoundsMaximum; round++)
        {
            var now = clock.UnixNow();
            var due = await store.ClaimMailAsync(now, now + (long)Lease.TotalMilliseconds, Take, cancellationToken);
            foreach (var mail in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (await DeliverAsync(mail, cancellationToken))
                {
                    case Delivery.Sent:
                        sent++;
                        break;
                    case Delivery.NobodyListens:
                        return sent;
                    default:
                        break;
                }
            }

            if (due.Count < Take)
            {
                break;
            }
        }

        return sent;
    }

    /// <summary>How long to wait after the given number of failed tries: a minute, then four times as long each time, at most six hours.</summary>
    internal static TimeSpan PauseAfter(int failedTries) =>
        TimeSpan.FromTicks((long)Math.Min(FirstPause.Ticks * Math.Pow(4, Math.Max(failedTries - 1, 0)), LongestPause.Ticks));

    private async Task<Delivery> DeliverAsync(DueMail mail, CancellationToken cancellationToken)
    {
        if (mail.IsReminder)
        {
            var pause = (long)FollowUpRules.ReminderMailPause.TotalMilliseconds;
            if (!await store.TakeReminderSlotAsync(mail.Id, mail.PersonId, clock.UnixNow(), pause, cancellationToken))
            {
                return Delivery.NotThisWeek;
            }
        }

        try
        {
            using var message = composer.Compose(mail);
            await transport.SendAsync(mail.Id, message, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one mail is counted on it and must not stop the others.
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(logger, mail.Id, mail.Kind, mail.Attempts + 1, ReasonOf(e));
            var next = clock.UnixNow() + (long)PauseAfter(mail.Attempts + 1).TotalMilliseconds;
            await store.MarkFailedAsync(mail.Id, next, AttemptsMaximum, cancellationToken);
            return e is MailServerUnreachableException ? Delivery.NobodyListens : Delivery.Failed;
        }

        // Sent is sent: a shutdown that begins here still marks it.
        if (!await store.MarkSentAsync(mail.Id, clock.UnixNow(), CancellationToken.None)
            && await store.IsErasedMailAsync(mail.Id, CancellationToken.None))
        {
            await transport.TakeBackAsync(mail.Id);
        }

        return Delivery.Sent;
    }

    // Mails of people who were erased since they were written.
    private async Task TakeBackAsync(CancellationToken cancellationToken)
    {
        while (await store.ReadErasedMailAsync(Take, cancellationToken) is { Count: > 0 } erased)
        {
            foreach (var outboxId in erased)
            {
                await transport.TakeBackAsync(outboxId);
                await store.RemoveErasedMailAsync(outboxId, cancellationToken);
            }
        }
    }

    // The server's own words may repeat the address; its code does not.
    private static string ReasonOf(Exception e) => (e as MailServerUnreachableException)?.InnerException is { } inner ? ReasonOf(inner)
        : e is SmtpCommandException refused ? ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture)
        : e.GetType().Name;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {OutboxId} ({Kind}) failed at try {Attempt}: {Reason}.")]
    private static partial void LogFailed(ILogger logger, Guid outboxId, string kind, int attempt, string reason);

    private enum Delivery
    {
        Sent,
        NotThisWeek,
        Failed,
        NobodyListens,
    }
}
