using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Hosting;

/// <summary>The silo inside or outside, and how the process is reached. This folder is the only one that names types of the silo.</summary>
internal static class HostingSetup
{
    /// <exception cref="StartRefusedException">A setting is wrong.</exception>
    public static WebApplicationBuilder AddSanSangSoHosting(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        var isEmbedded = builder.Configuration.GetValue($"{ClusterOptions.Section}:{nameof(ClusterOptions.Mode)}", ClusterMode.Embedded)
            == ClusterMode.Embedded;
        var settings = isEmbedded ? builder.AddSanSangSoSilo() : builder.AddSanSangSoClusterClient();
        if (!isEmbedded)
        {
            // Not to write to it: for 'migrate', and to see that it is prepared.
            builder.Services.AddStore(builder.Configuration);
        }

        builder.Services.AddSingleton(new SiteAddress(new Uri(settings.Site.PublicUrl)));
        builder.Services.AddSingleton(new DemoMode(settings.Demo.Enabled, settings.Demo.Password));
        builder.AddSanSangSoAccounts(new AccountStorage(
            settings.Storage.Provider == StorageProvider.Postgres ? settings.Storage.ConnectionString : null, settings.Data.FullPath));

        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [settings.Site.Host]);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = settings.Site.KnownProxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in settings.Site.KnownProxies)
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        if (settings.Demo.Enabled)
        {
            builder.Services.AddHostedService<DemoStart>();
        }

        return builder;
    }

    /// <summary>Before everything that looks at addresses, schemes or cookies.</summary>
    public static WebApplication UseSanSangSoHosting(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseCookiePolicy();
        return app;
    }
}
