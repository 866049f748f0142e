using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.People;

public sealed class SecondFactorResetTests
{
    private readonly Guid _person = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Only_another_administrator_resets_and_the_person_is_told_once(Database database)
    {
        await using var silos = await SiloCluster.StartAsync(database, silos: 1);
        var person = silos.Grains.GetGrain<IPersonGrain>(_person);
        Assert.True((await person.RegisterAsync(By(_person), new RegisterPerson("mat@cu-lao.test", "vi"), null)).Accepted);
        var administrator = StaffOffer.Of(StaffRole.Administrator);
        var reset = new ResetSecondFactors("Mất điện thoại");

        Assert.Equal(Refusals.NotFound, (await person.ResetSecondFactorsAsync(By(Guid.CreateVersion7()), reset)).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, (await person.ResetSecondFactorsAsync(By(_person), reset)).Refusal!.Code);
        Assert.True((await person.GrantRoleAsync(By(Caller.System), new GrantRole(administrator, Caller.System))).Accepted);
        Assert.Equal(PersonRefusals.OwnFactors, (await person.ResetSecondFactorsAsync(By(_person), reset)).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.TextMissing, (await person.ResetSecondFactorsAsync(By(Caller.System), new ResetSecondFactors(" "))).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.TextTooLong,
            (await person.ResetSecondFactorsAsync(By(Caller.System), new ResetSecondFactors(new string('x', PersonRefusals.ReasonMaximum + 1)))).Refusal!.Code);

        var caller = By(Caller.System);
        Assert.True((await person.ResetSecondFactorsAsync(caller, reset)).Accepted);
        Assert.True((await person.ResetSecondFactorsAsync(caller, reset)).Accepted);

        Assert.Equal(1, await silos.Delivery.RunAsync());
        Assert.Equal(
            [NoticeKinds.SecondFactorsReset],
            (await silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetInboxAsync(_person, 10)).Messages.Select(m => m.Kind));
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
