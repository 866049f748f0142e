using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Silo.Upkeep;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Provinces;

public sealed class ProvinceGrainTests
{
    private static readonly ProvinceDetails Details = new(
        new LocalText("Lâm Đồng", "Lam Dong"), "Lâm Đồng", new LocalText("Sở Khoa học và Công nghệ", "Department of Science"), "so@lam-dong.test",
        "0263 1234567", "36 Trần Phú", "#7a1f3d");

    private static readonly ProvinceTarget Target = new(
        TargetGoal.UsingSmes, TargetComparison.MoreThan, 70, new DateOnly(2030, 12, 31), new LocalText("Quyết định 411", "Decision 411"));

    private readonly Guid _administrator = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_province_is_kept_over_what_comes_with_the_service_and_each_part_by_itself(Database database)
    {
        await using var silos = await StartAsync(database);
        Assert.Equal(["56"], (await Desk(silos).ListAsync()).Select(p => p.Code));
        Assert.Equal(0, (await Desk(silos).FindAsync("56"))!.Version);

        Assert.True((await Grain(silos, "56").SetTargetsAsync(By(_administrator), new SetProvinceTargets("56", 0, [Target]))).Accepted);
        var own = (await Desk(silos).FindAsync("56"))!;
        Assert.Equal(ProvinceDefaults.Find("56")!.Details, own.Details);
        Assert.Equal((Target, 1, true), (Assert.Single(own.Targets), own.Version, own.InService));

        var typed = new DescribeProvince("68", 0, Details, InService: true);
        var caller = By(_administrator);
        Assert.Equal(2, (await Grain(silos, "68").DescribeAsync(caller, typed)).Value!.Version);
        Assert.Equal(2, (await Grain(silos, "68").DescribeAsync(caller, typed)).Value!.Version);
        Assert.True((await Grain(silos, "68").SetTargetsAsync(By(_administrator), new SetProvinceTargets("68", 2, [Target]))).Accepted);
        Assert.True((await Grain(silos, "68").DescribeAsync(
            By(_administrator), typed with { Expected = 3, Details = Details with { Phone = "" }, InService = false })).Accepted);

        var kept = (await Desk(silos).FindAsync("68"))!;
        Assert.Equal((Details with { Phone = "" }, false, 5), (kept.Details, kept.InService, kept.Version));
        Assert.Equal(Target, Assert.Single(kept.Targets));
        Assert.False(kept.AreCommunesKnown);
        Assert.Equal(["56", "68"], (await Desk(silos).ListAsync()).Select(p => p.Code));
        Assert.Empty(await new JournalReplay(silos.Store.Reads, silos.Store.Store).RunAsync(10));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Of_two_who_change_the_same_version_the_second_is_refused(Database database)
    {
        await using var silos = await StartAsync(database);
        var first = new DescribeProvince("68", 0, Details, InService: false);
        Assert.True((await Grain(silos, "68").DescribeAsync(By(_administrator), first)).Accepted);
        var second = await Grain(silos, "68").DescribeAsync(By(_administrator), first with { InService = true });
        Assert.Equal(ProvinceRefusals.Changed, second.Refusal!.Code);
        Assert.False((await Desk(silos).FindAsync("68"))!.InService);
    }

    [Fact]
    public async Task Only_administrators_change_a_province_and_only_by_its_own_code()
    {
        await using var silos = await StartAsync(Database.Sqlite);
        var command = new DescribeProvince("68", 0, Details, InService: true);
        Assert.Equal(Refusals.NotFound, (await Grain(silos, "68").DescribeAsync(By(Guid.CreateVersion7()), command)).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, (await Grain(silos, "56").DescribeAsync(By(_administrator), command)).Refusal!.Code);
        Assert.Equal(
            Refusals.NotFound,
            (await Grain(silos, "56").SetTargetsAsync(By(Guid.CreateVersion7()), new SetProvinceTargets("56", 0, []))).Refusal!.Code);
        Assert.Null(await Desk(silos).FindAsync("68"));
    }

    [Fact]
    public async Task Officers_are_invited_for_kept_provinces_and_the_log_names_them()
    {
        await using var silos = await StartAsync(Database.Sqlite);
        var invite = new InviteStaff("chuyen-vien@lam-dong.test", new StaffOffer(StaffRole.Officer, "68", "Sở", Head: false), "vi");
        var refused = await silos.Grains.GetGrain<IInvitationGrain>(Guid.CreateVersion7()).InviteAsync(By(_administrator), invite);
        Assert.Equal(PersonRefusals.OfferNotWhole, refused.Refusal!.Code);

        await Grain(silos, "68").DescribeAsync(By(_administrator), new DescribeProvince("68", 0, Details, InService: true));
        Assert.True((await silos.Grains.GetGrain<IInvitationGrain>(Guid.CreateVersion7()).InviteAsync(By(_administrator), invite)).Accepted);
        var log = (await silos.Grains.GetGrain<IAuditDesk>(IAuditDesk.Key).FindAsync(
            _administrator, Guid.CreateVersion7(), new LogQuery(null, null, "province.described", null, null)))!;
        Assert.Equal("Lâm Đồng", Assert.Single(log.Rows).About);
    }

    [Fact]
    public async Task No_enterprise_signs_up_where_the_province_is_closed()
    {
        await using var silos = await StartAsync(Database.Sqlite);
        var own = ProvinceDefaults.Find("56")!.Details;
        var register = new RegisterEnterprise("56", TaxCode.Parse("4200237973"), new ProfileDetails(
            "Rong nho Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false));
        Assert.True((await Grain(silos, "56").DescribeAsync(By(_administrator), new DescribeProvince("56", 0, own, InService: false))).Accepted);
        var enterprise = silos.Grains.GetGrain<IEnterpriseProfile>(Guid.CreateVersion7());
        Assert.Equal(ProfileRefusals.ProvinceClosed, (await enterprise.RegisterAsync(By(_administrator), register)).Refusal!.Code);
        Assert.True((await Grain(silos, "56").DescribeAsync(By(_administrator), new DescribeProvince("56", 2, own, InService: true))).Accepted);
        Assert.True((await enterprise.RegisterAsync(By(_administrator), register)).Accepted);
    }

    private async Task<SiloCluster> StartAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database, silos: 1);
        var person = silos.Grains.GetGrain<IPersonGrain>(_administrator);
        Assert.True((await person.RegisterAsync(By(_administrator), new RegisterPerson("quan-tri@cu-lao.test", "vi"), null)).Accepted);
        Assert.True((await person.GrantRoleAsync(
            By(Caller.System), new GrantRole(StaffOffer.Of(StaffRole.Administrator), Caller.System))).Accepted);
        return silos;
    }

    private static IProvinceGrain Grain(SiloCluster silos, string code) => silos.Grains.GetGrain<IProvinceGrain>(IProvinceGrain.KeyOf(code));

    private static IProvinceDesk Desk(SiloCluster silos) => silos.Grains.GetGrain<IProvinceDesk>(IProvinceDesk.Key);

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
