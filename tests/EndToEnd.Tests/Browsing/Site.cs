using System.Collections.Concurrent;
using System.Globalization;
using Hangfire;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SanSangSo.EndToEnd.Tests.Processes;
using SanSangSo.TestCommon;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.EndToEnd.Tests.Browsing;

/// <summary>
/// The service in the embedded profile, in this process so that its business clock can be moved, listening on a free port, with a data
/// folder of its own. Empty: no accounts, no sample data.
/// </summary>
public class Site : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Chromium _chromium;
    private readonly Host _host = new();

    public Site(Chromium chromium)
        : this(chromium, [])
    {
    }

    protected Site(Chromium chromium, IEnumerable<KeyValuePair<string, string>> settings)
    {
        _chromium = chromium;
        var port = ServerProcess.FreePort();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        _host.Settings["Site:PublicUrl"] = Address.ToString();
        foreach (var (key, value) in settings)
        {
            _host.Settings[key] = value;
        }

        _host.UseKestrel(port);
    }

    public Uri Address { get; }

    public TestClock Clock => _host.Clock;

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => _host.Grains;

    internal Mailbox Mail => new(_host.PickupFolder);

    public virtual ValueTask InitializeAsync()
    {
        _host.StartServer();
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing went wrong behind the pages either.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Assert.True(_host.Failures.IsEmpty, string.Join('\n', _host.Failures));
        GC.SuppressFinalize(this);
    }

    /// <summary>The code that the person's authenticator app shows now.</summary>
    public Task<string> CodeOfAsync(string email) => _host.CodeOfAsync(email);

    /// <summary>A browser of its own (cookies, history) on this service.</summary>
    internal Task<Device> OpenAsync(Screen screen, bool javaScript = true, string language = "vi-VN") =>
        Device.OpenAsync(_chromium.Browser, Address, screen, javaScript, language);

    /// <summary>Rings the alarm clock's bells now rather than at the next minute: what is due is met, what waits is mailed.</summary>
    public async Task RingAsync()
    {
        await RunAsync("sweep");
        await RunAsync("mail");
    }

    private async Task RunAsync(string recurring)
    {
        var storage = Services.GetRequiredService<JobStorage>();
        var job = new RecurringJobManager(storage).TriggerJob(recurring);
        using var deadline = new CancellationTokenSource(Patience);
        using var connection = storage.GetConnection();
        var waiting = storage.GetMonitoringApi();
        while (connection.GetStateData(job)?.Name != "Succeeded"
            || waiting.ProcessingCount() > 0 || waiting.Queues().Sum(q => q.Length) > 0)
        {
            await Task.Delay(50, deadline.Token);
        }
    }

    private sealed class Host : WebHost
    {
        public ConcurrentQueue<string> Failures { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(log => log.Services.AddSingleton<ILoggerProvider>(new FailureKeeper(Failures)));
        }
    }
}
