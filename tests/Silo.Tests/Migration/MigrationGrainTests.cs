using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Upkeep;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Migration;

/// <summary>The board and the catalogue in the cluster, on both databases.</summary>
public sealed class MigrationGrainTests
{
    private static readonly PlatformChoice Own = new(null, "Sổ Biển");

    private readonly Guid _owner = Guid.CreateVersion7();
    private readonly Guid _officer = Guid.CreateVersion7();
    private readonly Guid _neighbour = Guid.CreateVersion7();
    private readonly Guid _enterprise = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_use_is_asked_for_announced_and_lapses_on_its_day_and_the_cells_go_with_it(Database database)
    {
        await using var silos = await StartAsync(database);
        await MoveAsync(silos, "accounting", FunctionState.InUse, new PlatformChoice("misa-amis", null));
        await MoveAsync(silos, "sales", FunctionState.InUse, new PlatformChoice("sapo", null));
        await MoveAsync(silos, "payments", FunctionState.Planned, new PlatformChoice("vnpay", null));
        Assert.Equal((1, 0, 0), await CountsAsync(silos));
        Assert.Equal(["accounting InUse", "payments Planned", "sales InUse"], await FunctionsAsync(silos));

        // Confirmed on 24 November 2026: asked again on 24 May 2027, announced on 24 April 2028, lapsed on 24 May 2028.
        await PassToAsync(silos, new DateOnly(2027, 5, 25));
        await PassToAsync(silos, new DateOnly(2028, 4, 26));
        Assert.Equal([NoticeKinds.UseAskedAgain, NoticeKinds.UseEnding], (await InboxAsync(silos)).Order(StringComparer.Ordinal));
        await PassToAsync(silos, new DateOnly(2028, 5, 23));
        Assert.Equal((1, 0, 0), await CountsAsync(silos));

        await PassToAsync(silos, new DateOnly(2028, 5, 24));
        Assert.Equal((0, 0, 1), await CountsAsync(silos));
        Assert.Equal(["accounting Stale", "payments Planned", "sales Stale"], await FunctionsAsync(silos));
        Assert.Single(await InboxAsync(silos), NoticeKinds.UseLapsed);

        await MoveAsync(silos, "sales", FunctionState.InUse, PlatformChoice.AsItIs);
        Assert.Equal((1, 0, 1), await CountsAsync(silos));
        await MoveAsync(silos, "accounting", FunctionState.None, PlatformChoice.AsItIs);
        Assert.Equal((1, 0, 0), await CountsAsync(silos));
        Assert.Empty(await new CellRecount(silos.Store.Reads).RecountAsync());
        Assert.Empty(await new JournalReplay(silos.Store.Reads, silos.Store.Store).RunAsync(10));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_named_platform_counts_once_an_officer_of_the_province_listed_it(Database database)
    {
        await using var silos = await StartAsync(database);
        await MoveAsync(silos, "traceability", FunctionState.InUse, Own);
        Assert.Equal((0, 0, 0), await CountsAsync(silos));
        Assert.Null(await Desk(silos).NamedAsync(_owner));
        Assert.Null(await Desk(silos).NamedAsync(_neighbour));
        var named = Assert.Single((await Desk(silos).NamedAsync(_officer))!.Rows);
        Assert.Equal(("Sổ Biển", "traceability", _enterprise), (named.Name, named.Function, named.EnterpriseId));

        var day = LocalDay.DayOf(silos.Clock.Now);
        var put = new PutPlatform("56", null, 0, new PlatformDetails("Sổ Biển", ["traceability"], "Trang của nhà cung cấp", day, ""));
        Assert.Equal(Refusals.NotFound, (await Catalogue(silos).PutAsync(By(_neighbour), put)).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, (await Catalogue(silos).PutAsync(By(_owner), put)).Refusal!.Code);
        var code = (await Catalogue(silos).PutAsync(By(_officer), put)).Value!.Code;
        var list = new ListNamedPlatform(named.Id, code);
        Assert.Equal(Refusals.NotFound, (await Board(silos).ListNamedAsync(By(_owner), list)).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, (await Board(silos).ListNamedAsync(By(_neighbour), list)).Refusal!.Code);
        Assert.True((await Board(silos).ListNamedAsync(By(_officer), list)).Accepted);

        Assert.Equal((1, 0, 0), await CountsAsync(silos));
        Assert.Empty((await Desk(silos).NamedAsync(_officer))!.Rows);
        var function = (await Board(silos).GetBoardAsync(_owner))!.Functions.Single(f => f.Function == "traceability");
        Assert.Equal(("Sổ Biển", true, code), (function.PlatformName, function.IsListed, function.PlatformCode));
        Assert.Empty(await new CellRecount(silos.Store.Reads).RecountAsync());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Officers_keep_the_catalogue_over_what_comes_with_the_service(Database database)
    {
        await using var silos = await StartAsync(database);
        var sapo = (await Desk(silos).ListAsync()).Find("sapo")!;
        var changed = new PlatformDetails("Sapo", ["sales"], "Cổng công bố", LocalDay.DayOf(silos.Clock.Now), "https://sapo.vn");

        Assert.Equal(1, (await Catalogue(silos).PutAsync(By(_officer), new PutPlatform("56", "sapo", sapo.Version, changed))).Value!.Version);
        Assert.Equal(
            PlatformRefusals.Changed, (await Catalogue(silos).PutAsync(By(_officer), new PutPlatform("56", "sapo", 0, changed))).Refusal!.Code);
        Assert.True((await Catalogue(silos).RetireAsync(By(_officer), new RetirePlatform("56", "sapo", 1, Retired: true))).Accepted);

        var kept = (await Desk(silos).ListAsync()).Find("sapo")!;
        Assert.Equal(("Cổng công bố", PlatformOrigin.Officer, true, 2), (kept.Source, kept.Origin, kept.IsRetired, kept.Version));
        var refused = await Board(silos).MoveAsync(By(_owner), Command("sales", FunctionState.None, FunctionState.UnderWay, new PlatformChoice("sapo", null)));
        Assert.Equal(MigrationRefusals.PlatformUnknown, refused.Refusal!.Code);
        Assert.False((await silos.Grains.GetGrain<IPlatformDesk>(IPlatformDesk.KeyOf("79")).ListAsync()).Find("sapo")!.IsRetired);
        Assert.Empty(await new JournalReplay(silos.Store.Reads, silos.Store.Store).RunAsync(10));
    }

    [Fact]
    public async Task Who_is_no_member_sees_no_board_and_moves_nothing()
    {
        await using var silos = await StartAsync(Database.Sqlite);

        Assert.Null(await Board(silos).GetBoardAsync(_officer));
        Assert.Equal(
            Refusals.NotFound,
            (await Board(silos).MoveAsync(
                By(_officer), Command("sales", FunctionState.None, FunctionState.UnderWay, new PlatformChoice("sapo", null)))).Refusal!.Code);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Many_enterprises_in_the_same_cells_at_once_leave_every_figure_right(Database database)
    {
        await using var silos = await StartAsync(database);
        await Task.WhenAll(Enumerable.Range(10, 16).Select(async number =>
        {
            var id = Guid.CreateVersion7();
            await RegisterAsync(silos, id, number);
            var random = new Random(number);
            for (var i = 0; i < 12; i++)
            {
                var board = (await silos.Grains.GetGrain<IEnterpriseMigration>(id).GetBoardAsync(_owner))!;
                var function = board.Functions[random.Next(4)];
                var to = (FunctionState)random.Next(4);
                await silos.Grains.GetGrain<IEnterpriseMigration>(id).MoveAsync(
                    By(_owner), Command(function.Function, function.State, to, function.PlatformName.Length > 0 ? PlatformChoice.AsItIs : Own));
            }
        }));

        Assert.Empty(await new CellRecount(silos.Store.Reads).RecountAsync());
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());

    private IEnterpriseMigration Board(SiloCluster silos) => silos.Grains.GetGrain<IEnterpriseMigration>(_enterprise);

    private static IPlatformDesk Desk(SiloCluster silos) => silos.Grains.GetGrain<IPlatformDesk>(IPlatformDesk.KeyOf("56"));

    private static IPlatformsGrain Catalogue(SiloCluster silos) => silos.Grains.GetGrain<IPlatformsGrain>(IPlatformsGrain.KeyOf("56"));

    private static MoveFunction Command(string function, FunctionState seen, FunctionState to, PlatformChoice platform) =>
        new(function, seen, to, platform, new DateOnly(2026, 12, 31), UsedLately: true, [], null);

    private async Task MoveAsync(SiloCluster silos, string function, FunctionState to, PlatformChoice platform)
    {
        var seen = (await Board(silos).GetBoardAsync(_owner))!.Functions.Single(f => f.Function == function).State;
        var outcome = await Board(silos).MoveAsync(By(_owner), Command(function, seen, to, platform));
        Assert.True(outcome.Accepted, outcome.Refusal?.Code);
    }

    /// <summary>To noon of that day, as sweeps find it.</summary>
    private static async Task PassToAsync(SiloCluster silos, DateOnly day)
    {
        silos.Clock.Advance(TimeSpan.FromMilliseconds(LocalDay.InstantOf(day, new TimeOnly(12, 0)) - silos.Clock.Now));
        await silos.Sweep.RunAsync();
        await silos.Sweep.RunAsync();
    }

    private async Task<List<string>> InboxAsync(SiloCluster silos) =>
        [.. (await silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetInboxAsync(_owner, 20)).Messages.Select(m => m.Kind)];

    private static async Task<(long Using, long Completed, long Stale)> CountsAsync(SiloCluster silos)
    {
        Assert.Empty(await new CellRecount(silos.Store.Reads).RecountAsync());
        await using var db = silos.Store.Reads.CreateDbContext();
        var cells = await db.Cells.ToListAsync();
        return (
            cells.Where(c => c.UsingClaimed).Sum(c => c.N), cells.Where(c => c.CompletedClaimed).Sum(c => c.N), cells.Where(c => c.Stale).Sum(c => c.N));
    }

    private static async Task<List<string>> FunctionsAsync(SiloCluster silos)
    {
        await using var db = silos.Store.Reads.CreateDbContext();
        return [.. (await db.FunctionCells.Where(c => c.N != 0).ToListAsync()).Select(c => $"{c.Function} {c.State}").Order(StringComparer.Ordinal)];
    }

    private async Task<SiloCluster> StartAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database, silos: 1);
        foreach (var (person, province) in ((Guid, string?)[])[(_owner, null), (_officer, "56"), (_neighbour, "79")])
        {
            var grain = silos.Grains.GetGrain<IPersonGrain>(person);
            Assert.True((await grain.RegisterAsync(By(person), new RegisterPerson($"{person:N}@vi-du.test", "vi"), mail: null)).Accepted);
            if (province is not null)
            {
                Assert.True((await grain.AppointAsync(By(Caller.System), new AppointOfficer(province, "Sở thử nghiệm"))).Accepted);
            }
        }

        await RegisterAsync(silos, _enterprise, 3);
        return silos;
    }

    private async Task RegisterAsync(SiloCluster silos, Guid id, int number)
    {
        var details = new ProfileDetails(
            "Rong nho Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(id)
            .RegisterAsync(By(_owner), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(number), details))).Accepted);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProof>(id).RecordAsync(Caller.BySystem(Guid.CreateVersion7()))).Accepted);
    }
}
