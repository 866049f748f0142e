using System.Net;
using System.Net.Sockets;

namespace SanSangSo.Silo.Hosting;

internal static class Ports
{
    public static bool IsValid(int port) => port is > 0 and <= 65535;

    /// <summary>A loopback port that nobody listens on at this moment.</summary>
    public static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
