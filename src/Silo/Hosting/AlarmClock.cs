using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.AspNetCore;
using Microsoft.Extensions.Hosting;

namespace SanSangSo.Silo.Hosting;

/// <summary>
/// Hangfire inside the silo: it says when to look, the store says what is due. Storage and activator are given to it by hand, because
/// its own registration keeps them in statics, which hosts beside each other in one process would share.
/// </summary>
internal sealed class AlarmClock(JobStorage storage, IServiceScopeFactory scopes) : IHostedService, IDisposable
{
    public const string Sweep = "sweep";
    public const string Mail = "mail";
    public const string Nightly = "nightly";

    private const int NightlyHour = 2;

    // Vietnam has no summer time, so no run is lost or doubled by one.
    private static readonly RecurringJobOptions Local = new()
    {
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
    };

    private BackgroundJobServer? _server;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var recurring = new RecurringJobManager(storage);
        recurring.AddOrUpdate(Sweep, Job.FromExpression<SiloJobs>(j => j.SweepAsync(CancellationToken.None)), Cron.Minutely(), Local);
        recurring.AddOrUpdate(Mail, Job.FromExpression<SiloJobs>(j => j.DeliverMailAsync(CancellationToken.None)), Cron.Minutely(), Local);
        recurring.AddOrUpdate(
            Nightly, Job.FromExpression<SiloJobs>(j => j.KeepUpAsync(CancellationToken.None)), Cron.Daily(NightlyHour), Local);

        // What came due while nobody was here does not wait for the next minute.
        var jobs = new BackgroundJobClient(storage);
        jobs.Create<SiloJobs>(j => j.SweepAsync(CancellationToken.None), new EnqueuedState(JobQueues.Default));
        jobs.Create<SiloJobs>(j => j.DeliverMailAsync(CancellationToken.None), new EnqueuedState(JobQueues.Mail));

        _server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                Activator = new AspNetCoreJobActivator(scopes),
                Queues = JobQueues.All,
                WorkerCount = Math.Clamp(Environment.ProcessorCount, 2, 4),
                SchedulePollingInterval = TimeSpan.FromSeconds(5),
                StopTimeout = TimeSpan.FromSeconds(1),
                ShutdownTimeout = TimeSpan.FromSeconds(15),
            },
            storage);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is not null)
        {
            _server.SendStop();
            await _server.WaitForShutdownAsync(cancellationToken);
        }
    }

    public void Dispose() => _server?.Dispose();
}
