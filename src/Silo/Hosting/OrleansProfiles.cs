using System.Net;
using Orleans.Configuration;

namespace SanSangSo.Silo.Hosting;

/// <summary>How a silo, and a client, take part in the cluster in each profile.</summary>
internal static class OrleansProfiles
{
    private const string Invariant = "Npgsql";

    // A caller waits no longer than this; a commit has 5 seconds of it.
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(10);

    /// <summary>One silo that nobody joins: loopback, a free port, no gateway.</summary>
    public static void UseEmbedded(this ISiloBuilder silo, ClusterOptions cluster)
    {
        var port = Ports.FindFree();
        silo.UseDevelopmentClustering(new IPEndPoint(IPAddress.Loopback, port));
        silo.ConfigureEndpoints(IPAddress.Loopback, port, gatewayPort: 0);
        silo.UseCommon(cluster);
    }

    /// <summary>
    /// Silos meet in PostgreSQL. A dead one is declared so within about four seconds; 'I am alive' every five lets a whole cluster
    /// that was killed come up again quickly.
    /// </summary>
    public static void UseClustered(this ISiloBuilder silo, ClusterOptions cluster, string connectionString)
    {
        silo.UseAdoNetClustering(o =>
        {
            o.Invariant = Invariant;
            o.ConnectionString = ClusterSchema.ConnectionString(connectionString);
        });
        if (cluster.AdvertisedAddress is { } address)
        {
            var ip = IPAddress.Parse(address);
            silo.ConfigureEndpoints(ip, cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(ip));
        }
        else
        {
            silo.ConfigureEndpoints(cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: true);
        }

        silo.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = TimeSpan.FromSeconds(2);
            o.NumMissedProbesLimit = 2;
            o.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        });
        silo.UseCommon(cluster);
    }

    /// <summary>A client keeps trying: silos may start after it, or be replaced under it.</summary>
    public static void UseClustered(this IClientBuilder client, ClusterOptions cluster, string connectionString)
    {
        client.UseAdoNetClustering(o =>
        {
            o.Invariant = Invariant;
            o.ConnectionString = ClusterSchema.ConnectionString(connectionString);
        });
        client.Configure<Orleans.Configuration.ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
        client.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = ResponseTimeout);
        client.Configure<GatewayOptions>(o => o.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
        client.UseConnectionRetryFilter(async (_, stopping) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stopping);
            return true;
        });
        client.Services.AddDomainSerializer();
    }

    private static void UseCommon(this ISiloBuilder silo, ClusterOptions cluster)
    {
        silo.Configure<Orleans.Configuration.ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
        silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = ResponseTimeout);
        silo.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = ResponseTimeout);
        silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(3));
        silo.Services.AddDomainSerializer();
    }
}
