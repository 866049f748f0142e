namespace SanSangSo.Assessments.Tests.People;

public sealed class RoleTests
{
    private static readonly StaffOffer Officer = new(StaffRole.Officer, "56", "Sở Tài chính", Head: false);

    [Fact]
    public void A_role_is_granted_once_and_ends()
    {
        var state = Registered();
        var auditor = Fold(state, Grant(state, StaffOffer.Of(StaffRole.Auditor)));

        Assert.True(auditor.Holds(StaffRole.Auditor, null));
        Assert.Empty(Grant(auditor, StaffOffer.Of(StaffRole.Auditor)).Events);
        var ended = Fold(auditor, End(auditor, StaffRole.Auditor));
        Assert.False(ended.Holds(StaffRole.Auditor, null));
        Assert.Empty(End(ended, StaffRole.Auditor).Events);
    }

    [Fact]
    public void An_office_is_of_one_province_and_can_change_its_agency_and_rank()
    {
        var state = Registered();
        var officer = Fold(state, Grant(state, Officer));
        officer = Person.Apply(officer, new OfficerAppointed("48", "Sở Tài chính"));
        officer = Fold(officer, Grant(officer, Officer with { Head = true }));

        Assert.Equal(2, officer.Offices.Length);
        Assert.Contains(new Office("56", "Sở Tài chính", Head: true), officer.Offices);
        officer = Fold(officer, End(officer, StaffRole.Officer, "56"));
        Assert.Equal("48", Assert.Single(officer.Offices).Province);
    }

    [Fact]
    public void Nobody_ends_the_own_role_of_administrator_but_another_does()
    {
        var state = Registered();
        var admin = Fold(state, Grant(state, StaffOffer.Of(StaffRole.Administrator)));

        Assert.Equal(PersonRefusals.OwnAdministrator, End(admin, StaffRole.Administrator, by: Given.Owner).Refusal!.Code);
        Assert.Empty(Fold(admin, End(admin, StaffRole.Administrator, by: Given.Editor)).Roles);
    }

    [Fact]
    public void Only_people_who_are_registered_hold_roles_and_only_whole_ones()
    {
        Assert.Equal(Refusals.NotFound, Grant(PersonState.Empty, Officer).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, End(PersonState.Empty, StaffRole.Auditor).Refusal!.Code);
        Assert.Equal(PersonRefusals.OfferNotWhole, Grant(Registered(), Officer with { Province = "xx" }).Refusal!.Code);
    }

    private static PersonState Registered() =>
        Fold(PersonState.Empty, Person.Register(PersonState.Empty, new RegisterPerson("chu@cu-lao.test", "vi"), Context(Given.Owner)));

    private static Decision<PersonEvent, PersonSaved> Grant(PersonState state, StaffOffer offer) =>
        Person.Grant(state, new GrantRole(offer, Given.Editor), Context(Caller.System));

    private static Decision<PersonEvent, PersonSaved> End(PersonState state, StaffRole role, string? province = null, Guid? by = null) =>
        Person.End(state, new EndRole(role, province), Context(by ?? Given.Editor));

    private static DecideContext Context(Guid by) => new(Given.Owner, Given.Morning, new Caller(by, Given.Operation(1)), Given.Ink());

    private static PersonState Fold(PersonState state, Decision<PersonEvent, PersonSaved> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, Person.Apply);
    }
}
