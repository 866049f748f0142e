using Hangfire;
using SanSangSo.Silo.Breaches;
using SanSangSo.Silo.Files;
using SanSangSo.Silo.FollowUps;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Upkeep;

namespace SanSangSo.Silo.Hosting;

/// <summary>
/// What the alarm clock calls; ids only in the arguments. Nothing is retried by Hangfire: leases bring back what failed, and the next
/// minute comes by itself.
/// </summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
internal sealed class SiloJobs(
    FollowUpSweep sweep, FollowUpMeeting meeting, MailDelivery mail, FileSweep files, BreachSweep breaches,
    NightlyUpkeep upkeep)
{
    [Queue(JobQueues.Default)]
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await sweep.RunAsync(cancellationToken);
        await files.RunAsync(cancellationToken);
        await breaches.RunAsync(cancellationToken);
    }

    [Queue(JobQueues.Default)]
    public Task MeetAsync(string streamKind, Guid streamId, Guid followUpId) => meeting.MeetAsync(streamKind, streamId, followUpId);

    [Queue(JobQueues.Mail)]
    public Task DeliverMailAsync(CancellationToken cancellationToken) => mail.RunAsync(cancellationToken);

    [Queue(JobQueues.Nightly)]
    public Task KeepUpAsync(CancellationToken cancellationToken) => upkeep.RunAsync(cancellationToken);
}

/// <summary>One job for each follow-up, so that a hanging one holds up no other.</summary>
internal sealed class JobDispatcher(IBackgroundJobClient jobs) : IFollowUpDispatcher
{
    public Task DispatchAsync(DueFollowUp due, CancellationToken cancellationToken)
    {
        jobs.Enqueue<SiloJobs>(j => j.MeetAsync(due.Stream.Kind, due.Stream.Id, due.Id));
        return Task.CompletedTask;
    }
}
