using Microsoft.Extensions.Configuration;
using SanSangSo.Silo.Hosting;
using Xunit;

namespace SanSangSo.Silo.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Nothing_given_is_the_embedded_profile()
    {
        var settings = Read();

        Assert.False(settings.Clustered);
        Assert.Equal(StorageProvider.Sqlite, settings.Storage.Provider);
        Assert.Equal("56", settings.Province.Code);
        Assert.Equal(Path.Combine(settings.Data.FullPath, "mail"), settings.PickupFolder);
    }

    [Theory]
    [InlineData("Cluster:Mode", "Cluster:Mode", "Elsewhere")]
    [InlineData("Storage:Provider Postgres", "Cluster:Mode", "Clustered")]
    [InlineData("Storage:ConnectionString is missing", "Storage:Provider", "Postgres")]
    [InlineData("Storage:ConnectionString is not one", "Storage:ConnectionString", "Host=here;Database=there")]
    [InlineData("Data:Folder is empty", "Data:Folder", " ")]
    [InlineData("Cluster:SiloPort", "Cluster:SiloPort", "0")]
    [InlineData("Cluster:AdvertisedAddress is not an IP address", "Cluster:AdvertisedAddress", "silo-1")]
    [InlineData("Site:PublicUrl must be", "Site:PublicUrl", "sansangso.vn")]
    [InlineData("Site:KnownProxies must be", "Site:KnownProxies:0", "proxy")]
    [InlineData("Mail:Smtp:Host is missing", "Mail:Mode", "Smtp")]
    [InlineData("Province:Code is not", "Province:Code", "99")]
    [InlineData("Demo:Password is missing", "Demo:Enabled", "true")]
    [InlineData("section Cluster", "Cluster:Prot", "1")]
    public void A_wrong_setting_stops_the_start_with_one_line_that_names_it(string expected, string key, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read((key, value)));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void Every_wrong_setting_is_named_at_once()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("Site:PublicUrl", "x"), ("Province:Code", "x")));

        Assert.Contains("Site:PublicUrl", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Province:Code", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_data_is_refused_in_production_only()
    {
        (string, string)[] demo = [("Demo:Enabled", "true"), ("Demo:Password", "a long enough one")];

        Assert.Throws<StartRefusedException>(() => Read("Production", demo));
        Assert.True(Read("Demo", demo).Demo.Enabled);
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_not_repeated()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("Mail:Smtp:Port", "hunter2")));

        Assert.Contains("Mail:Smtp:Port", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_start_is_exit_code_1() =>
        Assert.Equal(1, await StartGuard.RunAsync(() => throw new StartRefusedException("The service does not start.")));

    private static SiloSettings Read(params (string Key, string Value)[] values) => Read("Development", values);

    private static SiloSettings Read(string environment, params (string Key, string Value)[] values) => SiloSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build(),
        environment);
}
