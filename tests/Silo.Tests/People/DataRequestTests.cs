using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon;
using Xunit;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.Silo.Tests.People;

public sealed class DataRequestTests
{
    private readonly Guid _person = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_request_waits_on_the_desk_until_it_is_answered_and_the_person_reads_the_answer(Database database)
    {
        await using var silos = await SiloCluster.StartAsync(database, silos: 1);
        var person = silos.Grains.GetGrain<IPersonGrain>(_person);
        Assert.True((await person.RegisterAsync(By(_person), new RegisterPerson("hoi@cu-lao.test", "vi"), null)).Accepted);
        Assert.True((await person.AskAboutDataAsync(By(_person), new MakeDataRequest(DataRequestKind.Deletion, "Xoá tên cũ của tôi"))).Accepted);
        Assert.True((await person.AskAboutDataAsync(By(_person), new MakeDataRequest(DataRequestKind.Correction, "Sửa tên"))).Accepted);
        var desk = silos.Grains.GetGrain<IDataRequestDesk>(IDataRequestDesk.Key);

        var open = await desk.GetOpenAsync(Caller.System, 10);

        Assert.Equal(["Sửa tên", "Xoá tên cũ của tôi"], open.Select(r => r.Text));
        Assert.Equal(DataRequestRules.AnswerBy(DataRequestKind.Correction, silos.Clock.Now), open[0].AnswerBy);
        Assert.Equal((_person, "hoi@cu-lao.test", silos.Clock.Now), (open[0].PersonId, open[0].PersonShown, open[0].AcknowledgedAt));

        Assert.Empty(await desk.GetOpenAsync(_person, 10));
        var answer = new AnswerDataRequest(open[0].Id, Done: true, "Đã sửa.");
        Assert.Equal(Refusals.NotFound, (await person.AnswerDataRequestAsync(By(_person), answer)).Refusal!.Code);
        Assert.True((await person.AnswerDataRequestAsync(By(Caller.System), answer)).Accepted);

        Assert.Equal(["Xoá tên cũ của tôi"], (await desk.GetOpenAsync(Caller.System, 10)).Select(r => r.Text));
        var seen = (await silos.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).GetAsync(_person)).Requests;
        Assert.Equal((true, "Đã sửa."), seen.Where(r => r.Id == open[0].Id).Select(r => (r.Done, r.Answer)).Single());
        Assert.Equal(1, await silos.Delivery.RunAsync());
        Assert.Equal(
            [NoticeKinds.DataRequestAnswered],
            (await silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetInboxAsync(_person, 10)).Messages.Select(m => m.Kind));

        Assert.Equal((open[0].Id, true), (await desk.GetAnsweredAsync(Caller.System)).Select(r => (r.Id, r.Done)).Single());
        Assert.Equal(new DataRequestCount(1, 0), await desk.CountAsync(Caller.System));
        silos.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal(new DataRequestCount(1, 1), await desk.CountAsync(Caller.System));

        var administrator = Guid.CreateVersion7();
        var grain = silos.Grains.GetGrain<IPersonGrain>(administrator);
        Assert.True((await grain.RegisterAsync(By(administrator), new RegisterPerson("qt@cu-lao.test", "vi"), null)).Accepted);
        Assert.Null(await desk.ReadAsync(administrator, Guid.CreateVersion7(), open[0].Id));
        Assert.True((await grain.GrantRoleAsync(
            By(Caller.System), new GrantRole(StaffOffer.Of(StaffRole.Administrator), Caller.System))).Accepted);
        var read = await desk.ReadAsync(administrator, Guid.CreateVersion7(), open[0].Id);
        Assert.Equal(("Sửa tên", "Đã sửa."), (read!.Text, read.Answer));
        Assert.Contains(
            "data-request-read.1",
            (await silos.Store.Store.ReadJournalAsync(StreamId.Person(administrator), 0))[^1].Events, StringComparison.Ordinal);
        Assert.Null(await desk.ReadAsync(administrator, Guid.CreateVersion7(), Guid.CreateVersion7()));
        Assert.Null(await desk.CountAsync(_person));
        Assert.Empty(await desk.GetAnsweredAsync(_person));

        Assert.True((await person.EraseAsync(By(_person))).Accepted);
        Assert.Empty(await desk.GetOpenAsync(Caller.System, 10));
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
