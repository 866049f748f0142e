using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Upkeep;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Breaches;

public sealed class BreachGrainTests
{
    private readonly Guid _breach = Guid.CreateVersion7();
    private readonly Guid _first = Guid.CreateVersion7();
    private readonly Guid _second = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Administrators_are_reminded_a_day_before_and_when_it_is_overdue_once_each(Database database)
    {
        await using var silos = await StartAsync(database);

        await silos.BreachSweep.RunAsync();
        Assert.Empty(await KindsAsync(silos, _first));

        silos.Clock.Advance(TimeSpan.FromHours(48));
        await silos.BreachSweep.RunAsync();
        await silos.BreachSweep.RunAsync();
        Assert.Equal([NoticeKinds.BreachDue], await KindsAsync(silos, _first));
        Assert.Equal([NoticeKinds.BreachDue], await KindsAsync(silos, _second));
        Assert.Equal(2, await silos.Delivery.RunAsync());

        silos.Clock.Advance(TimeSpan.FromHours(24));
        await silos.BreachSweep.RunAsync();
        await silos.BreachSweep.RunAsync();
        silos.Clock.Advance(TimeSpan.FromDays(9));
        await silos.BreachSweep.RunAsync();
        Assert.Equal([NoticeKinds.BreachOverdue, NoticeKinds.BreachDue], await KindsAsync(silos, _first));
        Assert.Equal(2, await silos.Delivery.RunAsync());
        Assert.Equal(4, silos.Mails.Count);

        Assert.Equal(new BreachCount(1, 1), await Desk(silos).CountAsync(_first));
        Assert.Empty(await new JournalReplay(silos.Store.Reads, silos.Store.Store).RunAsync(10));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_is_added_is_listed_in_its_order_and_the_clock_stops_with_the_report(Database database)
    {
        await using var silos = await StartAsync(database);
        var breach = silos.Grains.GetGrain<IBreachGrain>(_breach);
        silos.Clock.Advance(TimeSpan.FromHours(2));
        var now = silos.Clock.Now;
        Assert.True((await breach.AmendAsync(By(_second), new AmendBreach("Thêm 3 người"))).Accepted);
        Assert.True((await breach.ReportAsync(By(_first), new ReportBreach(now, "A05", "12/BC"))).Accepted);
        Assert.True((await breach.TellAsync(By(_first), new TellBreachPeople(now, "Qua thư"))).Accepted);
        Assert.True((await breach.CloseAsync(By(_first), new CloseBreach("Biên bản"))).Accepted);
        silos.Clock.Advance(TimeSpan.FromHours(100));
        await silos.BreachSweep.RunAsync();
        Assert.Empty(await KindsAsync(silos, _first));

        var view = (await Desk(silos).GetAsync(_first, _breach))!;
        Assert.Equal(["noted", "amended", "reported", "people-told", "closed"], view.Entries.Select(e => e.Kind));
        Assert.Equal(["Thêm 3 người", "A05", "12/BC", "Qua thư", "Biên bản"], view.Entries.SelectMany(e => e.Texts));
        Assert.Equal("hai@cu-lao.test", view.Entries[1].By);
        Assert.Equal(("Gửi nhầm thư", 12, now), (view.Row.Nature, view.Row.People, view.Row.ReportedAt));
        Assert.Equal(view.Row, Assert.Single((await Desk(silos).ListAsync(_first))!.Rows));
        Assert.Equal(new BreachCount(0, 0), await Desk(silos).CountAsync(_first));
    }

    [Fact]
    public async Task The_register_is_there_for_administrators_only()
    {
        await using var silos = await StartAsync(Database.Sqlite);
        var stranger = Guid.CreateVersion7();
        var breach = silos.Grains.GetGrain<IBreachGrain>(_breach);

        Assert.Equal(Refusals.NotFound, (await breach.AmendAsync(By(stranger), new AmendBreach("Thêm"))).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, (await breach.RemindAsync(By(_first))).Refusal!.Code);
        Assert.Null(await Desk(silos).ListAsync(stranger));
        Assert.Null(await Desk(silos).GetAsync(stranger, _breach));
        Assert.Null(await Desk(silos).CountAsync(stranger));
        Assert.Null(await Desk(silos).GetAsync(_first, stranger));
    }

    private async Task<SiloCluster> StartAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database, silos: 1);
        foreach (var (id, email) in ((Guid, string)[])[(_first, "mot@cu-lao.test"), (_second, "hai@cu-lao.test")])
        {
            var person = silos.Grains.GetGrain<IPersonGrain>(id);
            Assert.True((await person.RegisterAsync(By(id), new RegisterPerson(email, "vi"), null)).Accepted);
            Assert.True((await person.GrantRoleAsync(
                By(Caller.System), new GrantRole(StaffOffer.Of(StaffRole.Administrator), Caller.System))).Accepted);
        }

        Assert.True((await silos.Grains.GetGrain<IBreachGrain>(_breach).NoteAsync(
            By(_first),
            new NoteBreach(silos.Clock.Now, "Gửi nhầm thư", "Địa chỉ thư", 12, "Tổ vận hành", "Bị làm phiền", "Đã yêu cầu xoá"))).Accepted);
        return silos;
    }

    private static IBreachDesk Desk(SiloCluster silos) => silos.Grains.GetGrain<IBreachDesk>(IBreachDesk.Key);

    private static async Task<IEnumerable<string>> KindsAsync(SiloCluster silos, Guid person) =>
        (await silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetInboxAsync(person, 10)).Messages.Select(m => m.Kind);

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
