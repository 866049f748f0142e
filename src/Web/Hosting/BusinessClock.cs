using SanSangSo.Silo.Hosting;

namespace SanSangSo.Web.Hosting;

/// <summary>The key under which pages ask for the clock that tests can move: <c>[FromKeyedServices(BusinessClock.Key)] TimeProvider</c>.</summary>
public static class BusinessClock
{
    public const string Key = Clock.Business;
}
