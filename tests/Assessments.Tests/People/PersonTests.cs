namespace SanSangSo.Assessments.Tests.People;

public sealed class PersonTests
{
    private static DecideContext Context() => new(Given.Owner, Given.Morning, new Caller(Given.Owner, Given.Operation(1)), Given.Ink());

    private static PersonState Fold(PersonState state, Decision<PersonEvent, PersonSaved> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, Person.Apply);
    }

    private static PersonState Registered() =>
        Fold(PersonState.Empty, Person.Register(PersonState.Empty, new RegisterPerson("chu@cu-lao.test", Languages.English), Context()));

    [Fact]
    public void A_mail_address_goes_to_an_erasable_row_and_never_into_the_events()
    {
        var context = Context();
        var decision = Person.Register(PersonState.Empty, new RegisterPerson("chu@cu-lao.test", Languages.English), context);

        Assert.DoesNotContain(
            "cu-lao", JsonSerializer.Serialize(decision.Events, DomainJson.Default.ImmutableArrayPersonEvent), StringComparison.Ordinal);
        Assert.Equal(("chu@cu-lao.test", Given.Owner), (Assert.Single(context.Ink.Rows).Value, context.Ink.Rows[0].Subject));
        Assert.Equal(Languages.English, Fold(PersonState.Empty, decision).Language);
    }

    [Fact]
    public void A_person_registers_once_and_in_a_known_language()
    {
        Assert.Equal(
            PersonRefusals.AlreadyRegistered, Person.Register(Registered(), new RegisterPerson("x@y.test", "vi"), Context()).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.LanguageUnknown, Person.Register(PersonState.Empty, new RegisterPerson("x@y.test", "fr"), Context()).Refusal!.Code);
    }

    [Fact]
    public void Another_language_is_kept_the_same_one_writes_nothing_and_an_unknown_one_is_refused()
    {
        var state = Registered();

        Assert.Equal(Languages.Vietnamese, Fold(state, Person.ChangeLanguage(state, "vi", Context())).Language);
        Assert.Empty(Person.ChangeLanguage(state, "en", Context()).Events);
        Assert.Equal(PersonRefusals.LanguageUnknown, Person.ChangeLanguage(state, "de", Context()).Refusal!.Code);
    }

    [Fact]
    public void A_name_is_cleaned_kept_apart_and_at_most_100_letters()
    {
        var context = Context();
        var state = Fold(Registered(), Person.ChangeName(Registered(), "  Nguyễn Thị Mẫu ", context));

        Assert.Equal("Nguyễn Thị Mẫu", Assert.Single(context.Ink.Rows).Value);
        Assert.Equal(context.Ink.Rows[0].Id, state.Name!.Id);
        Assert.Null(Person.ChangeName(state, new string('a', 100), Context()).Refusal);
        Assert.Equal(PersonRefusals.NameTooLong, Person.ChangeName(state, new string('a', 101), Context()).Refusal!.Code);
    }

    [Fact]
    public void Reminders_stop_and_resume_and_saying_so_twice_writes_nothing()
    {
        var state = Registered();
        var stopped = Fold(state, Person.SwitchReminders(state, stopped: true, Context()));

        Assert.True(stopped.RemindersStopped);
        Assert.Empty(Person.SwitchReminders(stopped, stopped: true, Context()).Events);
        Assert.False(Fold(stopped, Person.SwitchReminders(stopped, stopped: false, Context())).RemindersStopped);
    }

    [Fact]
    public void An_officer_is_appointed_once_a_province()
    {
        var state = Registered();
        var officer = Fold(state, Person.Appoint(state, new AppointOfficer("56", "Sở Khoa học và Công nghệ"), Context()));

        Assert.Equal(new Office("56", "Sở Khoa học và Công nghệ"), Assert.Single(officer.Offices));
        Assert.Empty(Person.Appoint(officer, new AppointOfficer("56", "Sở Tài chính"), Context()).Events);
        Assert.Equal(2, Fold(officer, Person.Appoint(officer, new AppointOfficer("48", "Sở Tài chính"), Context())).Offices.Length);
    }

    [Fact]
    public void Whoever_is_not_registered_is_not_found()
    {
        Assert.Equal(Refusals.NotFound, Person.Appoint(PersonState.Empty, new AppointOfficer("56", "Sở"), Context()).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Person.Note(PersonState.Empty, new SignInNoted("ok"), Context()).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Person.ChangeName(PersonState.Empty, "Tên", Context()).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Person.ChangeLanguage(PersonState.Empty, "en", Context()).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Person.SwitchReminders(PersonState.Empty, stopped: true, Context()).Refusal!.Code);
    }

    [Fact]
    public void An_erased_person_is_nobody_any_more_for_every_command_and_erasing_again_writes_nothing()
    {
        var erased = Fold(Registered(), Person.Erase(Registered(), [], Context()));

        Assert.Equal(PersonState.Empty with { IsErased = true }, erased);
        Assert.Empty(Person.Erase(erased, [], Context()).Events);
        Assert.Equal(Refusals.NotFound, Person.ChangeName(erased, "Tên", Context()).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.AlreadyRegistered, Person.Register(erased, new RegisterPerson("x@y.test", "vi"), Context()).Refusal!.Code);
    }

    [Fact]
    public void The_only_owner_of_an_enterprise_is_not_erased()
    {
        var refused = Person.Erase(Registered(), [Given.EnterpriseId], Context()).Refusal!;

        Assert.Equal((PersonRefusals.LastOwner, Given.EnterpriseId.ToString()), (refused.Code, refused.About.Single()));
        Assert.Equal(Refusals.NotFound, Person.Erase(PersonState.Empty, [], Context()).Refusal!.Code);
    }

    [Fact]
    public void What_is_only_noted_changes_no_state()
    {
        var state = Registered();
        PersonEvent[] notes =
            [new SignInNoted("ok"), new EnterpriseLookedAt(Given.EnterpriseId, "result"), new MessageRead(Given.Operation(3)), new AccountMailAsked("reset-password")];

        Assert.All(notes, note =>
        {
            var decision = Person.Note(state, note, Context());
            Assert.Equal(note, Assert.Single(decision.Events));
            Assert.Equal(state, Fold(state, decision));
        });
    }
}
