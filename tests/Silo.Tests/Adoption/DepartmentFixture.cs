using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Demo;
using SanSangSo.Silo.Enterprises;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Adoption;

/// <summary>The same province on both databases, and a silo before each; tests of the class only read.</summary>
public sealed class DepartmentFixture : IAsyncLifetime
{
    internal const string Province = "56";
    private const int SampleCount = 150;

    /// <summary>Names that searches must tell apart, as people would type them on registering.</summary>
    internal static readonly ImmutableArray<string> Names =
    [
        "Công ty TNHH Hải Sản Tươi Ngon",
        "Công ty TNHH Hải Sản Mặn Mòi".Normalize(NormalizationForm.FormD),
        "Cơ sở hải sản khô Bà Tám",
        "Nhà nghỉ Hòa Bình",
        "Nhà nghỉ Hoà Bình",
        "Công ty Cổ phần Đá Ốp Lát Đèo Cả",
        "Công ty Giảm giá 100% Mỗi Ngày",
        "Công ty Giảm giá 1000 Mỗi Ngày",
        "Công ty May_Mặc Gạch Dưới",
        "Công ty Ân Cần",
        "Công ty An Cần",
        "Công ty Ăn Cần",
    ];

    private readonly Dictionary<Database, DepartmentOn> _on = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var database in Enum.GetValues<Database>())
        {
            _on.Add(database, await DepartmentOn.OpenAsync(database, SampleCount));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var on in _on.Values)
        {
            await on.DisposeAsync();
        }
    }

    internal DepartmentOn On(Database database) => _on[database];
}

/// <summary>One of the databases, filled, with a silo before it.</summary>
internal sealed class DepartmentOn : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private DepartmentOn(StoreUnderTest store, InProcessTestCluster cluster) => (Store, _cluster) = (store, cluster);

    /// <summary>An officer of the province, and one of another.</summary>
    public static Guid Officer { get; } = DerivedId.From("officer-of-56");

    public static Guid Stranger { get; } = DerivedId.From("officer-of-79");

    /// <summary>Reads every province.</summary>
    public static Guid Auditor { get; } = DerivedId.From("auditor");

    public StoreUnderTest Store { get; }

    public IDepartmentDesk Desk => _cluster.Client.GetGrain<IDepartmentDesk>(IDepartmentDesk.KeyOf(DepartmentFixture.Province));

    public IInspectionDesk Inspection => _cluster.Client.GetGrain<IInspectionDesk>(IInspectionDesk.Key);

    public IAuditDesk Log => _cluster.Client.GetGrain<IAuditDesk>(IAuditDesk.Key);

    public static Guid IdOf(string name) => DerivedId.From("named", Array.IndexOf([.. DepartmentFixture.Names], name));

    public static async Task<DepartmentOn> OpenAsync(Database database, int sampleCount)
    {
        var clock = new TestClock();
        var store = await StoreUnderTest.OpenAsync(database);
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddDomainSerializer();
            silo.Services.AddSingleton<IStore>(store.Store);
            silo.Services.AddSingleton<IStoreSettings>(store.Store);
            silo.Services.AddSingleton(store.Reads);
            silo.Services.AddSingleton(store.TaxCodes);
            silo.Services.AddSingleton<IPersonReads, PersonReads>();
            silo.Services.AddSingleton<IEnterpriseReads, EnterpriseReads>();
            silo.Services.AddSingleton<SanSangSo.Silo.Instruments.InstrumentShelf>();
            silo.Services.AddSingleton<IOutboxSignal, NoOutbox>();
            silo.Services.AddKeyedSingleton<TimeProvider>(Clock.Business, clock);
        });
        builder.ConfigureClient(client => client.Services.AddDomainSerializer());
        var on = new DepartmentOn(store, builder.Build());
        await on._cluster.DeployAsync();
        await on.AppointAsync(Officer, DepartmentFixture.Province);
        await on.AppointAsync(Stranger, "79");
        await on.MakeAuditorAsync();
        var writer = new SyntheticWriter(store.Store);
        foreach (var enterprise in new SyntheticProvince(clock.Now).Take(sampleCount))
        {
            Assert.True(await writer.WriteAsync(enterprise));
        }

        foreach (var (name, number) in DepartmentFixture.Names.Select((n, i) => (n, i)))
        {
            Assert.True(await writer.WriteAsync(Named(number, name, clock.Now)));
        }

        return on;
    }

    public async Task<EnterprisePage> FindAsync(EnterpriseQuery query) => (await Desk.FindAsync(Officer, query))!;

    public Task<EnterprisePage> FindAsync(string text) => FindAsync(Everything with { Text = text });

    public static EnterpriseQuery Everything { get; } = new(null, null, null, null, null, null, null, null, EnterpriseQuery.TakeMaximum);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await Store.DisposeAsync();
    }

    private static SyntheticEnterprise Named(int number, string name, long now)
    {
        var details = new ProfileDetails(name, "22366", "10", LegalForm.Company, Ownership.Private, false, false, false);
        return new SyntheticEnterprise(
            number, DerivedId.From("named", number), Caller.System, now,
            new RegisterEnterprise(DepartmentFixture.Province, SampleEnterprise.TaxCodeOf(number), details), null, [], null);
    }

    private async Task MakeAuditorAsync()
    {
        var person = await RegisterAsync(Auditor);
        var granted = await person.GrantRoleAsync(
            Caller.BySystem(DerivedId.From(Auditor, 2)), new GrantRole(StaffOffer.Of(StaffRole.Auditor), Caller.System));
        Assert.True(granted.Accepted);
    }

    private async Task<IPersonGrain> RegisterAsync(Guid id)
    {
        var person = _cluster.Client.GetGrain<IPersonGrain>(id);
        var registered = await person.RegisterAsync(
            Caller.BySystem(DerivedId.From(id, 1)), new RegisterPerson($"{id:N}@department.test", "vi"), mail: null);
        Assert.True(registered.Accepted);
        return person;
    }

    private async Task AppointAsync(Guid id, string province)
    {
        var person = await RegisterAsync(id);
        var appointed = await person.AppointAsync(Caller.BySystem(DerivedId.From(id, 2)), new AppointOfficer(province, "Sở"));
        Assert.True(appointed.Accepted);
    }

    private sealed class NoOutbox : IOutboxSignal
    {
        public void Raise()
        {
        }
    }
}
