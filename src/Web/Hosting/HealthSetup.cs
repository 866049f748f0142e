using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SanSangSo.Silo.Hosting;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Hosting;

/// <summary>
/// Live says only that the process answers, and touches nothing. Ready says that it can serve: the silo or the cluster, and the
/// database of credentials. Startup says that the host is up.
/// </summary>
internal static class HealthSetup
{
    private const string Ready = "ready";
    private const string Startup = "startup";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    public static WebApplicationBuilder AddSanSangSoHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<HostStarted>("host", tags: [Ready, Startup], timeout: Deadline)
            .AddCheck<CredentialsReadable>("credentials", tags: [Ready], timeout: Deadline)
            .AddCheck<SiloServes>("silo", tags: [Ready], timeout: Deadline);
        return builder;
    }

    public static WebApplication MapSanSangSoHealth(this WebApplication app)
    {
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", check => check.Tags.Contains(Ready));
        Map(app, "/health/startup", check => check.Tags.Contains(Startup));
        return app;
    }

    private static void Map(WebApplication app, string path, Func<HealthCheckRegistration, bool> checks) =>
        app.MapHealthChecks(path, new HealthCheckOptions { Predicate = checks })
            .AllowAnonymous()
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

    private sealed class HostStarted(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy());
    }

    private sealed class CredentialsReadable(IdentityDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    private sealed class SiloServes(ISiloHealth silo) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var report = await silo.CheckAsync(cancellationToken);
            return report.Ready
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy(string.Join(", ", report.Parts.Where(part => !part.Works).Select(part => part.Name)));
        }
    }
}
