using System.Net;

namespace SanSangSo.Silo.Hosting;

public enum ClusterMode
{
    /// <summary>One process: Web with a silo inside.</summary>
    Embedded,

    /// <summary>Any number of Web and Silo processes that find each other in PostgreSQL.</summary>
    Clustered,
}

/// <summary>Section <c>Cluster</c>: how silos find each other. Ports count in the clustered mode only.</summary>
public sealed class ClusterOptions
{
    public const string Section = "Cluster";

    public ClusterMode Mode { get; set; } = ClusterMode.Embedded;

    public string ClusterId { get; set; } = "san-sang-so";

    public string ServiceId { get; set; } = "san-sang-so";

    public int SiloPort { get; set; } = 11111;

    public int GatewayPort { get; set; } = 30000;

    /// <summary>The IP address others reach this silo at; null lets the host's own address be found.</summary>
    public string? AdvertisedAddress { get; set; }

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(ClusterId) || string.IsNullOrWhiteSpace(ServiceId))
        {
            yield return "Cluster:ClusterId and Cluster:ServiceId may not be empty.";
        }

        if (!Ports.IsValid(SiloPort) || !Ports.IsValid(GatewayPort) || SiloPort == GatewayPort)
        {
            yield return "Cluster:SiloPort and Cluster:GatewayPort must be two different ports between 1 and 65535.";
        }

        if (AdvertisedAddress is not null && !IPAddress.TryParse(AdvertisedAddress, out _))
        {
            yield return "Cluster:AdvertisedAddress is not an IP address.";
        }
    }
}
