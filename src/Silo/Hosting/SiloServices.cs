using Hangfire;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SanSangSo.Silo.Breaches;
using SanSangSo.Silo.Files;
using SanSangSo.Silo.FollowUps;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Upkeep;

namespace SanSangSo.Silo.Hosting;

/// <summary>What a silo has beside its grains: follow-ups, mail, and the clock that wakes them.</summary>
internal static class SiloServices
{
    /// <summary>Follow-ups and mail, without anything that runs by itself.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.TryAddSingleton<FollowUpMeeting>();
        services.TryAddSingleton<IFollowUpDispatcher>(p => p.GetRequiredService<FollowUpMeeting>());
        services.TryAddSingleton<FollowUpSweep>();
        services.TryAddSingleton<BreachSweep>();
        services.TryAddSingleton<MailComposer>();
        services.TryAddSingleton<IMailTransport>(p => p.GetRequiredService<SiloSettings>() switch
        {
            { Mail.Mode: MailMode.Smtp } settings => new SmtpTransport(settings),
            var settings => new PickupTransport(settings),
        });
        services.TryAddSingleton<MailDelivery>();
        services.TryAddSingleton<FileSweep>();
        services.TryAddSingleton<OutboxPump>();
        services.TryAddSingleton<IOutboxSignal>(p => p.GetRequiredService<OutboxPump>());
        return services;
    }

    /// <summary>What is looked after every night.</summary>
    public static IServiceCollection AddUpkeep(this IServiceCollection services)
    {
        services.TryAddSingleton<FileSweep>();
        services.TryAddSingleton<JournalReplay>();
        services.TryAddSingleton<LookSweep>();
        services.TryAddSingleton<NightlyUpkeep>();
        return services;
    }

    /// <summary>The hosted services, to be added after Orleans: they call grains, and stop before it.</summary>
    public static IServiceCollection AddAlarmClock(this IServiceCollection services)
    {
        services.AddSingleton(p => HangfireStorage.Create(p.GetRequiredService<SiloSettings>()));
        services.AddSingleton<IBackgroundJobClient>(p => new BackgroundJobClient(p.GetRequiredService<JobStorage>()));
        services.AddSingleton<IFollowUpDispatcher, JobDispatcher>();
        services.AddSingleton<SiloJobs>();
        services.AddDelivery();
        services.AddUpkeep();
        services.AddHostedService(p => p.GetRequiredService<OutboxPump>());
        services.AddHostedService<AlarmClock>();
        return services;
    }
}
